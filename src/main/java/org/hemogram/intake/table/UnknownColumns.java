package org.hemogram.intake.table;

import java.util.stream.IntStream;
import org.hemogram.lab.EntrySink;

/**
 * The columns of a wide table that nothing is made of. Where numbers stand in one, its header may
 * be the name of a test that nobody knows: they are counted, so that somebody sees it.
 */
final class UnknownColumns {

  private final Header header;
  private final int[] columns;
  private final int[] numbers;

  UnknownColumns(Layout layout) {
    header = layout.header();
    ColumnRoles roles = new ColumnRoles(layout);
    columns =
        IntStream.range(0, header.size())
            .filter(i -> !header.name(i).isEmpty() && !roles.isUsed(i))
            .toArray();
    numbers = new int[columns.length];
  }

  /** Takes one draw into account. */
  void see(Cells cells) {
    for (int i = 0; i < columns.length; i++) {
      numbers[i] += isNumber(cells.at(columns[i])) ? 1 : 0;
    }
  }

  /** Hands on what was counted. */
  void tell(EntrySink sink) {
    for (int i = 0; i < columns.length; i++) {
      if (numbers[i] > 0) {
        sink.unknownColumn(header.name(columns[i]), numbers[i]);
      }
    }
  }

  /** Digits with at most one mark among them; never a date or a time. */
  private static boolean isNumber(String cell) {
    int start = !cell.isEmpty() && (cell.charAt(0) == '<' || cell.charAt(0) == '>') ? 1 : 0;
    int marks = 0;
    for (int i = start; i < cell.length(); i++) {
      char c = cell.charAt(i);
      if (c == '.' || c == ',') {
        marks++;
      } else if (c < '0' || c > '9') {
        return false;
      }
    }
    return cell.length() > start + marks && marks < 2;
  }
}
