package org.hemogram.intake.grammar;

/** Date and time cells. Immutable; month names are data. */
public final class DateGrammar {

  /** The same grammar with two-digit years read as the latest year not after {@code lastYear}. */
  public DateGrammar withLastYear(int lastYear) {
    throw new UnsupportedOperationException();
  }

  /** The same grammar, which also reads spreadsheet day numbers (20000-80000). */
  public DateGrammar withSerials() {
    throw new UnsupportedOperationException();
  }

  /** Reads a whole cell. */
  public ParsedTime parse(String text, DateOrder order) {
    throw new UnsupportedOperationException();
  }

  /** Reads a date and a time that stand in two columns; an empty or unreadable time leaves the day. */
  public ParsedTime join(String date, String time, DateOrder order) {
    throw new UnsupportedOperationException();
  }
}
