package org.hemogram.intake.table;

import org.hemogram.lab.EntrySink;

/**
 * Tells of which result a row is a version, where the table says when each version was entered: of
 * one test of one stay and time the last one counts.
 */
final class RowVersion {

  private static final int LONGEST = 9;

  /** Before any row was entered; minutes before an admission are negative. */
  private static final long BEFORE_ALL = 1L << 40;

  private final Layout layout;

  RowVersion(Layout layout) {
    this.layout = layout;
  }

  /** Says it of the entry that is told next. */
  void tell(Cells cells, EntrySink sink) {
    if (!layout.has(Role.REVISED)) {
      return;
    }
    String revised = cells.get(Role.REVISED);
    String digits = revised.startsWith("-") ? revised.substring(1) : revised;
    if (Cells.isDigits(digits) && digits.length() <= LONGEST) {
      String key =
          String.join("\n", cells.get(Role.CODE), cells.get(Role.MINUTES), cells.firstOf(Role.UNIT));
      String stay = cells.get(Role.ADMISSION) + cells.get(Role.PATIENT);
      sink.version(stay + "\n" + key, BEFORE_ALL + Long.parseLong(revised));
    }
  }
}
