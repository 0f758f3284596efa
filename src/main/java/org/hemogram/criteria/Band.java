package org.hemogram.criteria;

import org.hemogram.lab.Analyte;

/**
 * A named band of values, for example severe neutropenia.
 *
 * @param code the finding code, for example {@code neutropenia.severe}
 * @param rank its place on its scale: 1 = mildest
 * @param analyte what is measured
 * @param table the id of the table that it stands in
 * @param row the condition, its source and how far it was verified
 */
public record Band(String code, int rank, Analyte analyte, String table, TableRow row) {

  /**
   * The condition in words with its numbers, for example {@code neutrophils <0.5 and ≥0.1 ×10⁹/L}.
   */
  public String statement() {
    return row.statement();
  }
}
