package org.hemogram.intake.table;

/** Takes the rows of a table one by one. One instance per thread. */
interface Rows {

  /**
   * A row.
   *
   * @param cells its cells
   * @param line the line on which it starts
   * @param cut true when it is the last of the input and has no line end, so that it may be cut off
   */
  void row(RowCells cells, int line, boolean cut);

  /**
   * Takes a whole row of which everything was understood before; false when it has to be taken as
   * {@link #row}.
   */
  default boolean known(ScannedCells cells, int line) {
    return false;
  }

  /** A row that is no record: a quote that never ends, or text behind a closing quote. */
  void malformed(int line);

  /** No more rows will come. */
  default void end() {}
}
