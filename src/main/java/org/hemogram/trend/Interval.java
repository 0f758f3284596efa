package org.hemogram.trend;

/**
 * A confidence interval.
 *
 * @param low lower end
 * @param high upper end, not below {@code low}
 * @param confidence level as a fraction, e.g. 0.95
 */
public record Interval(double low, double high, double confidence) {

  /** Refuses ends in the wrong order, {@code NaN} and levels outside (0, 1). */
  public Interval {
    if (!(low <= high)) {
      throw new IllegalArgumentException("expected low <= high, found " + low + ", " + high);
    }
    requireLevel(confidence);
  }

  /** Whether the interval leaves the sign open: zero lies inside it or on its edge. */
  public boolean containsZero() {
    return low <= 0 && high >= 0;
  }

  /** The standard normal quantile that belongs to a two-sided level, e.g. 1.96 for 0.95. */
  static double quantile(double confidence) {
    requireLevel(confidence);
    return Normal.quantile(1 - (1 - confidence) / 2);
  }

  static void requireLevel(double confidence) {
    if (!(confidence > 0 && confidence < 1)) {
      throw new IllegalArgumentException("expected a level between 0 and 1, found " + confidence);
    }
  }
}
