package org.hemogram.trend;

import org.jspecify.annotations.Nullable;

/**
 * A stretch of a series in which nothing changed, and what a control chart needs of it.
 *
 * @param from index of the first point
 * @param to index after the last point
 * @param target mean of the values
 * @param sigma standard deviation of one value, at least the noise floor of the test
 */
public record StableStretch(int from, int to, double target, double sigma) {

  /**
   * The last stable stretch before a window: the windows before it are gone through backwards, each
   * from one turn to the next, until one is found {@linkplain Direction#STABLE stable} that is long
   * enough, without bounds, and has no value that differs from their mean by more than variation.
   *
   * @param series the whole series
   * @param window the window of {@code series} that begins at a turn or a step
   * @param shortest fewest points of the stretch
   * @return {@code null} where there is none
   */
  public static @Nullable StableStretch before(
      TestedWindow window, Series series, TrendTest test, int shortest) {
    TestedWindow next = window;
    while (next != null && next.start().reason() != WindowStart.Reason.FIRST) {
      next = test.sinceLastTurn(series.slice(0, next.from()));
      if (next != null && next.n() >= shortest && next.direction() == Direction.STABLE) {
        StableStretch stretch = of(next, test);
        if (stretch != null) {
          return stretch;
        }
      }
    }
    return null;
  }

  private static @Nullable StableStretch of(TestedWindow window, TrendTest test) {
    Series series = window.series();
    double[] values = series.values();
    double mean = 0;
    for (double value : values) {
      mean += value / values.length;
    }
    double squares = 0;
    for (double value : values) {
      if (test.isReal(mean, value) || test.isReal(value, mean)) {
        return null;
      }
      squares += (value - mean) * (value - mean);
    }
    double deviation = Math.sqrt(squares / (values.length - 1));
    return series.isCensored()
        ? null
        : new StableStretch(
            window.from(), window.to() + 1, mean, Math.max(deviation, test.noiseFloor(series)));
  }

  /** Number of points. */
  public int n() {
    return to - from;
  }
}
