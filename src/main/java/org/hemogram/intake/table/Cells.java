package org.hemogram.intake.table;

/** The cells of the current row by role, without surrounding blanks; what is absent is empty. */
final class Cells {

  private final Layout layout;
  private final int[] first = new int[Role.values().length];
  private String[] cells = {};

  Cells(Layout layout) {
    this.layout = layout;
    for (Role role : Role.values()) {
      first[role.ordinal()] = layout.column(role);
    }
  }

  void set(String[] row) {
    cells = row;
  }

  /** The cell of a role. */
  String get(Role role) {
    return at(first[role.ordinal()]);
  }

  /** The cell of a column. */
  String at(int column) {
    return column < 0 || column >= cells.length ? "" : cells[column].strip();
  }

  /** The first filled cell among the columns of a role. */
  String firstOf(Role role) {
    for (int column : layout.columns(role)) {
      String cell = at(column);
      if (!cell.isEmpty()) {
        return cell;
      }
    }
    return "";
  }

  /** The header of a role's column, or empty. */
  String name(Role role) {
    int column = first[role.ordinal()];
    return column < 0 ? "" : layout.header().name(column);
  }

  /** The number of cells in the row. */
  int size() {
    return cells.length;
  }

  /** True when at most one cell of the row is filled. */
  boolean isSingle() {
    int filled = 0;
    for (int i = 0; i < cells.length && filled < 2; i++) {
      filled += cells[i].isBlank() ? 0 : 1;
    }
    return filled < 2;
  }

  boolean isBlank() {
    for (String cell : cells) {
      if (!cell.isBlank()) {
        return false;
      }
    }
    return true;
  }
}
