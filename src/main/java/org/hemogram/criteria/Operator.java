package org.hemogram.criteria;

import org.hemogram.lab.Comparator;
import org.jspecify.annotations.Nullable;

/** How a value is compared with a limit. */
enum Operator {
  LESS("<"),
  LESS_OR_EQUAL("<="),
  GREATER(">"),
  GREATER_OR_EQUAL(">=");

  private final String sign;
  private final boolean isUpper;
  private final boolean includesLimit;

  Operator(String sign) {
    this.sign = sign;
    this.isUpper = sign.startsWith("<");
    this.includesLimit = sign.endsWith("=");
  }

  String sign() {
    return sign;
  }

  static @Nullable Operator of(String sign) {
    for (Operator operator : values()) {
      if (operator.sign.equals(sign)) {
        return operator;
      }
    }
    return null;
  }

  /** True for {@code <} and {@code <=}. */
  boolean isUpper() {
    return isUpper;
  }

  /** The operator that holds exactly where this one does not. */
  Operator negated() {
    return switch (this) {
      case LESS -> GREATER_OR_EQUAL;
      case LESS_OR_EQUAL -> GREATER;
      case GREATER -> LESS_OR_EQUAL;
      case GREATER_OR_EQUAL -> LESS;
    };
  }

  /** Whether a number that compares so with the limit (-1, 0, 1) fulfills it. */
  boolean holds(int compared) {
    return compared == 0 ? includesLimit : compared < 0 == isUpper;
  }

  /**
   * Whether every value, or no value, beyond a bound fulfills it.
   *
   * @param compared the bound compared with the limit
   * @param bound on which side of the bound the values lie
   * @param limitSign the sign of the limit; values below an upper bound reach down to 0
   */
  Truth holdsBeyond(int compared, Comparator bound, int limitSign) {
    if (!isUpper) {
      return switch (negated().holdsBeyond(compared, bound, limitSign)) {
        case TRUE -> Truth.FALSE;
        case FALSE -> Truth.TRUE;
        case UNKNOWN -> Truth.UNKNOWN;
      };
    }
    boolean open = bound == Comparator.LESS || bound == Comparator.GREATER;
    if (bound.isUpperBound()) {
      boolean all = open || this == LESS_OR_EQUAL ? compared <= 0 : compared < 0;
      boolean none = this == LESS ? limitSign <= 0 : limitSign < 0;
      return all ? Truth.TRUE : none ? Truth.FALSE : Truth.UNKNOWN;
    }
    boolean none = open || this == LESS ? compared >= 0 : compared > 0;
    return none ? Truth.FALSE : Truth.UNKNOWN;
  }
}
