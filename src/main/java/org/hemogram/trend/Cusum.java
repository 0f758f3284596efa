package org.hemogram.trend;

import java.util.OptionalInt;

/**
 * The tabular CUSUM: {@code SH = max(0, SH + x - T - k)}, {@code SL = max(0, SL + T - k - x)}.
 * Needs a target and a spread from a stable stretch; usual choices are k = 0.5 and h = 4 to 5
 * sigma.
 */
public final class Cusum {
  private final double[] high;
  private final double[] low;
  private final double limit;

  private Cusum(double[] high, double[] low, double limit) {
    this.high = high;
    this.low = low;
    this.limit = limit;
  }

  /**
   * Sums up the deviations from a target.
   *
   * @param values in order of time
   * @param target T
   * @param slack k, the deviation per point that is let pass
   * @param limit h, the sum that raises the alarm
   */
  public static Cusum of(double[] values, double target, double slack, double limit) {
    double[] high = new double[values.length];
    double[] low = new double[values.length];
    double above = 0;
    double below = 0;
    for (int i = 0; i < values.length; i++) {
      above = Math.max(0, above + values[i] - target - slack);
      below = Math.max(0, below + target - slack - values[i]);
      high[i] = above;
      low[i] = below;
    }
    return new Cusum(high, low, limit);
  }

  /** The upper sum after a point. */
  public double high(int index) {
    return high[index];
  }

  /** The lower sum after a point. */
  public double low(int index) {
    return low[index];
  }

  /** Index of the first point at which either sum exceeds the limit. */
  public OptionalInt firstAlarm() {
    for (int i = 0; i < high.length; i++) {
      if (high[i] > limit || low[i] > limit) {
        return OptionalInt.of(i);
      }
    }
    return OptionalInt.empty();
  }
}
