package org.hemogram.intake.table;

/** The cells of the current row by role, without surrounding blanks; what is absent is empty. */
final class Cells {

  private final Layout layout;
  private final CellRules rules;
  private final int[] first = new int[Role.values().length];
  private final String[] constants = new String[Role.values().length];
  private final boolean[] translated = new boolean[Role.values().length];
  private RowCells cells = RowCells.of(new String[0]);

  Cells(Layout layout) {
    this.layout = layout;
    this.rules = layout.cellRules();
    for (Role role : Role.values()) {
      first[role.ordinal()] = layout.column(role);
      constants[role.ordinal()] = rules.constant(role);
      translated[role.ordinal()] = rules.translations().containsKey(role);
    }
  }

  void set(String[] row) {
    cells = RowCells.of(row);
  }

  void set(RowCells row) {
    cells = row;
  }

  /** The cells of the row. */
  RowCells row() {
    return cells;
  }

  /** What the row says in a role: its cell, or what holds for every row. */
  String get(Role role) {
    int column = first[role.ordinal()];
    return column < 0 ? constants[role.ordinal()] : meaning(role, at(column));
  }

  private String meaning(Role role, String cell) {
    return translated[role.ordinal()] ? rules.meaning(role, cell) : cell;
  }

  /** The cell of a column. */
  String at(int column) {
    return column < 0 || column >= cells.size() ? "" : unforced(cells.cell(column));
  }

  /** {@code ="007"}, a text forced by a formula, as its text. */
  static String unforced(String cell) {
    boolean forced =
        cell.length() > 2 && cell.charAt(0) == '=' && cell.charAt(1) == '"' && cell.endsWith("\"");
    return forced ? cell.substring(2, cell.length() - 1).strip() : cell;
  }

  /** True for a text of digits and nothing else. */
  static boolean isDigits(String text) {
    return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /** The first filled cell among the columns of a role. */
  String firstOf(Role role) {
    for (int column : layout.columns(role)) {
      String cell = at(column);
      if (!cell.isEmpty()) {
        return meaning(role, cell);
      }
    }
    return constants[role.ordinal()];
  }

  /** The header of a role's column, or empty. */
  String name(Role role) {
    int column = first[role.ordinal()];
    return column < 0 ? "" : layout.header().name(column);
  }

  /** The number of cells in the row. */
  int size() {
    return cells.size();
  }

  /** True when at most one cell of the row is filled. */
  boolean isSingle() {
    int filled = 0;
    for (int i = 0; i < cells.size() && filled < 2; i++) {
      filled += cells.isBlank(i) ? 0 : 1;
    }
    return filled < 2;
  }

  boolean isBlank() {
    for (int i = 0; i < cells.size(); i++) {
      if (!cells.isBlank(i)) {
        return false;
      }
    }
    return true;
  }
}
