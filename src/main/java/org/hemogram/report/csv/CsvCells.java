package org.hemogram.report.csv;

import org.hemogram.report.ByteBlock;

/**
 * Cells of a CSV file as RFC 4180 has them: quoted only where needed. Text that a spreadsheet would
 * take for a formula gets a leading apostrophe, unless raw cells were asked for.
 */
final class CsvCells {
  private static final char QUOTE = '"';

  private final boolean raw;

  CsvCells(boolean raw) {
    this.raw = raw;
  }

  /** Writes a text cell. */
  void text(String text, ByteBlock out) {
    boolean formula = !raw && isFormula(text);
    if (!needsQuotes(text)) {
      if (formula) {
        out.ascii('\'');
      }
      out.text(text);
      return;
    }
    out.ascii(QUOTE);
    if (formula) {
      out.ascii('\'');
    }
    out.text(text.indexOf(QUOTE) < 0 ? text : text.replace("\"", "\"\""));
    out.ascii(QUOTE);
  }

  private static boolean isFormula(String text) {
    if (text.isEmpty()) {
      return false;
    }
    return switch (text.charAt(0)) {
      case '=', '+', '-', '@', '\t', '\r' -> true;
      default -> false;
    };
  }

  private static boolean needsQuotes(String text) {
    for (int i = 0; i < text.length(); i++) {
      switch (text.charAt(i)) {
        case ',', QUOTE, '\n', '\r' -> {
          return true;
        }
        default -> {}
      }
    }
    return false;
  }
}
