package org.hemogram.intake.table;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.hemogram.intake.grammar.DateOrder;
import org.hemogram.intake.grammar.DecimalMark;
import org.hemogram.lab.Analyte;
import org.hemogram.resource.ResourceTree;
import org.jspecify.annotations.Nullable;

/**
 * Reads descriptions of tables; the members are those of {@code docs/profiles.md}. What is not as
 * it has to be is an {@link IllegalStateException} that names the place.
 */
final class DialectReader {

  private static final String NO_TIME = "no time";
  private static final Dialect.Signs NO_SIGNS = new Dialect.Signs(List.of(), List.of(), List.of());

  private final Function<String, @Nullable Dialect> known;

  /**
   * A reader.
   *
   * @param known finds the dialect whose columns another one shares
   */
  DialectReader(Function<String, @Nullable Dialect> known) {
    this.known = known;
  }

  Dialect dialect(ResourceTree tree) {
    Map<Role, List<String>> columns = columns(tree, "columns");
    if (tree.has("columnsOf")) {
      Dialect shared = known.apply(tree.text("columnsOf"));
      if (shared == null) {
        throw new IllegalStateException("columnsOf: no dialect " + tree.text("columnsOf"));
      }
      shared.columns().forEach(columns::putIfAbsent);
      columns(tree, "also")
          .forEach((role, words) -> columns.merge(role, words, DialectReader::joined));
    }
    String id = text(tree, "id", "profile");
    return new Dialect(
        id,
        text(tree, "title", id),
        text(tree, "about", ""),
        text(tree, "source", ""),
        shape(tree.text("shape")),
        signs(tree),
        columns,
        items(tree, "alternatives").stream().map(DialectReader::columns).toList(),
        optional(tree, "codeSystem"),
        codes(tree),
        form(tree),
        cells(tree),
        items(tree, "skip").stream().map(DialectReader::skip).toList(),
        items(tree, "companions").stream().map(DialectReader::companion).toList());
  }

  private static Dialect.Shape shape(String name) {
    for (Dialect.Shape shape : Dialect.Shape.values()) {
      if (shape.name().equalsIgnoreCase(name)) {
        return shape;
      }
    }
    throw new IllegalStateException("shape: expected long, wide or transposed");
  }

  private static Dialect.Signs signs(ResourceTree tree) {
    Dialect.Signs signs =
        new Dialect.Signs(tree.texts("requires"), tree.texts("requiresAny"), tree.texts("forbids"));
    return signs.isEmpty() ? NO_SIGNS : signs;
  }

  private static Dialect.Companion companion(ResourceTree tree) {
    Map<Role, List<String>> columns = columns(tree, "columns");
    String usual =
        columns.containsKey(Role.CODE)
            ? "a dictionary of the export's codes"
            : columns.containsKey(Role.EVENT) ? "a table of treatments" : "a table of patients";
    return new Dialect.Companion(
        tree.text("id"),
        signs(tree),
        tree.texts("allows"),
        text(tree, "why", usual),
        tree.texts("files"),
        columns,
        cells(tree));
  }

  private static SkipRule skip(ResourceTree tree) {
    boolean beginning = tree.has("startsWith");
    return new SkipRule(
        tree.text("column"),
        tree.texts(beginning ? "startsWith" : "is"),
        beginning,
        tree.text("why"));
  }

  private static CellRules cells(ResourceTree tree) {
    Map<Role, Map<String, String>> translations = new EnumMap<>(Role.class);
    if (tree.has("translate")) {
      ResourceTree roles = tree.get("translate");
      for (String key : roles.keys()) {
        ResourceTree words = roles.get(key);
        Map<String, String> meanings = new HashMap<>();
        words.keys().forEach(word -> meanings.put(word, words.text(word)));
        translations.put(role(key), meanings);
      }
    }
    if (tree.has("units")) {
      ResourceTree units = tree.get("units");
      Map<String, String> meanings = translations.computeIfAbsent(Role.UNIT, r -> new HashMap<>());
      units.keys().forEach(unit -> meanings.put(unit, units.text(unit)));
    }
    Map<Role, String> constants = new EnumMap<>(Role.class);
    if (tree.has("constants")) {
      ResourceTree roles = tree.get("constants");
      roles.keys().forEach(key -> constants.put(role(key), roles.text(key)));
    }
    return translations.isEmpty() && constants.isEmpty()
        ? CellRules.NONE
        : new CellRules(translations, constants);
  }

  private static Map<String, Dialect.Meaning> codes(ResourceTree tree) {
    Map<String, Dialect.Meaning> codes = new LinkedHashMap<>();
    if (tree.has("codes")) {
      ResourceTree meanings = tree.get("codes");
      for (String code : meanings.keys()) {
        ResourceTree meaning = meanings.get(code);
        boolean plain = meaning.isText();
        String analyte = plain ? meaning.text() : meaning.text("analyte");
        codes.put(
            Dialect.codeKey(code),
            new Dialect.Meaning(
                Analyte.of(analyte)
                    .orElseThrow(
                        () -> new IllegalStateException("there is no analyte '" + analyte + "'")),
                plain ? "" : text(meaning, "unit", "")));
      }
    }
    return codes;
  }

  private static Dialect.Form form(ResourceTree tree) {
    return new Dialect.Form(
        decimal(optional(tree, "decimal")),
        order(optional(tree, "dateOrder")),
        midnight(optional(tree, "midnight")),
        day(optional(tree, "dayZero")));
  }

  private static Map<Role, List<String>> columns(ResourceTree tree, String key) {
    return tree.has(key) ? columns(tree.get(key)) : new EnumMap<>(Role.class);
  }

  private static Map<Role, List<String>> columns(ResourceTree tree) {
    Map<Role, List<String>> columns = new EnumMap<>(Role.class);
    for (String key : tree.keys()) {
      ResourceTree names = tree.get(key);
      columns.put(role(key), folded(names.isText() ? List.of(names.text()) : tree.texts(key)));
    }
    return columns;
  }

  private static List<String> joined(List<String> words, List<String> more) {
    List<String> joined = new ArrayList<>(words);
    joined.addAll(more);
    return joined;
  }

  private static List<ResourceTree> items(ResourceTree tree, String key) {
    return tree.has(key) ? tree.get(key).items() : new ArrayList<>();
  }

  private static Role role(String key) {
    return Role.of(key)
        .orElseThrow(() -> new IllegalStateException("there is no role '" + key + "'"));
  }

  private static List<String> folded(List<String> names) {
    Set<String> folded = new LinkedHashSet<>();
    for (String name : names) {
      folded.add(Header.folded(name));
    }
    return List.copyOf(folded);
  }

  private static String text(ResourceTree tree, String key, String otherwise) {
    return tree.has(key) ? tree.text(key) : otherwise;
  }

  private static @Nullable String optional(ResourceTree tree, String key) {
    return tree.has(key) ? tree.text(key) : null;
  }

  private static @Nullable DecimalMark decimal(@Nullable String mark) {
    if (mark == null) {
      return null;
    }
    return switch (mark) {
      case "." -> DecimalMark.POINT;
      case "," -> DecimalMark.COMMA;
      default -> throw new IllegalStateException("decimal: expected . or ,");
    };
  }

  private static @Nullable DateOrder order(@Nullable String order) {
    if (order == null) {
      return null;
    }
    return switch (order) {
      case "ymd" -> DateOrder.YMD;
      case "dmy" -> DateOrder.DMY;
      case "mdy" -> DateOrder.MDY;
      default -> throw new IllegalStateException("dateOrder: expected ymd, dmy or mdy");
    };
  }

  private static boolean midnight(@Nullable String meaning) {
    if (meaning != null && !meaning.equals(NO_TIME)) {
      throw new IllegalStateException("midnight: expected " + NO_TIME);
    }
    return meaning != null;
  }

  private static @Nullable LocalDate day(@Nullable String text) {
    try {
      return text == null ? null : LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new IllegalStateException("dayZero: expected YYYY-MM-DD", e);
    }
  }
}
