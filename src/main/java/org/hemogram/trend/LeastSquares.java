package org.hemogram.trend;

import java.util.Optional;

/**
 * The ordinary least-squares line with Fieller's interval for the time at which it reaches a value:
 * the parametric alternative to Theil-Sen for 6 or more points on the log scale.
 *
 * @param n number of points
 * @param slope value units per day
 * @param intercept value at day 0
 * @param residualSd s, with n - 2 degrees of freedom
 * @param meanTime mean of the times
 * @param spread Sxx, the sum of squares of the times around their mean
 */
public record LeastSquares(
    int n, double slope, double intercept, double residualSd, double meanTime, double spread) {

  /**
   * An estimated day with its interval.
   *
   * @param day the day on the line
   * @param low earliest day
   * @param high latest day
   */
  public record Day(double day, double low, double high) {}

  /**
   * Fits the line.
   *
   * @throws IllegalArgumentException for fewer than 3 points
   */
  public static LeastSquares of(Series series) {
    int n = series.size();
    if (n < 3) {
      throw new IllegalArgumentException("expected at least 3 points, found " + n);
    }
    double meanT = 0;
    double meanX = 0;
    for (int i = 0; i < n; i++) {
      meanT += series.time(i) / n;
      meanX += series.value(i) / n;
    }
    double tt = 0;
    double tx = 0;
    for (int i = 0; i < n; i++) {
      double t = series.time(i) - meanT;
      tt += t * t;
      tx += t * (series.value(i) - meanX);
    }
    double slope = tx / tt;
    double squares = 0;
    for (int i = 0; i < n; i++) {
      double rest = series.value(i) - meanX - slope * (series.time(i) - meanT);
      squares += rest * rest;
    }
    return new LeastSquares(
        n, slope, meanX - slope * meanT, Math.sqrt(squares / (n - 2)), meanT, tt);
  }

  /** Standard error of the slope. */
  public double slopeError() {
    return residualSd / Math.sqrt(spread);
  }

  /** Fieller's g: 1 or more where the slope does not differ from 0 at the level. */
  public double g(double confidence) {
    double ratio = StudentT.quantileOfLevel(confidence, n - 2) * slopeError() / slope;
    return ratio * ratio;
  }

  /**
   * The day on which the line reaches {@code value}, with Fieller's interval; empty where g >= 1
   * and no finite interval exists.
   *
   * @param value on the scale of the series
   * @param confidence level as a fraction
   */
  public Optional<Day> dayReaching(double value, double confidence) {
    double g = g(confidence);
    if (!(g < 1)) {
      return Optional.empty();
    }
    double ahead = (value - intercept) / slope - meanTime;
    double t = StudentT.quantileOfLevel(confidence, n - 2);
    double halfWidth =
        Math.abs(t * residualSd / (slope * (1 - g)))
            * Math.sqrt((1 - g) / n + ahead * ahead / spread);
    double center = meanTime + ahead / (1 - g);
    return Optional.of(new Day(meanTime + ahead, center - halfWidth, center + halfWidth));
  }
}
