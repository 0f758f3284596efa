package org.hemogram.intake.grammar;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hemogram.intake.terms.TextTable;

/** Tables of words: a meaning, and all that is written for it. */
final class Words {
  private Words() {}

  /** From each word, without case and punctuation, to its meaning. */
  static Map<String, String> meanings(String table) {
    Map<String, String> meanings = new HashMap<>();
    for (List<String> row : TextTable.rows("words/" + table, 2)) {
      for (String word : TextTable.split(row.get(1), ';')) {
        String before = meanings.putIfAbsent(CellText.key(word), row.get(0));
        if (before != null && !before.equals(row.get(0))) {
          throw new IllegalStateException(table + ": " + word + " has two meanings");
        }
      }
    }
    return meanings;
  }

  /**
   * From each meaning to its words as written, in lower case and plain signs, the longest first.
   */
  static Map<String, List<String>> written(String table) {
    Map<String, List<String>> written = new LinkedHashMap<>();
    for (List<String> row : TextTable.rows("words/" + table, 2)) {
      List<String> words = new ArrayList<>();
      for (String word : TextTable.split(row.get(1), ';')) {
        words.add(CellText.plain(word).toLowerCase(Locale.ROOT));
      }
      words.sort((one, other) -> other.length() - one.length());
      written.put(row.get(0), List.copyOf(words));
    }
    return written;
  }
}
