package org.hemogram.trend;

/** The exponentially weighted moving average: by time, for display, and by count, for a chart. */
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
    double rate = -Math.log(2) / halfLife;
    double weighted = 0;
    double weights = 0;
    for (int i = 0; i < averages.length; i++) {
      double age = i == 0 ? 0 : series.time(i) - series.time(i - 1);
      double decay = Math.exp(rate * age);
      weighted = weighted * decay + series.value(i);
      weights = weights * decay + 1;
      averages[i] = weighted / weights;
    }
    return averages;
  }

  /**
   * Average by count, recursive form: {@code z_i = lambda x_i + (1 - lambda) z_(i-1)}. For control
   * charts; the days between values do not matter.
   *
   * @param start the average before the first value
   * @param lambda weight of the newest value, above 0 and at most 1
   * @return one average per value
   */
  static double[] byCount(double[] values, double start, double lambda) {
    if (!(lambda > 0 && lambda <= 1)) {
      throw new IllegalArgumentException("expected a weight within 0 and 1, found " + lambda);
    }
    double[] averages = new double[values.length];
    double average = start;
    for (int i = 0; i < values.length; i++) {
      average = lambda * values[i] + (1 - lambda) * average;
      averages[i] = average;
    }
    return averages;
  }
}
