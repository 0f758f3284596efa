package org.hemogram.trend;

import org.jspecify.annotations.Nullable;

/**
 * The Theil-Sen line: the median of the slopes between all pairs of points (Sen 1968). Irregular
 * spacing needs no special care.
 *
 * @param series the points used
 * @param slope value units per day
 * @param interval of the slope; {@code null} for fewer than {@value #SHORTEST_INTERVAL} points
 */
public record TheilSen(Series series, double slope, @Nullable Interval interval) {

  /** Longest series used in full: two million slopes. Of a longer one, the last points count. */
  public static final int LONGEST = 2000;

  /** Fewest points that have an interval. */
  public static final int SHORTEST_INTERVAL = 4;

  /**
   * Fits the line.
   *
   * @param series two points or more; only the last {@value #LONGEST} are used
   * @param confidence level of the interval as a fraction
   * @throws IllegalArgumentException for fewer than two points or a level outside (0, 1)
   */
  public static TheilSen of(Series series, double confidence) {
    Series used = series.last(LONGEST);
    double variance = used.size() < SHORTEST_INTERVAL ? 0 : PairOrder.of(used).variance();
    return of(used, confidence, variance);
  }

  /** As {@link #of(Series, double)} with Var(S) known already and the series not too long. */
  static TheilSen of(Series series, double confidence, double varS) {
    Interval.requireLevel(confidence);
    PairSlopes slopes = PairSlopes.of(series);
    return new TheilSen(
        series,
        slopes.median(),
        series.size() < SHORTEST_INTERVAL ? null : slopes.interval(varS, confidence));
  }

  /** Change in percent per week for a slope in natural logarithms per day. */
  public static double percentPerWeek(double logSlope) {
    return 100 * Math.expm1(7 * logSlope);
  }

  /** Number of points used. */
  public int n() {
    return series.size();
  }

  /** {@code median(x_i - slope t_i)}: the robust line through the data. */
  public double jointIntercept() {
    double[] offsets = Autocorrelation.detrended(series, slope);
    return OrderStatistics.medianInPlace(offsets, offsets.length);
  }

  /** The separate intercept {@code median(x) - slope median(t)}, SciPy's default. */
  public double intercept() {
    return dayZero(slope);
  }

  private double dayZero(double throughMedians) {
    return OrderStatistics.medianValue(series)
        - throughMedians * OrderStatistics.medianInPlace(series.times(), series.size());
  }

  /** The day on which a line of the given slope through the two medians reaches a value. */
  double dayReaching(double value, double throughMedians) {
    return (value - dayZero(throughMedians)) / throughMedians;
  }
}
