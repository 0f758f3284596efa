package org.hemogram.intake.terms;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of numbers from a table, {@code 2-10}; the end belongs to it where the caller says so.
 */
record Window(BigDecimal from, BigDecimal to) {

  /** Reads a cell; null for {@code -}. */
  static @Nullable Window of(String cell) {
    if (cell.equals("-")) {
      return null;
    }
    int dash = cell.indexOf('-');
    return new Window(
        new BigDecimal(cell.substring(0, dash)), new BigDecimal(cell.substring(dash + 1)));
  }

  boolean holds(BigDecimal number) {
    return number.compareTo(from) >= 0 && number.compareTo(to) <= 0;
  }

  boolean holdsBeforeEnd(BigDecimal number) {
    return number.compareTo(from) >= 0 && number.compareTo(to) < 0;
  }
}
