package org.hemogram.assess.course;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import org.hemogram.assess.Reading;
import org.hemogram.lab.Analyte;
import org.hemogram.lab.LabResult;
import org.hemogram.lab.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * A value for every day of a window: the lowest count of the day, and between counts that are few
 * days apart a straight line. Days in longer gaps, and before or after the counts, have none.
 */
final class DailyLine {
  private final @Nullable Quantity[] values;
  private final boolean[] counted;
  private int filled;
  private boolean gap;

  /**
   * The line of one analyte.
   *
   * @param first the first day of the window on the axis of the counts
   * @param last the last day of it
   * @param longestGap the longest time between two counts that is filled, in days
   */
  DailyLine(Counts counts, Analyte analyte, long first, long last, int longestGap) {
    int length = (int) (last - first + 1);
    this.values = new @Nullable Quantity[length];
    this.counted = new boolean[length];
    Reading previous = null;
    List<Reading> days = counts.days(analyte);
    for (Reading reading : days) {
      long day = Counts.day(reading);
      if (day > last + longestGap) {
        break;
      }
      if (previous != null && day >= first) {
        fill(previous, reading, first, longestGap);
      }
      set(day - first, reading.result().quantity(), true);
      previous = reading;
    }
    for (Quantity value : values) {
      gap |= value == null;
    }
  }

  private void set(long index, Quantity value, boolean measured) {
    if (index >= 0 && index < values.length) {
      values[(int) index] = value;
      counted[(int) index] = measured;
      filled += measured ? 0 : 1;
    }
  }

  private void fill(Reading from, Reading to, long first, int longestGap) {
    long start = Counts.day(from);
    long days = Counts.day(to) - start;
    LabResult before = from.result();
    LabResult after = to.result();
    if (days > longestGap) {
      return;
    }
    BigDecimal step =
        after
            .value()
            .subtract(before.value())
            .divide(BigDecimal.valueOf(days), MathContext.DECIMAL64);
    for (long i = 1; i < days; i++) {
      BigDecimal value = before.value().add(step.multiply(BigDecimal.valueOf(i)));
      set(start + i - first, new Quantity(value, null, before.analyte().unit()), false);
    }
  }

  /** How many days there are. */
  int length() {
    return values.length;
  }

  /** The value of a day of the window, or null. */
  @Nullable Quantity value(int day) {
    return values[day];
  }

  /** Whether a day has a count of its own. */
  boolean isCounted(int day) {
    return counted[day];
  }

  /** Days that were filled with straight lines. */
  int filledDays() {
    return filled;
  }

  /** Whether a day has no value at all. */
  boolean hasGap() {
    return gap;
  }

  /** Whether no day has a count. */
  boolean isEmpty() {
    for (boolean day : counted) {
      if (day) {
        return false;
      }
    }
    return true;
  }
}
