package org.hemogram.trend;

import org.jspecify.annotations.Nullable;

/**
 * The Theil-Sen line: the median of the slopes between all pairs of points (Sen 1968). Irregular
 * spacing needs no special care.
 *
 * @param n number of points used
 * @param slope value units per day
 * @param jointIntercept {@code median(x_i - slope t_i)}: the robust line through the data
 * @param medianTime median of the times
 * @param medianValue median of the values
 * @param interval of the slope; {@code null} for fewer than {@value #SHORTEST_INTERVAL} points
 */
public record TheilSen(
    int n,
    double slope,
    double jointIntercept,
    double medianTime,
    double medianValue,
    @Nullable Interval interval) {

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
    int n = series.size();
    if (n < 2) {
      throw new IllegalArgumentException("expected at least 2 points, found " + n);
    }
    double z = Interval.quantile(confidence);
    double[] slopes = slopes(series);
    int pairs = slopes.length;
    double slope = OrderStatistics.medianInPlace(slopes, pairs);
    Interval interval = null;
    if (n >= SHORTEST_INTERVAL) {
      double halfWidth = z * Math.sqrt(varS);
      int low = Math.max((int) Math.rint((pairs - halfWidth) / 2) - 1, 0);
      int high = Math.min((int) Math.rint((pairs + halfWidth) / 2), pairs - 1);
      interval = new Interval(ranked(slopes, low), ranked(slopes, high), confidence);
    }
    double[] offsets = new double[n];
    for (int i = 0; i < n; i++) {
      offsets[i] = series.value(i) - slope * series.time(i);
    }
    return new TheilSen(
        n,
        slope,
        OrderStatistics.medianInPlace(offsets, n),
        OrderStatistics.median(series.times()),
        OrderStatistics.median(series.values()),
        interval);
  }

  /** The slope of a rank; the slopes are split around their median already. */
  private static double ranked(double[] slopes, int rank) {
    int middle = slopes.length / 2;
    return rank < middle
        ? OrderStatistics.select(slopes, 0, middle - 1, rank)
        : OrderStatistics.select(slopes, middle, slopes.length - 1, rank);
  }

  private static double[] slopes(Series series) {
    double[] times = series.times();
    double[] values = series.values();
    int n = times.length;
    double[] slopes = new double[n * (n - 1) / 2];
    int next = 0;
    for (int i = 0; i < n; i++) {
      for (int j = i + 1; j < n; j++) {
        slopes[next++] = (values[j] - values[i]) / (times[j] - times[i]);
      }
    }
    return slopes;
  }

  /** The separate intercept {@code median(x) - slope median(t)}, SciPy's default. */
  public double intercept() {
    return medianValue - slope * medianTime;
  }

  /** The day on which a line of the given slope through the two medians reaches a value. */
  double dayReaching(double value, double throughMedians) {
    return medianTime + (value - medianValue) / throughMedians;
  }
}
