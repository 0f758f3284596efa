package org.hemogram.trend;

import java.util.Arrays;

/**
 * Kendall's rank correlation of two variables that may both have ties.
 *
 * @param s concordant minus discordant pairs
 * @param tauB S over the geometric mean of the pairs untied in x and in y; {@code NaN} where one of
 *     the two is constant
 * @param p two-sided normal p without continuity correction
 */
public record KendallTau(long s, double tauB, double p) {

  /**
   * Correlates two arrays of equal length, at least 3. Variance of S with ties in both variables:
   * Kendall (1970), as in {@code scipy.stats.kendalltau(method='asymptotic')}.
   *
   * @throws IllegalArgumentException for unequal lengths or fewer than 3 pairs
   */
  public static KendallTau of(double[] x, double[] y) {
    int n = x.length;
    if (n != y.length || n < 3) {
      throw new IllegalArgumentException(
          "expected 3 or more pairs, found " + n + " and " + y.length + " values");
    }
    long s = 0;
    for (int i = 0; i < n; i++) {
      for (int j = i + 1; j < n; j++) {
        s += (long) (Math.signum(x[j] - x[i]) * Math.signum(y[j] - y[i]));
      }
    }
    Ties tiesX = Ties.of(x);
    Ties tiesY = Ties.of(y);
    double pairs = n * (n - 1.0) / 2;
    double ordered = 2 * pairs;
    double variance =
        (ordered * (2 * n + 5) - tiesX.spread - tiesY.spread) / 18
            + 2 * tiesX.pairs * tiesY.pairs / ordered
            + tiesX.triples * tiesY.triples / (9 * ordered * (n - 2));
    double tau = s / Math.sqrt((pairs - tiesX.pairs) * (pairs - tiesY.pairs));
    return new KendallTau(s, tau, variance > 0 ? Normal.twoSidedP(s / Math.sqrt(variance)) : 1);
  }

  /** Sums over the tie groups t of one variable. */
  private record Ties(double pairs, double triples, double spread) {
    static Ties of(double[] values) {
      double[] sorted = values.clone();
      Arrays.sort(sorted);
      double pairs = 0;
      double triples = 0;
      double spread = 0;
      for (int i = 0; i < sorted.length; ) {
        int end = i + 1;
        while (end < sorted.length && sorted[end] == sorted[i]) {
          end++;
        }
        double t = end - i;
        pairs += t * (t - 1) / 2;
        triples += t * (t - 1) * (t - 2);
        spread += t * (t - 1) * (2 * t + 5);
        i = end;
      }
      return new Ties(pairs, triples, spread);
    }
  }
}
