package org.hemogram.trend;

import org.jspecify.annotations.Nullable;

/**
 * How fast a series on the log scale doubles or halves.
 *
 * @param growing {@code true} for doubling, {@code false} for halving
 * @param days the time, above 0
 * @param low shortest time
 * @param high longest time
 */
public record Doubling(boolean growing, double days, double low, double high) {

  /**
   * {@code ln 2 / |slope|} with the interval that follows from that of the slope; {@code null}
   * where the interval of the slope contains 0 or is missing, so that the time has no end.
   */
  public static @Nullable Doubling of(TheilSen logFit) {
    Interval slopes = logFit.interval();
    if (slopes == null || slopes.containsZero()) {
      return null;
    }
    double ln2 = Math.log(2);
    double steepest = Math.max(Math.abs(slopes.low()), Math.abs(slopes.high()));
    double flattest = Math.min(Math.abs(slopes.low()), Math.abs(slopes.high()));
    return new Doubling(
        logFit.slope() > 0, ln2 / Math.abs(logFit.slope()), ln2 / steepest, ln2 / flattest);
  }
}
