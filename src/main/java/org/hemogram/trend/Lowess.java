package org.hemogram.trend;

import java.util.Arrays;

/**
 * Locally weighted lines (Cleveland 1979), for display: around every point a straight line through
 * its nearest neighbors, weighted by the tricube of their distance. The rules at the edges are
 * those of R's {@code lowess} with {@code delta = 0}.
 */
public final class Lowess {
  /** Keeps a span that is meant to give a whole number of neighbors from giving one less. */
  private static final double ROUNDING = 1e-7;

  /** Up to this share of the largest distance a weight is 1. */
  private static final double NEAR = 0.001;

  /** Beyond this share of the largest distance a weight is 0. */
  private static final double FAR = 0.999;

  /** Residuals up to this share of the mean one are none. */
  private static final double NOTHING = 1e-7;

  /** A residual of so many medians has no weight left. */
  private static final double MEDIANS = 6;

  private final double[] x;
  private final double[] y;
  private final int neighbors;

  /** One weight per point by its residual in the round before. */
  private double[] trust;

  private Lowess(double[] x, double[] y, double span) {
    this.x = x;
    this.y = y;
    int share = (int) (span * x.length + ROUNDING);
    this.neighbors = Math.max(2, Math.min(x.length, share));
    this.trust = ones(x.length);
  }

  /** A curve through a series, one value per point, without rounds against outliers. */
  public static double[] of(Series series, double span) {
    return of(series.times(), series.values(), span, 0);
  }

  /**
   * A curve through points, one value per point.
   *
   * @param x not falling; equal ones get one value
   * @param y one per x
   * @param span share of the points that are neighbors, above 0
   * @param rounds how often points far from the curve get less weight (bisquare) and it is drawn
   *     again; with fewer than about 12 points that spoils clean data
   * @throws IllegalArgumentException for unequal lengths, falling x or a span of nothing
   */
  public static double[] of(double[] x, double[] y, double span, int rounds) {
    if (x.length != y.length || !(span > 0)) {
      throw new IllegalArgumentException(
          "expected as many x as y and a span above 0, found "
              + x.length
              + ", "
              + y.length
              + " and "
              + span);
    }
    for (int i = 1; i < x.length; i++) {
      if (!(x[i] >= x[i - 1])) {
        throw new IllegalArgumentException(
            "expected x in order, found " + x[i] + " after " + x[i - 1]);
      }
    }
    return x.length < 2 ? y.clone() : new Lowess(x, y, span).curve(rounds);
  }

  private double[] curve(int rounds) {
    double[] curve = fit();
    for (int round = 0; round < rounds && distrust(curve); round++) {
      curve = fit();
    }
    return curve;
  }

  /** The window of neighbors only ever moves to the right. */
  private double[] fit() {
    double[] fitted = new double[x.length];
    int left = 0;
    for (int i = 0; i < x.length; i++) {
      while (left + neighbors < x.length && x[i] - x[left] > x[left + neighbors] - x[i]) {
        left++;
      }
      fitted[i] = i > 0 && x[i] == x[i - 1] ? fitted[i - 1] : at(i, left);
    }
    return fitted;
  }

  /** The height at a point of the line through its neighbors; its own where none has weight. */
  private double at(int point, int left) {
    double reach = Math.max(x[point] - x[left], x[left + neighbors - 1] - x[point]);
    double[] weights = weights(point, left, reach);
    double sum = 0;
    double center = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i];
      center += weights[i] * x[left + i];
    }
    if (sum <= 0) {
      return y[point];
    }
    center /= sum;
    double squares = 0;
    for (int i = 0; i < weights.length; i++) {
      double away = x[left + i] - center;
      squares += weights[i] / sum * away * away;
    }
    boolean sloped = reach > 0 && Math.sqrt(squares) > NEAR * (x[x.length - 1] - x[0]);
    double tilt = sloped ? (x[point] - center) / squares : 0;
    double height = 0;
    for (int i = 0; i < weights.length; i++) {
      height += weights[i] / sum * (1 + tilt * (x[left + i] - center)) * y[left + i];
    }
    return height;
  }

  /** Weights from the left neighbor to the right one and to what lies as near on the right. */
  private double[] weights(int point, int left, double reach) {
    int end = left + neighbors;
    while (end < x.length && x[end] - x[point] <= FAR * reach) {
      end++;
    }
    double[] weights = new double[end - left];
    for (int i = 0; i < weights.length; i++) {
      double distance = Math.abs(x[left + i] - x[point]);
      if (distance <= NEAR * reach) {
        weights[i] = trust[left + i];
      } else if (distance <= FAR * reach) {
        weights[i] = tricube(distance / reach) * trust[left + i];
      }
    }
    return weights;
  }

  /** Gives points far from a curve less weight; false where there is nothing left to mistrust. */
  private boolean distrust(double[] curve) {
    double[] residuals = new double[x.length];
    double mean = 0;
    for (int i = 0; i < residuals.length; i++) {
      residuals[i] = Math.abs(y[i] - curve[i]);
      mean += residuals[i] / residuals.length;
    }
    double limit = MEDIANS * OrderStatistics.median(residuals);
    if (limit < NOTHING * mean) {
      return false;
    }
    double[] weights = new double[x.length];
    for (int i = 0; i < weights.length; i++) {
      if (residuals[i] <= NEAR * limit) {
        weights[i] = 1;
      } else if (residuals[i] <= FAR * limit) {
        weights[i] = bisquare(residuals[i] / limit);
      }
    }
    trust = weights;
    return true;
  }

  private static double tricube(double share) {
    double rest = 1 - share * share * share;
    return rest * rest * rest;
  }

  private static double bisquare(double share) {
    double rest = 1 - share * share;
    return rest * rest;
  }

  private static double[] ones(int count) {
    double[] ones = new double[count];
    Arrays.fill(ones, 1);
    return ones;
  }
}
