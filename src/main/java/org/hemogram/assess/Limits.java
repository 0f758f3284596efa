package org.hemogram.assess;

import java.math.BigDecimal;
import org.hemogram.criteria.Truth;
import org.hemogram.lab.Comparator;
import org.hemogram.lab.LabResult;
import org.hemogram.lab.ReferenceInterval;
import org.jspecify.annotations.Nullable;

/** Comparisons of a result with one limit, exact, and open where a bound does not decide. */
public final class Limits {
  private Limits() {}

  /** Whether the true value lies below {@code limit}; the limit itself does not. */
  public static Truth isBelow(LabResult result, BigDecimal limit) {
    int compared = result.value().compareTo(limit);
    Comparator bound = result.comparator();
    if (bound == null) {
      return compared < 0 ? Truth.TRUE : Truth.FALSE;
    }
    if (bound.isUpperBound()) {
      boolean certain = bound == Comparator.LESS ? compared <= 0 : compared < 0;
      return certain ? Truth.TRUE : Truth.UNKNOWN;
    }
    return compared >= 0 ? Truth.FALSE : Truth.UNKNOWN;
  }

  /** Whether the true value lies above {@code limit}; the limit itself does not. */
  public static Truth isAbove(LabResult result, BigDecimal limit) {
    int compared = result.value().compareTo(limit);
    Comparator bound = result.comparator();
    if (bound == null) {
      return compared > 0 ? Truth.TRUE : Truth.FALSE;
    }
    if (bound.isUpperBound()) {
      return compared <= 0 ? Truth.FALSE : Truth.UNKNOWN;
    }
    boolean certain = bound == Comparator.GREATER ? compared >= 0 : compared > 0;
    return certain ? Truth.TRUE : Truth.UNKNOWN;
  }

  /** Whether a reading lies below the lower limit in force; unknown without one. */
  public static Truth isLow(@Nullable Reading reading) {
    ReferenceInterval interval = reading == null ? null : reading.interval();
    if (reading == null || interval == null || interval.lower() == null) {
      return Truth.UNKNOWN;
    }
    return isBelow(reading.result(), interval.lower());
  }

  /** Whether a reading lies above the upper limit in force; unknown without one. */
  public static Truth isHigh(@Nullable Reading reading) {
    ReferenceInterval interval = reading == null ? null : reading.interval();
    if (reading == null || interval == null || interval.upper() == null) {
      return Truth.UNKNOWN;
    }
    return isAbove(reading.result(), interval.upper());
  }
}
