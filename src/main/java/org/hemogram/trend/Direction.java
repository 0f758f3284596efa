package org.hemogram.trend;

/** What a series does. */
public enum Direction {
  /** A fall that is statistically clear and larger than the reference change value. */
  FALLING,
  /** A rise that is statistically clear and larger than the reference change value. */
  RISING,
  /** Enough points, and both the total change and the values between within variation. */
  STABLE,
  /** Too few points for a p, or changes beyond variation without a clear trend. */
  UNDECIDED
}
