package org.hemogram.trend;

/**
 * The variance correction of Hamed and Rao (1998): {@code n/n* = 1 + 2 / (n(n-1)(n-2)) sum
 * (n-k)(n-k-1) (n-k-2) r_k} over the significant autocorrelations r_k of the ranks of the detrended
 * values. This is the published formula; taking the absolute value of the sum, as some code does,
 * inflates the variance for negative autocorrelation as well. A sensitivity line beside the plain
 * test, for long and nearly regular series.
 */
final class HamedRao {
  /** Up to here autocorrelation cannot be told from chance. */
  static final int LONGEST_UNCORRECTED = 30;

  /** Two-sided level above which an autocorrelation counts. */
  private static final double CONFIDENCE = 0.95;

  private HamedRao() {}

  /**
   * The cautious form: only a factor above 1 is used, so the test never gets easier to pass.
   *
   * @param test the plain test of the series
   * @param slope the Theil-Sen slope, which is taken out
   * @throws IllegalArgumentException for fewer than 3 points
   */
  static CorrectedTest upwardOnly(MannKendall test, Series series, double slope) {
    double[] residuals = Autocorrelation.detrended(series, slope);
    return CorrectedTest.of(test, ratio(residuals, CONFIDENCE, residuals.length - 1), 1);
  }

  /**
   * n/n* from detrended values in order of time.
   *
   * @param maxLag largest lag that may count, 1 to n - 1
   * @throws IllegalArgumentException for fewer than 3 values or a lag out of range
   */
  static double ratio(double[] residuals, double confidence, int maxLag) {
    int n = residuals.length;
    Autocorrelation.requireLag(n, maxLag);
    double[] r = Autocorrelation.of(OrderStatistics.midRanks(residuals), maxLag);
    double bound = Interval.quantile(confidence) / Math.sqrt(n);
    double sum = 0;
    for (int k = 1; k <= maxLag; k++) {
      if (Math.abs(r[k]) > bound) {
        sum += (n - k) * (n - k - 1.0) * (n - k - 2.0) * r[k];
      }
    }
    return 1 + 2 / (n * (n - 1.0) * (n - 2.0)) * sum;
  }
}
