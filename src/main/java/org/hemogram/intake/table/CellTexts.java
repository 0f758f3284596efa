package org.hemogram.intake.table;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The texts of each column that were seen lately. One instance per thread. */
final class CellTexts {

  private @Nullable ColumnTexts[] columns = new @Nullable ColumnTexts[16];

  /** The texts of one column. */
  ColumnTexts of(int column) {
    if (column >= columns.length) {
      columns = Arrays.copyOf(columns, column * 2);
    }
    ColumnTexts known = columns[column];
    if (known == null) {
      known = new ColumnTexts();
      columns[column] = known;
    }
    return known;
  }
}
