package org.hemogram.intake.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.hemogram.intake.terms.HeaderName;
import org.hemogram.intake.terms.Term;
import org.hemogram.intake.terms.UnitTable;
import org.hemogram.lab.InputReport;
import org.jspecify.annotations.Nullable;

/** What columns suggest, by their names or by their cells, where no dialect fits them together. */
final class ColumnGuess {

  /** What a column is called about which nothing is known. */
  static final String UNKNOWN = "unknown";

  private static final String WORDS = "generic-long";

  private final Table.Setting setting;
  private final DateColumns dates;

  ColumnGuess(Table.Setting setting) {
    this.setting = setting;
    this.dates = new DateColumns(setting.grammars().dates());
  }

  /** The columns of a table whose first record is its header. */
  List<InputReport.Column> columns(List<CsvForm.Lines> table) {
    List<InputReport.Column> columns = new ArrayList<>();
    if (!table.isEmpty()) {
      Header header = new Header(table.get(0).cells());
      for (int i = 0; i < header.size(); i++) {
        columns.add(column(header.name(i), i, table.subList(1, table.size())));
      }
    }
    return columns;
  }

  private InputReport.Column column(String name, int index, List<CsvForm.Lines> rows) {
    UnitTable units = setting.terms().units();
    HeaderName parts = HeaderName.split(name, units);
    Term term = setting.terms().names().byName(parts.name()).orElse(null);
    if (term != null) {
      Term decided = units.siblingFor(term, parts.unit());
      String unit = parts.unit().isEmpty() ? null : parts.unit();
      return new InputReport.Column(name, "test", decided.analyte().id(), unit);
    }
    Role named = role(Header.folded(name));
    Role role = named == null ? byCells(index, rows) : named;
    return new InputReport.Column(name, role == null ? UNKNOWN : role.id(), null, null);
  }

  private @Nullable Role role(String folded) {
    Dialect words = setting.library().find(WORDS);
    if (words == null || folded.isEmpty()) {
      return null;
    }
    for (Map.Entry<Role, List<String>> role : words.columns().entrySet()) {
      if (role.getValue().contains(folded)) {
        return role.getKey();
      }
    }
    return null;
  }

  private @Nullable Role byCells(int column, List<CsvForm.Lines> rows) {
    if (dates.areDates(column, rows)) {
      return Role.TIME;
    }
    if (most(column, rows, cell -> setting.terms().names().byName(cell).isPresent())) {
      return Role.NAME;
    }
    Predicate<String> unit = cell -> !isNumber(cell) && setting.terms().units().isUnit(cell);
    return most(column, rows, unit) ? Role.UNIT : null;
  }

  private static boolean isNumber(String cell) {
    return cell.chars().allMatch(c -> c >= '0' && c <= '9' || c == '.' || c == ',');
  }

  private static boolean most(int column, List<CsvForm.Lines> rows, Predicate<String> fits) {
    int filled = 0;
    int fitting = 0;
    for (CsvForm.Lines row : rows) {
      String cell = column < row.cells().size() ? row.cells().get(column).strip() : "";
      filled += cell.isEmpty() ? 0 : 1;
      fitting += !cell.isEmpty() && fits.test(cell) ? 1 : 0;
    }
    return fitting * 2 > filled;
  }
}
