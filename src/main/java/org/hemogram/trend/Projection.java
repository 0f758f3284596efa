package org.hemogram.trend;

/**
 * When the line of a clear trend reaches a threshold: arithmetic on past values, not a forecast.
 * The caller keeps transfusions and starts of treatment out of the window.
 */
public sealed interface Projection {

  /** Longest projection past the last point, in days; the span of the data limits it as well. */
  double LONGEST_DAYS = 60;

  /**
   * The line reaches the threshold.
   *
   * @param day time on the axis of the series
   * @param low earliest day: the steepest slope of the interval through the two medians
   * @param high latest day: the flattest slope; may lie beyond what may be projected
   * @param end the last day that may be projected
   */
  record Reached(double day, double low, double high, double end) implements Projection {}

  /**
   * No projection is made.
   *
   * @param reason why not
   */
  record Refused(Reason reason) implements Projection {}

  /** Why no projection is made. */
  enum Reason {
    /** No trend was called, or its slope has no interval free of 0. */
    NOT_CLEAR,
    /** The last value or the line is at or beyond the threshold already. */
    ALREADY_CROSSED,
    /** Further ahead than {@link #LONGEST_DAYS} or than the data reach back. */
    TOO_FAR
  }

  /**
   * Projects the trend of a window.
   *
   * @param window what {@link TrendTest} said
   * @param fit the line through the window, on its own scale
   * @param threshold on the scale of the window
   */
  static Projection of(TestedWindow window, TheilSen fit, double threshold) {
    Interval slopes = fit.interval();
    if (!window.isCalled() || slopes == null || slopes.containsZero()) {
      return new Refused(Reason.NOT_CLEAR);
    }
    Series series = window.series();
    int last = series.size() - 1;
    double ahead = (threshold - series.value(last)) * Math.signum(fit.slope());
    double day = fit.dayReaching(threshold, fit.slope());
    if (ahead <= 0 || day <= series.time(last)) {
      return new Refused(Reason.ALREADY_CROSSED);
    }
    double end = series.time(last) + Math.min(series.span(), LONGEST_DAYS);
    if (day > end) {
      return new Refused(Reason.TOO_FAR);
    }
    double one = fit.dayReaching(threshold, slopes.low());
    double other = fit.dayReaching(threshold, slopes.high());
    return new Reached(day, Math.min(one, other), Math.max(one, other), end);
  }
}
