package org.hemogram.intake.table;

import java.util.Arrays;

/** Brings flat records, whose fields may come in any order, into the columns of a table. */
public final class RecordTaker {

  private final Header header;
  private final Rows rows;
  private String[] lastNames = {};
  private int[] columns = {};

  RecordTaker(Header header, Rows rows) {
    this.header = header;
    this.rows = rows;
  }

  /** Takes one record that starts on {@code line}. */
  public void take(String[] names, String[] values, int line) {
    if (names != lastNames) {
      lastNames = names;
      columns = Arrays.stream(names).mapToInt(header::column).toArray();
    }
    String[] cells = new String[header.size()];
    Arrays.fill(cells, "");
    for (int i = 0; i < values.length; i++) {
      if (columns[i] >= 0) {
        cells[columns[i]] = values[i];
      }
    }
    rows.row(RowCells.of(cells), line, false);
  }

  /** Tells that no more records will come. */
  public void end() {
    rows.end();
  }
}
