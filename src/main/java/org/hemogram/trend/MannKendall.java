package org.hemogram.trend;

/**
 * The Mann-Kendall test for a monotone trend (Mann 1945, Kendall 1975): {@link Kendall}'s
 * correlation of the values with time.
 *
 * @param n number of points
 * @param s sum over all pairs of the sign of later minus earlier
 * @param varS variance of S over all orderings, ties taken into account
 * @param z {@code (S -+ 1) / sqrt(varS)}, continuity corrected, 0 for S = 0
 * @param untiedPairs number of pairs with a known order
 * @param pNormal two-sided p of {@code z}
 * @param p two-sided p by {@code method}
 * @param method how {@code p} was found
 */
public record MannKendall(
    int n,
    long s,
    double varS,
    double z,
    long untiedPairs,
    double pNormal,
    double p,
    Method method) {

  /** Longest series whose p is taken from the exact distribution. */
  public static final int LONGEST_EXACT = 10;

  /** Shortest series the test is computed for. */
  public static final int SHORTEST = 3;

  /** Where a p comes from. */
  public enum Method {
    /** The distribution of S over all orderings. */
    EXACT,
    /** The normal approximation with continuity correction. */
    NORMAL
  }

  /**
   * Tests a series: exact for up to {@value #LONGEST_EXACT} points, normal beyond.
   *
   * @throws IllegalArgumentException for fewer than {@value #SHORTEST} points
   */
  public static MannKendall of(Series series) {
    requireEnough(series);
    PairOrder order = PairOrder.of(series);
    double varS = order.variance();
    double z = continuityCorrected(order.s(), varS);
    double pNormal = Normal.twoSidedP(z);
    int n = series.size();
    return n <= LONGEST_EXACT
        ? new MannKendall(
            n, order.s(), varS, z, order.untied(), pNormal, exactP(series, order), Method.EXACT)
        : new MannKendall(n, order.s(), varS, z, order.untied(), pNormal, pNormal, Method.NORMAL);
  }

  /**
   * The exact two-sided p, also for series longer than {@value #LONGEST_EXACT}; cheap to about 30.
   *
   * @throws IllegalArgumentException for fewer than {@value #SHORTEST} points, or for a longer
   *     series whose bounds tie with values that differ from each other
   */
  public static double exactP(Series series) {
    requireEnough(series);
    return exactP(series, PairOrder.of(series));
  }

  private static double exactP(Series series, PairOrder order) {
    int n = series.size();
    if (order.untied() == n * (n - 1L) / 2) {
      return KendallDistribution.untied(n).twoSidedP(order.s());
    }
    int[] groups = order.tieGroups();
    if (groups.length > 0) {
      return KendallDistribution.tied(groups).twoSidedP(order.s());
    }
    if (n > LONGEST_EXACT) {
      throw new IllegalArgumentException(
          "expected at most " + LONGEST_EXACT + " points with overlapping bounds, found " + n);
    }
    return KendallDistribution.pairwise(series, order).twoSidedP(order.s());
  }

  /** {@code (S - 1) / sqrt(V)} for S > 0, {@code (S + 1) / sqrt(V)} for S < 0, else 0. */
  static double continuityCorrected(long s, double variance) {
    return s == 0 || variance <= 0 ? 0 : (s - Long.signum(s)) / Math.sqrt(variance);
  }

  private static void requireEnough(Series series) {
    if (series.size() < SHORTEST) {
      throw new IllegalArgumentException(
          "expected at least " + SHORTEST + " points, found " + series.size());
    }
  }

  /** S over the number of pairs. */
  public double tauA() {
    return s / (n * (n - 1) / 2.0);
  }

  /** S over the geometric mean of all and untied pairs; {@code NaN} where all values are tied. */
  public double tauB() {
    return Kendall.tauB(s, untiedPairs, n * (n - 1L) / 2);
  }
}
