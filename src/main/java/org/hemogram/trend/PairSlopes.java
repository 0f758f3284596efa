package org.hemogram.trend;

/**
 * The slopes between all pairs of points of a series, for their median and the interval around it.
 * Asked for in this order: the median splits the slopes, which makes the ranks quick to find.
 */
final class PairSlopes {
  private final double[] slopes;
  private final double median;

  private PairSlopes(double[] slopes) {
    this.slopes = slopes;
    this.median = OrderStatistics.medianInPlace(slopes, slopes.length);
  }

  /**
   * Works out {@code n (n - 1) / 2} slopes.
   *
   * @throws IllegalArgumentException for fewer than two points
   */
  static PairSlopes of(Series series) {
    double[] times = series.times();
    double[] values = series.values();
    int n = times.length;
    if (n < 2) {
      throw new IllegalArgumentException("expected at least 2 points, found " + n);
    }
    double[] slopes = new double[n * (n - 1) / 2];
    if (series.isCensored()) {
      return bounded(series, slopes);
    }
    int next = 0;
    for (int i = 0; i < n; i++) {
      double time = times[i];
      double value = values[i];
      for (int j = i + 1; j < n; j++) {
        slopes[next++] = (values[j] - value) / (times[j] - time);
      }
    }
    return new PairSlopes(slopes);
  }

  /**
   * With bounds: a pair whose order is not known has no slope, so it counts as level, as in the
   * ranks; where the order is known, the bound is the nearest that the true value can be, so the
   * slope is the least steep one.
   */
  private static PairSlopes bounded(Series series, double[] slopes) {
    int next = 0;
    for (int i = 0; i < series.size(); i++) {
      for (int j = i + 1; j < series.size(); j++) {
        slopes[next++] =
            series.sign(i, j) == 0
                ? 0
                : (series.value(j) - series.value(i)) / (series.time(j) - series.time(i));
      }
    }
    return new PairSlopes(slopes);
  }

  /** The Theil-Sen slope. */
  double median() {
    return median;
  }

  /**
   * The interval of the slope by ranks (Sen 1968).
   *
   * @param varS variance of Mann-Kendall's S for the same series
   * @param confidence level as a fraction
   */
  Interval interval(double varS, double confidence) {
    int pairs = slopes.length;
    double halfWidth = Interval.quantile(confidence) * Math.sqrt(varS);
    int low = Math.max((int) Math.rint((pairs - halfWidth) / 2) - 1, 0);
    int high = Math.min((int) Math.rint((pairs + halfWidth) / 2), pairs - 1);
    return new Interval(ranked(low), ranked(high), confidence);
  }

  /** The slope of a rank; the slopes are split around their median already. */
  private double ranked(int rank) {
    int middle = slopes.length / 2;
    return rank < middle
        ? OrderStatistics.select(slopes, 0, middle - 1, rank)
        : OrderStatistics.select(slopes, middle, slopes.length - 1, rank);
  }
}
