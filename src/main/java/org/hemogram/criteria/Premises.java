package org.hemogram.criteria;

import java.math.BigDecimal;
import org.hemogram.lab.Comparator;
import org.hemogram.lab.Reason;
import org.hemogram.lab.ReferenceInterval;
import org.jspecify.annotations.Nullable;

/**
 * What has to hold before the rows of a term count, and what counts whatever they say.
 *
 * @param evaluable what the baseline has to fulfill; null = anything, also an unknown one
 * @param only what a value has to fulfill for any grade, for example {@code < LLN}; null = nothing
 * @param override what gives the grade of the last row at once, for example {@code < 20}; null =
 *     nothing
 */
record Premises(
    @Nullable Condition evaluable, @Nullable Condition only, @Nullable Condition override) {

  static final Premises NONE = new Premises(null, null, null);

  /** True when nothing has to hold. */
  boolean isNone() {
    return evaluable == null && only == null && override == null;
  }

  /**
   * {@link Comparison#YES} for a baseline that allows an answer, else why not. A baseline is a
   * plain number, so it is never {@link Comparison#NO}.
   */
  int evaluable(@Nullable BigDecimal baseline) {
    if (evaluable == null) {
      return Comparison.YES;
    }
    if (baseline == null) {
      return Comparison.unknown(Reason.BASELINE_MISSING);
    }
    return evaluable.test(baseline, null, null, null) == Comparison.YES
        ? Comparison.YES
        : Comparison.unknown(Reason.BASELINE_TOO_LOW);
  }

  /** Whether a value may have a grade at all. */
  int permits(
      BigDecimal value,
      @Nullable Comparator bound,
      @Nullable ReferenceInterval interval,
      @Nullable BigDecimal baseline) {
    return only == null ? Comparison.YES : only.test(value, bound, interval, baseline);
  }

  /** Whether a value has the last grade at once. */
  int overrides(
      BigDecimal value,
      @Nullable Comparator bound,
      @Nullable ReferenceInterval interval,
      @Nullable BigDecimal baseline) {
    return override == null ? Comparison.NO : override.test(value, bound, interval, baseline);
  }
}
