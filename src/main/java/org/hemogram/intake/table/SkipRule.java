package org.hemogram.intake.table;

import java.util.List;
import java.util.Locale;

/**
 * Rows that hold no result of their own, by what stands in one column: averages, change scores,
 * quality-control runs. They are counted as ignored.
 *
 * @param column the header
 * @param words cells with one of these, in lower case; empty = any cell that is filled
 * @param beginning true when the cell need only begin with a word
 * @param why what such a row is, for a person
 */
public record SkipRule(String column, List<String> words, boolean beginning, String why) {

  public SkipRule {
    words = words.stream().map(w -> w.toLowerCase(Locale.ROOT)).toList();
  }

  /** True when a row with that cell is left out. */
  boolean leavesOut(String cell) {
    if (cell.isEmpty() || words.isEmpty()) {
      return !cell.isEmpty();
    }
    String text = cell.toLowerCase(Locale.ROOT);
    return words.stream().anyMatch(w -> beginning ? text.startsWith(w) : text.equals(w));
  }
}
