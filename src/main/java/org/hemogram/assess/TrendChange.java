package org.hemogram.assess;

import java.math.BigDecimal;
import java.util.List;
import org.hemogram.trend.ReferenceChange;
import org.jspecify.annotations.Nullable;

/** The difference between two readings of one analyte, held against its variation. */
final class TrendChange {
  private TrendChange() {}

  /** The last step; none with one reading, and none where one of the two is only a bound. */
  static Trend.@Nullable Change lastStep(Variation variation, List<Reading> days) {
    if (days.size() < 2) {
      return null;
    }
    Reading from = days.get(days.size() - 2);
    Reading to = days.get(days.size() - 1);
    if (from.result().isCensored() || to.result().isCensored()) {
      return null;
    }
    double before = from.result().value().doubleValue();
    double after = to.result().value().doubleValue();
    boolean enough = Math.abs(after - before) >= variation.floor();
    boolean beyond =
        before > 0 ? variation.change().isExceeded(before, after) : after > Math.max(0, before);
    return between(variation, from, to, enough && beyond);
  }

  /**
   * The change from the first to the last reading of a window.
   *
   * @param significant what the test of the window says of it
   */
  static Trend.Change over(Variation variation, List<Reading> window, boolean significant) {
    return between(variation, window.get(0), window.get(window.size() - 1), significant);
  }

  private static Trend.Change between(
      Variation variation, Reading from, Reading to, boolean significant) {
    ReferenceChange limits = variation.change();
    boolean bound = from.result().isCensored() || to.result().isCensored();
    BigDecimal before = from.result().value();
    return bound || before.signum() <= 0
        ? new Trend.Change(from, to, null, null, null, significant)
        : new Trend.Change(
            from,
            to,
            percent(before, to.result().value()),
            limits.upPercent(),
            limits.downPercent(),
            significant);
  }

  /** From 0.4 to 0.6 is 50, which a difference of doubles would miss. */
  private static double percent(BigDecimal from, BigDecimal to) {
    return to.subtract(from).movePointRight(2).doubleValue() / from.doubleValue();
  }
}
