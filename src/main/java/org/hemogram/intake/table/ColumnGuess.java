package org.hemogram.intake.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hemogram.intake.terms.HeaderName;
import org.hemogram.intake.terms.Term;
import org.hemogram.intake.terms.UnitTable;
import org.hemogram.lab.InputReport;
import org.jspecify.annotations.Nullable;

/** What the names of columns suggest where no dialect fits them together. */
final class ColumnGuess {

  /** What a column is called about which its name says nothing. */
  static final String UNKNOWN = "unknown";

  private static final String WORDS = "generic-long";

  private final Table.Setting setting;

  ColumnGuess(Table.Setting setting) {
    this.setting = setting;
  }

  List<InputReport.Column> columns(List<String> names) {
    Header header = new Header(names);
    List<InputReport.Column> columns = new ArrayList<>();
    for (String name : header.names()) {
      columns.add(column(name));
    }
    return columns;
  }

  private InputReport.Column column(String name) {
    UnitTable units = setting.terms().units();
    HeaderName parts = HeaderName.split(name, units);
    Term term = setting.terms().names().byName(parts.name()).orElse(null);
    if (term != null) {
      Term decided = units.siblingFor(term, parts.unit());
      String unit = parts.unit().isEmpty() ? null : parts.unit();
      return new InputReport.Column(name, "test", decided.analyte().id(), unit);
    }
    Role role = role(Header.folded(name));
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
}
