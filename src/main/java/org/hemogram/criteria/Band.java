package org.hemogram.criteria;

import org.hemogram.lab.Analyte;

/** A named band of values, for example severe neutropenia. Bands are compared by identity. */
public final class Band {

  private final String code;
  private final int rank;
  private final Analyte analyte;
  private final String table;
  private final TableRow row;
  private final String statement;

  /**
   * A band.
   *
   * @param code the finding code, for example {@code neutropenia.severe}
   * @param rank its place on its scale: 1 = mildest
   * @param analyte what is measured
   * @param table the id of the table that it stands in
   * @param row the condition, its source and how far it was verified
   */
  Band(String code, int rank, Analyte analyte, String table, TableRow row) {
    this.code = code;
    this.rank = rank;
    this.analyte = analyte;
    this.table = table;
    this.row = row;
    this.statement = row.statement();
  }

  /** The finding code. */
  public String code() {
    return code;
  }

  /** The place on the scale: 1 = mildest. */
  public int rank() {
    return rank;
  }

  /** What is measured. */
  public Analyte analyte() {
    return analyte;
  }

  /** The id of the table that it stands in. */
  public String table() {
    return table;
  }

  /** The condition, its source and how far it was verified. */
  public TableRow row() {
    return row;
  }

  /**
   * The condition in words with its numbers, for example {@code neutrophils <0.5 and ≥0.1 ×10⁹/L}.
   */
  public String statement() {
    return statement;
  }

  @Override
  public String toString() {
    return code + " (" + statement + ")";
  }
}
