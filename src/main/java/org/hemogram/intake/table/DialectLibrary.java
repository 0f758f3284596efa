package org.hemogram.intake.table;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hemogram.intake.grammar.DateOrder;
import org.hemogram.intake.grammar.DecimalMark;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The dialects of tables, loaded from their descriptions. Immutable. */
public final class DialectLibrary {

  private final Map<String, Dialect> dialects = new LinkedHashMap<>();
  private final List<String> bloodWords;
  private final List<String> otherWords;

  private DialectLibrary() {
    for (JsonNode id : read("index.json")) {
      Dialect dialect = dialect(read(id.asString() + ".json"));
      dialects.put(dialect.id(), dialect);
    }
    JsonNode specimens = read("specimens.json");
    bloodWords = texts(specimens.path("blood"));
    otherWords = texts(specimens.path("other"));
  }

  /** The dialects that ship with the program. */
  public static DialectLibrary standard() {
    return new DialectLibrary();
  }

  /** All dialects, in the order in which they are listed to people. */
  public List<Dialect> all() {
    return List.copyOf(dialects.values());
  }

  /** The dialect of that id. */
  public Optional<Dialect> byId(String id) {
    return Optional.ofNullable(dialects.get(id));
  }

  /** False when a specimen is named and is not blood. */
  public boolean isBlood(String specimen) {
    if (specimen.isBlank()) {
      return true;
    }
    boolean blood = false;
    for (String word : specimen.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")) {
      if (otherWords.contains(word)) {
        return false;
      }
      blood |= bloodWords.contains(word);
    }
    return blood;
  }

  private static JsonNode read(String name) {
    try (InputStream file =
        DialectLibrary.class.getResourceAsStream("/org/hemogram/dialects/" + name)) {
      if (file == null) {
        throw new IllegalStateException("no dialect description " + name);
      }
      return JsonMapper.shared().readTree(file);
    } catch (IOException | JacksonException e) {
      throw new IllegalStateException(name + " cannot be read", e);
    }
  }

  private Dialect dialect(JsonNode node) {
    Map<Role, List<String>> columns = columns(node.path("columns"));
    JsonNode base = node.path("columnsOf");
    if (!base.isMissingNode()) {
      Dialect shared = dialects.get(base.asString());
      if (shared == null) {
        throw new IllegalStateException("columnsOf: no dialect " + base.asString());
      }
      shared.columns().forEach(columns::putIfAbsent);
    }
    List<Dialect.Companion> companions = new ArrayList<>();
    for (JsonNode c : node.path("companions")) {
      companions.add(
          new Dialect.Companion(
              c.path("id").asString(),
              texts(c.path("requires")),
              texts(c.path("files")),
              columns(c.path("columns"))));
    }
    return new Dialect(
        node.path("id").asString(),
        node.path("title").asString(),
        node.path("about").asString(),
        node.path("source").asString(),
        Dialect.Shape.valueOf(node.path("shape").asString().toUpperCase(Locale.ROOT)),
        texts(node.path("requires")),
        texts(node.path("requiresAny")),
        texts(node.path("forbids")),
        columns,
        text(node.path("codeSystem")),
        decimal(text(node.path("decimal"))),
        order(text(node.path("dateOrder"))),
        companions);
  }

  private static Map<Role, List<String>> columns(JsonNode node) {
    Map<Role, List<String>> columns = new EnumMap<>(Role.class);
    for (Map.Entry<String, JsonNode> entry : node.properties()) {
      Role role =
          Role.of(entry.getKey())
              .orElseThrow(() -> new IllegalStateException("no role " + entry.getKey()));
      columns.put(role, texts(entry.getValue()));
    }
    return columns;
  }

  private static @Nullable String text(JsonNode node) {
    return node.isMissingNode() || node.isNull() ? null : node.asString();
  }

  private static @Nullable DecimalMark decimal(@Nullable String mark) {
    return mark == null ? null : mark.equals(",") ? DecimalMark.COMMA : DecimalMark.POINT;
  }

  private static @Nullable DateOrder order(@Nullable String order) {
    return order == null ? null : DateOrder.valueOf(order.toUpperCase(Locale.ROOT));
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    for (JsonNode item : array) {
      texts.add(item.asString());
    }
    return texts;
  }
}
