package org.hemogram.intake.table;

/** The cells of one record by column, without surrounding blanks. Valid until the next record. */
interface RowCells {

  /** The number of cells. */
  int size();

  /** A cell, from 0 to the one before {@link #size}. */
  String cell(int column);

  /** True when a cell holds nothing but blanks. */
  default boolean isBlank(int column) {
    return cell(column).isEmpty();
  }

  /** Cells that a parser gave. */
  static RowCells of(String[] cells) {
    return new RowCells() {
      @Override
      public int size() {
        return cells.length;
      }

      @Override
      public String cell(int column) {
        return cells[column].strip();
      }
    };
  }
}
