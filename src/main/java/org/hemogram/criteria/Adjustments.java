package org.hemogram.criteria;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a table takes off a value before it is compared, by elevation and by smoking. */
final class Adjustments {

  /** A table that adjusts nothing. */
  static final Adjustments NONE = new Adjustments(List.of(), List.of());

  /**
   * One line of an adjustment.
   *
   * @param from the first amount (meters, cigarettes a day) that it is for
   * @param below the first amount that it is no longer for; null = no end
   * @param subtract what is taken off the value
   */
  record Step(int from, @Nullable Integer below, BigDecimal subtract) {
    boolean isFor(int amount) {
      return amount >= from && (below == null || amount < below);
    }
  }

  private final List<Step> altitude;
  private final List<Step> cigarettes;

  Adjustments(List<Step> altitude, List<Step> cigarettes) {
    this.altitude = List.copyOf(altitude);
    this.cigarettes = List.copyOf(cigarettes);
  }

  /** True when nothing that may be known of a person moves the limits. */
  boolean isNone() {
    return altitude.isEmpty() && cigarettes.isEmpty();
  }

  /** True when something that is known of this person moves the limits. */
  boolean concern(Subject subject) {
    return (subject.altitude() != null && !altitude.isEmpty())
        || (subject.cigarettes() != null && !cigarettes.isEmpty());
  }

  /** What is taken off in all, or null when the table ends before this person's elevation. */
  @Nullable BigDecimal total(Subject subject) {
    BigDecimal high = amount(altitude, subject.altitude());
    BigDecimal smoke = amount(cigarettes, subject.cigarettes());
    return high == null || smoke == null ? null : high.add(smoke);
  }

  private static @Nullable BigDecimal amount(List<Step> steps, @Nullable Integer known) {
    if (known == null || steps.isEmpty() || known < steps.get(0).from()) {
      return BigDecimal.ZERO;
    }
    for (Step step : steps) {
      if (step.isFor(known)) {
        return step.subtract();
      }
    }
    return null;
  }
}
