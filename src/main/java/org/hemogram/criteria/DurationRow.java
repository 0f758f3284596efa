package org.hemogram.criteria;

import java.util.OptionalInt;
import org.hemogram.lab.Quantity;

/**
 * One row of a scale by duration, for example neutrophils of 0.5 or less for 7 to 13 days.
 *
 * @param grade 1 to 4
 * @param limit what a value has to fulfill to be counted
 * @param from the fewest days, or measurements
 * @param below the first number that is too many; empty = no end
 * @param throughout true when every day of the window has to fulfill it, however many there are
 * @param published the row for review
 */
public record DurationRow(
    int grade, Bound limit, int from, OptionalInt below, boolean throughout, TableRow published) {

  /** A limit on one value; two rows with the same limit have equal bounds. */
  public static final class Bound {
    private final Comparison comparison;

    Bound(Comparison comparison) {
      this.comparison = comparison;
    }

    /**
     * Whether a value in SI fulfills it; unknown where a bound such as {@code <1} leaves it open.
     */
    public Truth holds(Quantity value) {
      int found = comparison.test(value.value(), value.comparator(), null, null);
      return found < 0 ? Truth.UNKNOWN : Truth.of(found == Comparison.YES);
    }

    /** The limit as tables write it, for example {@code <= 0.5}. */
    public String text() {
      return comparison.text();
    }

    Comparison comparison() {
      return comparison;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Bound bound && bound.text().equals(text());
    }

    @Override
    public int hashCode() {
      return text().hashCode();
    }

    @Override
    public String toString() {
      return text();
    }
  }

  /** Whether a value in SI is one that this row counts. */
  public Truth holds(Quantity value) {
    return limit.holds(value);
  }

  /** Whether so many days, or measurements, are those of this row. */
  public boolean takes(int count) {
    return count >= from && (below.isEmpty() || count < below.getAsInt());
  }
}
