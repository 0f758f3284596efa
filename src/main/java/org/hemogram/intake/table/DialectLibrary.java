package org.hemogram.intake.table;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hemogram.intake.grammar.DateOrder;
import org.hemogram.intake.grammar.DecimalMark;
import org.hemogram.resource.ResourceTree;
import org.jspecify.annotations.Nullable;

/** The dialects of tables, loaded from their descriptions. Immutable. */
public final class DialectLibrary {

  private final Map<String, Dialect> dialects = new LinkedHashMap<>();
  private final List<String> bloodWords;
  private final List<String> otherWords;
  private final Set<String> summaryWords;

  private DialectLibrary() {
    for (ResourceTree id : read("index.json").items()) {
      Dialect dialect = dialect(read(id.text() + ".json"));
      dialects.put(dialect.id(), dialect);
    }
    ResourceTree specimens = read("specimens.json");
    bloodWords = specimens.texts("blood");
    otherWords = specimens.texts("other");
    summaryWords =
        read("summary-rows.json").texts("words").stream()
            .map(Header::folded)
            .collect(Collectors.toUnmodifiableSet());
  }

  /** The dialects that ship with the program. */
  public static DialectLibrary standard() {
    return new DialectLibrary();
  }

  /** All dialects, in the order in which they are listed to people. */
  public List<Dialect> all() {
    return List.copyOf(dialects.values());
  }

  /**
   * True for the word at the head of a row that is no draw: means, totals, reference limits, units.
   */
  public boolean isSummary(String label) {
    return !label.isEmpty()
        && !Character.isDigit(label.charAt(0))
        && summaryWords.contains(Header.folded(label));
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

  private static ResourceTree read(String name) {
    return ResourceTree.read(DialectLibrary.class, "/org/hemogram/dialects/" + name);
  }

  private Dialect dialect(ResourceTree tree) {
    Map<Role, List<String>> columns = columns(tree.get("columns"));
    if (tree.has("columnsOf")) {
      Dialect shared = dialects.get(tree.text("columnsOf"));
      if (shared == null) {
        throw new IllegalStateException("columnsOf: no dialect " + tree.text("columnsOf"));
      }
      shared.columns().forEach(columns::putIfAbsent);
    }
    List<Dialect.Companion> companions = new ArrayList<>();
    for (ResourceTree c : tree.get("companions").items()) {
      Map<Role, List<String>> own = columns(c.get("columns"));
      boolean dictionary = own.containsKey(Role.CODE);
      String usual = dictionary ? "a dictionary of the export's codes" : "a table of patients";
      companions.add(
          new Dialect.Companion(
              c.text("id"),
              c.texts("requires"),
              c.texts("allows"),
              c.has("why") ? c.text("why") : usual,
              c.texts("files"),
              own));
    }
    return new Dialect(
        tree.text("id"),
        tree.text("title"),
        tree.text("about"),
        tree.text("source"),
        Dialect.Shape.valueOf(tree.text("shape").toUpperCase(Locale.ROOT)),
        tree.texts("requires"),
        tree.texts("requiresAny"),
        tree.texts("forbids"),
        columns,
        optional(tree, "codeSystem"),
        decimal(optional(tree, "decimal")),
        order(optional(tree, "dateOrder")),
        companions);
  }

  private static Map<Role, List<String>> columns(ResourceTree tree) {
    Map<Role, List<String>> columns = new EnumMap<>(Role.class);
    for (String key : tree.keys()) {
      Role role =
          Role.of(key).orElseThrow(() -> new IllegalStateException("there is no role " + key));
      columns.put(role, folded(tree.texts(key)));
    }
    return columns;
  }

  private static List<String> folded(List<String> names) {
    Set<String> folded = new LinkedHashSet<>();
    for (String name : names) {
      folded.add(Header.folded(name));
    }
    return List.copyOf(folded);
  }

  private static @Nullable String optional(ResourceTree tree, String key) {
    return tree.has(key) ? tree.text(key) : null;
  }

  private static @Nullable DecimalMark decimal(@Nullable String mark) {
    return mark == null ? null : mark.equals(",") ? DecimalMark.COMMA : DecimalMark.POINT;
  }

  private static @Nullable DateOrder order(@Nullable String order) {
    return order == null ? null : DateOrder.valueOf(order.toUpperCase(Locale.ROOT));
  }
}
