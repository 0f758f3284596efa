package org.hemogram.trend;

import org.jspecify.annotations.Nullable;

/** What can be said about the course of one series. */
public sealed interface Trend {

  /** The methods behind every estimate. */
  String METHOD = "theil-sen+mann-kendall";

  /** What a series does. */
  enum Direction {
    /** A fall that is statistically clear and larger than the reference change value. */
    FALLING,
    /** A rise that is statistically clear and larger than the reference change value. */
    RISING,
    /** Enough points, and both the total change and the values between within variation. */
    STABLE,
    /** Too few points for a p, or changes beyond variation without a clear trend. */
    UNDECIDED
  }

  /**
   * Too few points for a slope worth naming; two or three results can be compared by {@link
   * ReferenceChange}.
   *
   * @param n number of points
   */
  record TooFew(int n) implements Trend {}

  /**
   * An estimate over a window of the series.
   *
   * @param from index of the first point of the window
   * @param to index of the last point of the window, inclusive
   * @param slope Theil-Sen slope in units of the series per day
   * @param low lower end of the slope's interval
   * @param high upper end
   * @param confidence level of the interval, e.g. 0.95
   * @param p two-sided Mann-Kendall p, exact for n &lt;= 10; {@code null} for n &lt; 5
   * @param change last minus first value of the window, in units of the series
   * @param changeIsReal whether {@code change} exceeds the reference change value
   * @param direction the verdict
   * @param shortened whether the series was longer than {@value TheilSen#LONGEST} points, of which
   *     only the last were looked at
   */
  record Estimated(
      int from,
      int to,
      double slope,
      double low,
      double high,
      double confidence,
      @Nullable Double p,
      double change,
      boolean changeIsReal,
      Direction direction,
      boolean shortened)
      implements Trend {

    /** Number of points in the window. */
    public int n() {
      return to - from + 1;
    }

    /** Whether a rise or a fall was called. */
    public boolean isCalled() {
      return direction == Direction.FALLING || direction == Direction.RISING;
    }

    /** The methods used. */
    public String method() {
      return METHOD;
    }
  }

  /** Change in percent per week for a slope in natural logarithms per day. */
  static double percentPerWeek(double logSlope) {
    return 100 * Math.expm1(7 * logSlope);
  }
}
