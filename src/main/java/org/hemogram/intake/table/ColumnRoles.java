package org.hemogram.intake.table;

import java.util.ArrayList;
import java.util.List;
import org.hemogram.lab.InputReport;

/** What each column of a table was taken for. */
final class ColumnRoles {
  static final String TEST = "test";
  static final String DRAW = "draw";
  static final String UNUSED = "not used";

  private final Layout layout;
  private final String[] roles;

  ColumnRoles(Layout layout) {
    this.layout = layout;
    roles = new String[layout.header().size()];
    for (Role role : Role.values()) {
      int[] columns = layout.columns(role);
      for (int i = 0; i < columns.length; i++) {
        boolean counts = i == 0 || role == Role.TIME;
        if (counts && roles[columns[i]] == null) {
          roles[columns[i]] = role.id();
        }
      }
    }
    for (Layout.TestColumn test : layout.tests()) {
      Layout.Beside beside = test.beside();
      if (beside.lower() >= 0) {
        roles[beside.lower()] = Role.LOWER.id();
      }
      if (beside.upper() >= 0) {
        roles[beside.upper()] = Role.UPPER.id();
      }
      if (beside.unit() >= 0) {
        roles[beside.unit()] = Role.UNIT.id();
      }
      roles[test.index()] = TEST;
    }
    for (Layout.DrawColumn draw : layout.draws()) {
      roles[draw.index()] = DRAW;
    }
  }

  /** True for a column that something is made of. */
  boolean isUsed(int column) {
    return roles[column] != null;
  }

  /** The columns in their order. */
  List<InputReport.Column> list() {
    List<InputReport.Column> columns = new ArrayList<>();
    for (int i = 0; i < roles.length; i++) {
      String name = layout.header().name(i);
      columns.add(new InputReport.Column(name, isUsed(i) ? roles[i] : UNUSED, null, null));
    }
    for (Layout.TestColumn test : layout.tests()) {
      String unit = test.unit().isEmpty() ? null : test.unit();
      columns.set(
          test.index(),
          new InputReport.Column(test.name(), TEST, test.term().analyte().id(), unit));
    }
    return columns;
  }
}
