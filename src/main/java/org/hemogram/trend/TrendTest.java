package org.hemogram.trend;

import org.jspecify.annotations.Nullable;

/**
 * The test that says whether a series rises, falls or is stable. A trend is called only if it is
 * statistically clear (Mann-Kendall p &lt; 0.05) and the change from the first to the last value of
 * the window exceeds the reference change value in the same direction. Fewer than 4 points give no
 * slope, 4 points a slope without p: the smallest two-sided p of 4 points is 0.083.
 *
 * <p>The p holds for values that are independent of each other. Thin daily values first ({@link
 * Series#thinned}); autocorrelated ones are called a trend too often.
 *
 * <p>A bound takes part in the ranks by what is certain about it. The change from the first to the
 * last value counts where it is at least as large as the two numbers say.
 *
 * @param scale the scale of the series to be tested
 * @param referenceChange what a change between two results must exceed
 * @param smallestChange absolute change, in measured units, below which no change counts; 0 for
 *     none
 * @param confidence level of the slope's interval, e.g. 0.95
 * @param steps what makes a step between two levels clear; several tests may share it
 */
public record TrendTest(
    Scale scale,
    ReferenceChange referenceChange,
    double smallestChange,
    double confidence,
    StepLimits steps) {

  /** Fewest points for a slope. */
  public static final int SHORTEST = 4;

  /** Fewest points for a p and a verdict. */
  public static final int SHORTEST_VERDICT = 5;

  static final double SIGNIFICANCE = 0.05;

  private static final double SMALLEST_CV = 0.02;

  /** One value in this many may lie beyond variation in a stable series. */
  private static final int STRAY_VALUES = 5;

  /** Refuses a negative smallest change and a level outside (0, 1). */
  public TrendTest {
    if (!(smallestChange >= 0)) {
      throw new IllegalArgumentException(
          "expected a smallest change of 0 or more, found " + smallestChange);
    }
    Interval.quantile(confidence);
  }

  /** A test with limits of its own for steps. */
  public TrendTest(
      Scale scale, ReferenceChange referenceChange, double smallestChange, double confidence) {
    this(scale, referenceChange, smallestChange, confidence, new StepLimits());
  }

  /** Tests everything since the last change of direction that the data support. */
  public @Nullable TestedWindow sinceLastTurn(Series series) {
    int longest = longestEnd(series);
    WindowStart turn = TurningPoint.lastIn(series.last(TheilSen.LONGEST), this);
    return window(series, new WindowStart(longest + turn.index(), turn.reason()));
  }

  /** Tests the whole series: for a window that somebody else has chosen. */
  public @Nullable TestedWindow overAll(Series series) {
    return window(series, new WindowStart(longestEnd(series), WindowStart.Reason.FIRST));
  }

  /** Of a very long series only the end is looked at. */
  private static int longestEnd(Series series) {
    return Math.max(0, series.size() - TheilSen.LONGEST);
  }

  /** Null for too few points. */
  private @Nullable TestedWindow window(Series series, WindowStart start) {
    int from = start.index();
    int n = series.size() - from;
    if (n < SHORTEST) {
      return null;
    }
    Series window = from == 0 ? series : series.slice(from, series.size());
    MannKendall test = MannKendall.of(window);
    boolean real = isCertain(window) && isReal(window.value(0), window.value(n - 1));
    return new TestedWindow(window, start, test, real, direction(test, window, real));
  }

  /**
   * Whether the change from the first to the last value is at least as large as their numbers say.
   * A bound at an end leaves that open where the true value may lie on the other side.
   */
  private static boolean isCertain(Series window) {
    int last = window.size() - 1;
    return !window.isCensored()
        || window.sign(0, last) != 0
        || (window.censoring(0) == Censoring.NONE && window.censoring(last) == Censoring.NONE);
  }

  private Direction direction(MannKendall test, Series window, boolean real) {
    int n = window.size();
    double change = window.value(n - 1) - window.value(0);
    if (n < SHORTEST_VERDICT) {
      return Direction.UNDECIDED;
    }
    if (!real) {
      return isLevel(window) ? Direction.STABLE : Direction.UNDECIDED;
    }
    if (test.p() < SIGNIFICANCE && Math.signum(change) == Long.signum(test.s())) {
      return change < 0 ? Direction.FALLING : Direction.RISING;
    }
    return Direction.UNDECIDED;
  }

  /**
   * Whether at most one value in five differs from the median by more than variation, so that a
   * count which doubled and came back is not called stable, but one with an outlier is.
   */
  private boolean isLevel(Series window) {
    double median = OrderStatistics.medianValue(window);
    int far = 0;
    for (int i = 0; i < window.size(); i++) {
      far += isReal(median, window.value(i)) || isReal(window.value(i), median) ? 1 : 0;
    }
    return STRAY_VALUES * far <= window.size();
  }

  /** Whether two values of a series differ by more than variation and the smallest change. */
  boolean isReal(double first, double last) {
    boolean exceeded =
        scale == Scale.LOG
            ? referenceChange.isExceededByLog(last - first)
            : referenceChange.isExceeded(first, last);
    return exceeded && Math.abs(scale.toRaw(last) - scale.toRaw(first)) >= smallestChange;
  }

  /** Smallest standard deviation to believe: the analytical variation, at least 2 %. */
  double noiseFloor(Series series) {
    double relative = Math.max(SMALLEST_CV, referenceChange.cva() / 100);
    if (scale == Scale.LOG) {
      return relative;
    }
    double level = Math.abs(OrderStatistics.medianValue(series));
    return level > 0 ? relative * level : relative;
  }
}
