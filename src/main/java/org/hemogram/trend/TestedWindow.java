package org.hemogram.trend;

import org.hemogram.trend.Trend.Direction;
import org.jspecify.annotations.Nullable;

/**
 * A window of a series and what its ranks say: the verdict of a {@link TrendTest} without a slope,
 * which takes longer to work out and is not always asked for.
 *
 * @param series the points of the window, four or more
 * @param from index of its first point in the whole series
 * @param ranks the Mann-Kendall test of the window
 * @param real whether the change from the first to the last value exceeds variation
 * @param direction the verdict
 */
public record TestedWindow(
    Series series, int from, MannKendall ranks, boolean real, Direction direction) {

  /** Index of the last point in the whole series, inclusive. */
  public int to() {
    return from + series.size() - 1;
  }

  /** Two-sided Mann-Kendall p, exact for n &lt;= 10; {@code null} for too few points. */
  public @Nullable Double p() {
    return series.size() < TrendTest.SHORTEST_VERDICT ? null : ranks.p();
  }

  /** The Theil-Sen slope, in units of the series per day. */
  public double slope() {
    return PairSlopes.of(series).median();
  }

  /** The slope with its interval. */
  public Slope slope(double confidence) {
    return Slope.of(series, ranks.varS(), confidence);
  }

  /**
   * The slope of the same window on another scale, with its interval.
   *
   * @param whole the whole series on that scale
   */
  public Slope slopeIn(Series whole, double confidence) {
    Series other = whole.slice(from, to() + 1);
    return Slope.of(other, PairOrder.of(other).variance(), confidence);
  }

  /**
   * A Theil-Sen slope per day.
   *
   * @param perDay the median of all slopes between two points
   * @param low lower end of its interval
   * @param high upper end
   */
  public record Slope(double perDay, double low, double high) {

    static Slope of(Series series, double varS, double confidence) {
      PairSlopes slopes = PairSlopes.of(series);
      Interval interval = slopes.interval(varS, confidence);
      return new Slope(slopes.median(), interval.low(), interval.high());
    }
  }
}
