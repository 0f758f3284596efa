package org.hemogram.trend;

import org.jspecify.annotations.Nullable;

/**
 * The control chart of moving averages by count (Roberts 1959), with the limits {@code T -+ L sigma
 * sqrt(lambda / (2 - lambda) [1 - (1 - lambda)^(2i)])}, which are narrow for the first values and
 * soon steady. Only of use with a target and a spread from a {@link StableStretch}.
 *
 * @param target T, the average before the first value
 * @param sigma spread of one value while nothing changes
 * @param lambda weight of the newest value, above 0 and at most 1
 * @param width L, in standard deviations of the average
 */
public record EwmaChart(double target, double sigma, double lambda, double width) {

  /** The moving averages, one per value. */
  public double[] averages(double[] values) {
    return Ewma.byCount(values, target, lambda);
  }

  /** How far the average of the first {@code count} values may lie from the target. */
  public double reach(int count) {
    double settled = 1 - Math.pow(1 - lambda, 2.0 * count);
    return width * sigma * Math.sqrt(lambda / (2 - lambda) * settled);
  }

  /** The first average beyond its limits; {@code null} for none. */
  public @Nullable Alarm alarm(double[] values) {
    double[] averages = averages(values);
    for (int i = 0; i < averages.length; i++) {
      if (Math.abs(averages[i] - target) > reach(i + 1)) {
        return new Alarm(i, averages[i] > target);
      }
    }
    return null;
  }
}
