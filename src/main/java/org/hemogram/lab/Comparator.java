package org.hemogram.lab;

/** The sign of a censored value: the true value lies beyond the printed one. */
public enum Comparator {
  LESS("<"),
  LESS_OR_EQUAL("<="),
  GREATER(">"),
  GREATER_OR_EQUAL(">=");

  private final String sign;

  Comparator(String sign) {
    this.sign = sign;
  }

  /** The sign as it is printed. */
  public String sign() {
    return sign;
  }

  /** True for {@code <} and {@code <=}: the printed number is an upper bound. */
  public boolean isUpperBound() {
    return this == LESS || this == LESS_OR_EQUAL;
  }
}
