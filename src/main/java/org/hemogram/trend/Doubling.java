package org.hemogram.trend;

/** How fast a series on the log scale doubles or halves. */
public sealed interface Doubling {

  /**
   * A doubling or halving time.
   *
   * @param growing {@code true} for doubling, {@code false} for halving
   * @param days the time, above 0
   * @param low shortest time
   * @param high longest time
   */
  record Time(boolean growing, double days, double low, double high) implements Doubling {}

  /** The interval of the slope contains 0 or is missing, so the time is unbounded. */
  record Unclear() implements Doubling {}

  /** {@code ln 2 / |slope|} with the interval that follows from that of the slope. */
  static Doubling of(TheilSen logFit) {
    Interval slopes = logFit.interval();
    if (slopes == null || slopes.containsZero()) {
      return new Unclear();
    }
    double ln2 = Math.log(2);
    double steepest = Math.max(Math.abs(slopes.low()), Math.abs(slopes.high()));
    double flattest = Math.min(Math.abs(slopes.low()), Math.abs(slopes.high()));
    return new Time(
        logFit.slope() > 0, ln2 / Math.abs(logFit.slope()), ln2 / steepest, ln2 / flattest);
  }
}
