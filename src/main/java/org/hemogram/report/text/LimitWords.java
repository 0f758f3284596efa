package org.hemogram.report.text;

import java.math.BigDecimal;
import org.hemogram.assess.Reading;
import org.hemogram.lab.Comparator;
import org.hemogram.lab.ReferenceInterval;
import org.jspecify.annotations.Nullable;

/**
 * How a reading stands to its reference interval.
 *
 * @param side {@code low}, {@code high}, or empty when it is inside, or not known to be outside
 * @param limit the limit that is passed, or both
 * @param origin {@code lab} or {@code built-in}, empty without an interval
 */
record LimitWords(String side, String limit, String origin) {
  private static final LimitWords NONE = new LimitWords("", "", "no limit");

  static LimitWords of(Reading reading) {
    ReferenceInterval interval = reading.interval();
    if (interval == null || (interval.lower() == null && interval.upper() == null)) {
      return NONE;
    }
    String origin = isLab(interval) ? "lab" : "built-in";
    BigDecimal lower = interval.lower();
    BigDecimal upper = interval.upper();
    if (lower != null && isBelow(reading, lower)) {
      return new LimitWords("low", NumberWords.value(lower), origin);
    }
    if (upper != null && isAbove(reading, upper)) {
      return new LimitWords("high", NumberWords.value(upper), origin);
    }
    return new LimitWords("", both(lower, upper), origin);
  }

  static boolean isLab(ReferenceInterval interval) {
    return interval.origin().equals(ReferenceInterval.EXPORT);
  }

  private static String both(@Nullable BigDecimal lower, @Nullable BigDecimal upper) {
    if (lower == null) {
      return upper == null ? "" : "≤" + NumberWords.value(upper);
    }
    return upper == null
        ? "≥" + NumberWords.value(lower)
        : NumberWords.value(lower) + "–" + NumberWords.value(upper);
  }

  static boolean isBelow(Reading reading, BigDecimal lower) {
    Comparator comparator = reading.result().comparator();
    int order = reading.result().value().compareTo(lower);
    if (comparator == null || comparator == Comparator.LESS_OR_EQUAL) {
      return order < 0;
    }
    return comparator == Comparator.LESS && order <= 0;
  }

  static boolean isAbove(Reading reading, BigDecimal upper) {
    Comparator comparator = reading.result().comparator();
    int order = reading.result().value().compareTo(upper);
    if (comparator == null || comparator == Comparator.GREATER_OR_EQUAL) {
      return order > 0;
    }
    return comparator == Comparator.GREATER && order >= 0;
  }
}
