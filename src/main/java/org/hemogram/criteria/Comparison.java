package org.hemogram.criteria;

import java.math.BigDecimal;
import org.hemogram.lab.Comparator;
import org.hemogram.lab.Reason;
import org.hemogram.lab.ReferenceInterval;
import org.jspecify.annotations.Nullable;

/** One comparison of a condition, for example {@code < 1.5} or {@code > ULN + 20}. */
final class Comparison {

  /** It does not hold. Other answers: {@link #YES}, or a reason as {@link #unknown} gives it. */
  static final int NO = 0;

  /** It holds. */
  static final int YES = 1;

  private final Operator operator;
  private final Limit limit;
  private final @Nullable BigDecimal fixed;

  /** The fixed limit, rounded; no number when there is none. */
  private final double near;

  Comparison(Operator operator, Limit limit) {
    this.operator = operator;
    this.limit = limit;
    this.fixed = limit instanceof Limit.Fixed number ? number.number() : null;
    this.near = fixed == null ? Double.NaN : fixed.doubleValue();
  }

  Operator operator() {
    return operator;
  }

  Limit limit() {
    return limit;
  }

  /** The limit when it is a plain number, else null. */
  @Nullable BigDecimal fixed() {
    return fixed;
  }

  /** A negative number that stands for a reason, so that answers need no object. */
  static int unknown(Reason reason) {
    return -1 - reason.ordinal();
  }

  /** {@link #YES}, {@link #NO}, or why that is not known. */
  int test(
      BigDecimal value,
      @Nullable Comparator bound,
      @Nullable ReferenceInterval interval,
      @Nullable BigDecimal baseline) {
    BigDecimal number = fixed;
    int compared;
    if (number == null) {
      number = limit.value(interval, baseline);
      if (number == null) {
        return unknown(limit.missing());
      }
      compared = value.compareTo(number);
    } else {
      compared = compared(value, number);
    }
    if (bound == null) {
      return operator.holds(compared) ? YES : NO;
    }
    return switch (operator.holdsBeyond(compared, bound, number.signum())) {
      case TRUE -> YES;
      case FALSE -> NO;
      case UNKNOWN -> unknown(Reason.CENSORED);
    };
  }

  /**
   * How a value compares with the fixed limit. Rounding keeps the order, so that rounded numbers
   * that differ tell it; only equal ones need the exact comparison, which takes longer.
   */
  private int compared(BigDecimal value, BigDecimal number) {
    double rounded = value.doubleValue();
    if (rounded < near) {
      return -1;
    }
    return rounded > near ? 1 : value.compareTo(number);
  }

  /** The comparison that holds exactly where this one does not. */
  Comparison negated() {
    return new Comparison(operator.negated(), limit);
  }

  String text() {
    return operator.sign() + " " + limit.text();
  }
}
