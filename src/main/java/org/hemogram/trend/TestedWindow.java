package org.hemogram.trend;

import org.jspecify.annotations.Nullable;

/**
 * A window of a series and what its ranks say: the verdict of a {@link TrendTest} without a line,
 * which takes longer to work out and is not always asked for.
 *
 * @param series the points of the window, four or more
 * @param start where the window begins in the whole series, and why
 * @param ranks the Mann-Kendall test of the window
 * @param real whether the change from the first to the last value surely exceeds variation
 * @param direction the verdict
 */
public record TestedWindow(
    Series series, WindowStart start, MannKendall ranks, boolean real, Direction direction) {

  /** The methods behind every line and p. */
  public static final String METHOD = "theil-sen+mann-kendall";

  /** Number of points. */
  public int n() {
    return series.size();
  }

  /** Index of the first point in the whole series. */
  public int from() {
    return start.index();
  }

  /** Index of the last point in the whole series, inclusive. */
  public int to() {
    return from() + n() - 1;
  }

  /** Whether a rise or a fall was called. */
  public boolean isCalled() {
    return direction == Direction.FALLING || direction == Direction.RISING;
  }

  /** Two-sided Mann-Kendall p, exact for n &lt;= 10; {@code null} for too few points. */
  public @Nullable Double p() {
    return n() < TrendTest.SHORTEST_VERDICT ? null : ranks.p();
  }

  /** The Theil-Sen line through the window, with its interval. */
  public TheilSen line(double confidence) {
    return TheilSen.of(series, confidence, ranks.varS());
  }

  /**
   * The line through the same points on another scale. The order of the values is the same there,
   * and with it the variance of the ranks.
   *
   * @param other the points of the window on that scale
   */
  public TheilSen lineOn(Series other, double confidence) {
    return TheilSen.of(other, confidence, ranks.varS());
  }

  /**
   * The p with the variance corrected for autocorrelation (Hamed and Rao, upward only); {@code
   * null} where that has no meaning: for 30 points or fewer, and for irregular spacing.
   *
   * @param slope of the line through the window
   */
  public @Nullable Double correctedP(double slope) {
    return n() > HamedRao.LONGEST_UNCORRECTED && series.isNearlyRegular()
        ? HamedRao.upwardOnly(ranks, series, slope).p()
        : null;
  }
}
