package org.hemogram.intake.table;

import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the cells of a role are taken before anything reads them: words of the export that stand for
 * others ({@code 1} for {@code male}), and what holds for every row of a table that has no such
 * column.
 *
 * @param translations for each role the cells with another meaning, in lower case
 * @param constants for each role what every row has
 */
public record CellRules(Map<Role, Map<String, String>> translations, Map<Role, String> constants) {

  /** Cells are taken as they stand. */
  public static final CellRules NONE = new CellRules(Map.of(), Map.of());

  public CellRules {
    Map<Role, Map<String, String>> lower = new EnumMap<>(Role.class);
    translations.forEach((role, words) -> lower.put(role, lowerCase(words)));
    translations = Collections.unmodifiableMap(lower);
    constants = constants.isEmpty() ? Map.of() : Map.copyOf(constants);
  }

  private static Map<String, String> lowerCase(Map<String, String> words) {
    Map<String, String> lower = new HashMap<>();
    words.forEach((word, meaning) -> lower.put(word.strip().toLowerCase(Locale.ROOT), meaning));
    return Map.copyOf(lower);
  }

  /** What a cell of that role says. */
  public String meaning(Role role, String cell) {
    @Nullable Map<String, String> words = translations.get(role);
    return words == null ? cell : words.getOrDefault(cell.toLowerCase(Locale.ROOT), cell);
  }

  /** What every row has for a role without a column, or empty text. */
  String constant(Role role) {
    return constants.getOrDefault(role, "");
  }
}
