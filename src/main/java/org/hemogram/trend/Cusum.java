package org.hemogram.trend;

import org.jspecify.annotations.Nullable;

/**
 * The tabular chart of cumulative sums (Page 1954), which adds up what lies beyond a target and its
 * slack: {@code SH = max(0, SH + x - T - k)} above and {@code SL = max(0, SL + T - k - x)} below. A
 * small lasting shift adds up, and values around the target do not. Only of use with a target and a
 * spread from a {@link StableStretch}.
 */
public final class Cusum {
  private final double[] high;
  private final double[] low;
  private final @Nullable Alarm alarm;

  private Cusum(double[] high, double[] low, @Nullable Alarm alarm) {
    this.high = high;
    this.low = low;
    this.alarm = alarm;
  }

  /**
   * Adds up values.
   *
   * @param slack k, in the unit of the values: what each may lie beyond the target for nothing
   * @param limit h, in the unit of the values: the sum above which there is an alarm
   */
  public static Cusum of(double[] values, double target, double slack, double limit) {
    double[] high = new double[values.length];
    double[] low = new double[values.length];
    double above = 0;
    double below = 0;
    Alarm alarm = null;
    for (int i = 0; i < values.length; i++) {
      above = Math.max(0, above + values[i] - target - slack);
      below = Math.max(0, below + target - slack - values[i]);
      high[i] = above;
      low[i] = below;
      if (alarm == null && (above > limit || below > limit)) {
        alarm = new Alarm(i, above > limit);
      }
    }
    return new Cusum(high, low, alarm);
  }

  /** Sums above the target, one per value. */
  public double[] high() {
    return high.clone();
  }

  /** Sums below the target, one per value. */
  public double[] low() {
    return low.clone();
  }

  /** The first sum above the limit; {@code null} for none. */
  public @Nullable Alarm alarm() {
    return alarm;
  }
}
