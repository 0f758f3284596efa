package org.hemogram.trend;

import java.util.Arrays;

/**
 * Locally weighted regression (Cleveland 1979): at every point a line through the nearest share of
 * the points with tricube weights, then optionally bisquare weights against outliers. For display,
 * from about 12 points on.
 */
public final class Lowess {
  /** Fewest points for which robustness iterations are done; with fewer they break clean data. */
  public static final int SHORTEST_ROBUST = 12;

  /** Weights are 1 closer than, and 0 beyond, these shares of the bandwidth. */
  private static final double FLAT = 0.001;

  private static final double ZERO = 0.999;

  private final double[] x;
  private final double[] y;
  private final int window;

  private Lowess(double[] x, double[] y, int window) {
    this.x = x;
    this.y = y;
    this.window = window;
  }

  /**
   * Smooths values.
   *
   * @param x positions, not falling; equal positions share their smoothed value
   * @param y one value per position
   * @param span share of the points in each local line, above 0 and at most 1
   * @param iterations robustness iterations, not done for fewer than {@value #SHORTEST_ROBUST}
   *     points
   * @return one smoothed value per position
   * @throws IllegalArgumentException for unequal lengths, falling positions or a span out of range
   */
  public static double[] smooth(double[] x, double[] y, double span, int iterations) {
    int n = x.length;
    if (n != y.length || !(span > 0 && span <= 1)) {
      throw new IllegalArgumentException(
          "expected a span in (0, 1] and one value per position, found span "
              + span
              + ", "
              + n
              + " and "
              + y.length
              + " numbers");
    }
    for (int i = 1; i < n; i++) {
      if (!(x[i] >= x[i - 1])) {
        throw new IllegalArgumentException("expected rising positions, found " + x[i]);
      }
    }
    if (n < 2) {
      return y.clone();
    }
    int window = Math.max(2, Math.min(n, (int) (span * n + 1e-7)));
    return new Lowess(x, y, window).smooth(n < SHORTEST_ROBUST ? 0 : iterations);
  }

  private double[] smooth(int iterations) {
    double[] trust = new double[x.length];
    Arrays.fill(trust, 1);
    double[] smoothed = pass(trust);
    for (int i = 0; i < iterations && distrustOutliers(smoothed, trust); i++) {
      smoothed = pass(trust);
    }
    return smoothed;
  }

  private double[] pass(double[] trust) {
    int n = x.length;
    double[] smoothed = new double[n];
    int left = 0;
    for (int i = 0; i < n; i++) {
      if (i > 0 && x[i] == x[i - 1]) {
        smoothed[i] = smoothed[i - 1];
        continue;
      }
      while (left + window < n && x[i] - x[left] > x[left + window] - x[i]) {
        left++;
      }
      double bandwidth = Math.max(x[i] - x[left], x[left + window - 1] - x[i]);
      smoothed[i] = localLine(i, left, bandwidth, trust);
    }
    return smoothed;
  }

  private double localLine(int at, int left, double bandwidth, double[] trust) {
    int n = x.length;
    double[] weights = new double[n];
    double total = 0;
    int end = left;
    for (int j = left; j < n && x[j] - x[at] <= ZERO * bandwidth; j++) {
      weights[j] = trust[j] * tricube(Math.abs(x[j] - x[at]), bandwidth);
      total += weights[j];
      end = j + 1;
    }
    if (!(total > 0)) {
      return y[at];
    }
    double meanX = 0;
    for (int j = left; j < end; j++) {
      weights[j] /= total;
      meanX += weights[j] * x[j];
    }
    double spread = 0;
    for (int j = left; j < end; j++) {
      spread += weights[j] * (x[j] - meanX) * (x[j] - meanX);
    }
    // Points that practically coincide carry a level but no slope.
    boolean sloped = Math.sqrt(spread) > FLAT * (x[n - 1] - x[0]);
    double lever = sloped ? (x[at] - meanX) / spread : 0;
    double value = 0;
    for (int j = left; j < end; j++) {
      value += weights[j] * (1 + lever * (x[j] - meanX)) * y[j];
    }
    return value;
  }

  private static double tricube(double distance, double bandwidth) {
    if (distance > ZERO * bandwidth) {
      return 0;
    }
    if (distance <= FLAT * bandwidth) {
      return 1;
    }
    double ratio = distance / bandwidth;
    double rest = 1 - ratio * ratio * ratio;
    return rest * rest * rest;
  }

  /** Bisquare weights at six median residuals; {@code false} if the fit is practically exact. */
  private boolean distrustOutliers(double[] smoothed, double[] trust) {
    int n = x.length;
    double[] residuals = new double[n];
    double mean = 0;
    for (int i = 0; i < n; i++) {
      residuals[i] = Math.abs(y[i] - smoothed[i]);
      mean += residuals[i] / n;
    }
    double far = 6 * OrderStatistics.median(residuals);
    if (far < 1e-7 * mean) {
      return false;
    }
    for (int i = 0; i < n; i++) {
      double ratio = residuals[i] / far;
      double rest = 1 - ratio * ratio;
      trust[i] = residuals[i] <= FLAT * far ? 1 : residuals[i] <= ZERO * far ? rest * rest : 0;
    }
    return true;
  }
}
