package org.hemogram.trend;

/** Autocorrelation of a sequence and the significance corrections of Mann-Kendall built on it. */
final class Autocorrelation {
  private Autocorrelation() {}

  /** Correlation at lag 0 (which is 1) to {@code maxLag}; all 0 beyond lag 0 if constant. */
  static double[] of(double[] values, int maxLag) {
    int n = values.length;
    double mean = 0;
    for (double value : values) {
      mean += value / n;
    }
    double[] correlation = new double[maxLag + 1];
    for (int lag = 0; lag <= maxLag; lag++) {
      double sum = 0;
      for (int i = 0; i + lag < n; i++) {
        sum += (values[i] - mean) * (values[i + lag] - mean);
      }
      correlation[lag] = lag == 0 || correlation[0] == 0 ? sum : sum / correlation[0];
    }
    correlation[0] = 1;
    return correlation;
  }

  /** What is left of a series when a slope per day is taken out. */
  static double[] detrended(Series series, double slope) {
    double[] rest = series.values();
    for (int i = 0; i < rest.length; i++) {
      rest[i] -= slope * series.time(i);
    }
    return rest;
  }

  static void requireLag(int n, int maxLag) {
    if (n < MannKendall.SHORTEST || maxLag < 1 || maxLag >= n) {
      throw new IllegalArgumentException(
          "expected a lag between 1 and n - 1, found lag " + maxLag + " of " + n + " values");
    }
  }
}
