package org.hemogram.trend;

/** Exponentially weighted moving averages, for display. */
public final class Ewma {
  private Ewma() {}

  /**
   * Average by time, adjusted form: an observation d days old weighs {@code 2^(-d / halfLife)} and
   * the average is the weighted mean of everything so far. Between observations it stays the same.
   *
   * @param halfLife days after which a value weighs half, above 0
   * @return one average per point
   */
  public static double[] byTime(Series series, double halfLife) {
    if (!(halfLife > 0)) {
      throw new IllegalArgumentException("expected a half-life above 0, found " + halfLife);
    }
    double[] averages = new double[series.size()];
    double weighted = 0;
    double weights = 0;
    for (int i = 0; i < averages.length; i++) {
      double age = i == 0 ? 0 : series.time(i) - series.time(i - 1);
      double decay = Math.pow(2, -age / halfLife);
      weighted = weighted * decay + series.value(i);
      weights = weights * decay + 1;
      averages[i] = weighted / weights;
    }
    return averages;
  }

  /**
   * Average by count: {@code z_i = lambda x_i + (1 - lambda) z_{i-1}}.
   *
   * @param lambda weight of the newest value, above 0 and at most 1
   * @param start z before the first value
   */
  public static double[] byCount(double[] values, double lambda, double start) {
    requireWeight(lambda);
    double[] averages = new double[values.length];
    double average = start;
    for (int i = 0; i < values.length; i++) {
      average = lambda * values[i] + (1 - lambda) * average;
      averages[i] = average;
    }
    return averages;
  }

  /**
   * Half-width of the control limits around the target after {@code count} values: {@code L sigma
   * sqrt(lambda / (2 - lambda) (1 - (1 - lambda)^(2 count)))}; {@link Integer#MAX_VALUE} gives the
   * final limits.
   */
  public static double limit(double lambda, double sigma, double width, int count) {
    requireWeight(lambda);
    double settled = 1 - Math.pow(1 - lambda, 2.0 * count);
    return width * sigma * Math.sqrt(lambda / (2 - lambda) * settled);
  }

  private static void requireWeight(double lambda) {
    if (!(lambda > 0 && lambda <= 1)) {
      throw new IllegalArgumentException("expected a weight in (0, 1], found " + lambda);
    }
  }
}
