package org.hemogram.criteria;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a table takes off a value before it is compared, by elevation and by smoking. */
final class Adjustments {

  /** A table that adjusts nothing. */
  static final Adjustments NONE =
      new Adjustments(List.of(), List.of(), null, null, Adjustment.TABLE);

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

  /**
   * The published equation of an adjustment: linear times the amount plus square times its square.
   *
   * @param linear the factor of the amount
   * @param square the factor of its square
   * @param heldFrom the amount at which the curve has its top and stays there; null = none
   */
  record Equation(BigDecimal linear, BigDecimal square, @Nullable Integer heldFrom) {
    BigDecimal of(int amount) {
      int held = heldFrom == null ? amount : Math.min(amount, heldFrom);
      BigDecimal x = BigDecimal.valueOf(Math.max(0, held));
      return linear.multiply(x).add(square.multiply(x).multiply(x)).stripTrailingZeros();
    }
  }

  private final List<Step> altitude;
  private final List<Step> cigarettes;
  private final @Nullable Equation altitudeEquation;
  private final @Nullable Equation cigarettesEquation;
  private final Adjustment how;

  Adjustments(
      List<Step> altitude,
      List<Step> cigarettes,
      @Nullable Equation altitudeEquation,
      @Nullable Equation cigarettesEquation,
      Adjustment how) {
    this.altitude = List.copyOf(altitude);
    this.cigarettes = List.copyOf(cigarettes);
    this.altitudeEquation = altitudeEquation;
    this.cigarettesEquation = cigarettesEquation;
    this.how = how;
  }

  /** True when these adjust in that way, or know no other. */
  boolean isBy(Adjustment other) {
    return how == other || (altitudeEquation == null && cigarettesEquation == null);
  }

  /** The same by the table, or by the equations where there are some. */
  Adjustments by(Adjustment other) {
    return isBy(other)
        ? this
        : new Adjustments(altitude, cigarettes, altitudeEquation, cigarettesEquation, other);
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
    BigDecimal high = amount(altitude, altitudeEquation, subject.altitude());
    BigDecimal smoke = amount(cigarettes, cigarettesEquation, subject.cigarettes());
    return high == null || smoke == null ? null : high.add(smoke);
  }

  /** True when the equation is used at an elevation at which the table has ended. */
  boolean isBeyondTable(Subject subject) {
    Integer known = subject.altitude();
    if (how != Adjustment.EQUATION || altitudeEquation == null || known == null) {
      return false;
    }
    Integer end = altitude.get(altitude.size() - 1).below();
    return end != null && known >= end;
  }

  private @Nullable BigDecimal amount(
      List<Step> steps, @Nullable Equation equation, @Nullable Integer known) {
    if (known == null || steps.isEmpty() || known < steps.get(0).from()) {
      return BigDecimal.ZERO;
    }
    if (how == Adjustment.EQUATION && equation != null) {
      return equation.of(known);
    }
    for (Step step : steps) {
      if (step.isFor(known)) {
        return step.subtract();
      }
    }
    return null;
  }
}
