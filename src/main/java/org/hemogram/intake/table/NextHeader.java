package org.hemogram.intake.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The header of another table below the rows of a first one: the same columns in another order, or
 * other days.
 *
 * @param at which record it is
 * @param line its 1-based line
 * @param layout where everything stands below it
 */
record NextHeader(int at, int line, Layout layout) {

  /** A header that comes again in another form has this many of the names. */
  private static final int FEWEST_NAMES = 3;

  /** The headers below a first one, each different from the one above it. */
  static List<NextHeader> in(List<CsvForm.Lines> records, Layout first, Table.Setting setting) {
    DateColumns dates = new DateColumns(setting.grammars().dates());
    List<NextHeader> found = new ArrayList<>();
    Layout layout = first;
    for (int i = 0; i < records.size(); i++) {
      CsvForm.Lines row = records.get(i);
      if (row.line() < layout.dataLine() || !mayBeHeader(row.cells(), layout, dates)) {
        continue;
      }
      Layout other = new Recognizer(setting).again(records, i, layout.delimiter());
      if (other != null) {
        found.add(new NextHeader(i, row.line(), other));
        layout = other;
      }
    }
    return found;
  }

  private static boolean mayBeHeader(List<String> cells, Layout layout, DateColumns dates) {
    return layout.draws().isEmpty()
        ? hasNamesElsewhere(cells, layout.header())
        : hasDays(cells, layout, dates);
  }

  /** True when several names of the header stand in a row, some of them in another column. */
  private static boolean hasNamesElsewhere(List<String> cells, Header header) {
    for (String cell : cells) {
      if (isNumber(cell)) {
        return false;
      }
    }
    Set<Integer> known = new HashSet<>();
    boolean moved = false;
    for (int i = 0; i < cells.size(); i++) {
      int column = cells.get(i).isBlank() ? -1 : header.column(cells.get(i).strip());
      if (column >= 0) {
        known.add(column);
        moved |= column != i;
      }
    }
    return moved && known.size() >= FEWEST_NAMES;
  }

  private static boolean isNumber(String cell) {
    return !cell.isEmpty() && Character.isDigit(cell.charAt(0));
  }

  /** True when a row has days where the columns of draws are, and at least one is another. */
  private static boolean hasDays(List<String> cells, Layout layout, DateColumns dates) {
    int days = 0;
    boolean other = false;
    for (Layout.DrawColumn draw : layout.draws()) {
      String cell = draw.index() < cells.size() ? cells.get(draw.index()).strip() : "";
      if (!cell.isEmpty() && !dates.isDate(cell)) {
        return false;
      }
      days += cell.isEmpty() ? 0 : 1;
      other |= !cell.equals(draw.name());
    }
    return days > 0 && other;
  }
}
