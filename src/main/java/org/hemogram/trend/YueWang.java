package org.hemogram.trend;

/**
 * The variance correction of Yue and Wang (2004): {@code n/n* = 1 + 2 sum (1 - k/n) r_k} over the
 * autocorrelations of the detrended values. With all lags the sum tends to -1/2 and the variance
 * collapses, so the public form uses lag 1 alone; not for fewer than 30 points.
 */
public final class YueWang {
  private YueWang() {}

  /**
   * The correction with lag 1.
   *
   * @throws IllegalArgumentException for fewer than 3 points
   */
  public static CorrectedTest ofLagOne(Series series) {
    return correct(series, 1);
  }

  static CorrectedTest correct(Series series, int maxLag) {
    MannKendall test = MannKendall.of(series);
    double slope = TheilSen.of(series, 0.95).slope();
    return CorrectedTest.of(test, ratio(Autocorrelation.detrended(series, slope), maxLag), 0);
  }

  /** n/n* from detrended values in order of time, with the lags 1 to {@code maxLag}. */
  static double ratio(double[] residuals, int maxLag) {
    int n = residuals.length;
    Autocorrelation.requireLag(n, maxLag);
    double[] r = Autocorrelation.of(residuals, maxLag);
    double sum = 0;
    for (int k = 1; k <= maxLag; k++) {
      sum += (1 - (double) k / n) * r[k];
    }
    return 1 + 2 * sum;
  }
}
