package org.hemogram.intake.grammar;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hemogram.lab.Comparator;
import org.jspecify.annotations.Nullable;

/** The sign or words before the bound of a censored value. */
final class Bounds {
  private static final String AFTER = "after ";

  private final Map<String, Comparator> signs = new HashMap<>();
  private final Map<String, Comparator> behind = new HashMap<>();
  private final List<String> longestFirst;

  /** A comparator and where the number behind it begins. */
  record Bound(Comparator comparator, int end) {}

  Bounds() {
    for (Map.Entry<String, List<String>> row : Words.written("comparators.tsv").entrySet()) {
      boolean after = row.getKey().startsWith(AFTER);
      String sign = after ? row.getKey().substring(AFTER.length()) : row.getKey();
      for (Comparator comparator : Comparator.values()) {
        if (comparator.sign().equals(sign)) {
          row.getValue().forEach(word -> (after ? behind : signs).put(word, comparator));
        }
      }
    }
    longestFirst =
        signs.keySet().stream().sorted((one, two) -> two.length() - one.length()).toList();
  }

  /** The comparator that is all of what stands behind a number; null when it is none. */
  @Nullable Comparator behind(String rest) {
    return behind.get(rest.strip().toLowerCase(Locale.ROOT));
  }

  /** The comparator at the start of a text; null when there is none. */
  @Nullable Bound at(String text) {
    if (text.isEmpty() || CellText.isDigit(text.charAt(0))) {
      return null;
    }
    String lower = text.toLowerCase(Locale.ROOT);
    for (String word : longestFirst) {
      Comparator comparator = signs.get(word);
      if (comparator != null && lower.startsWith(word)) {
        int end = word.length();
        while (end < text.length() && text.charAt(end) == ' ') {
          end++;
        }
        return new Bound(comparator, end);
      }
    }
    return null;
  }
}
