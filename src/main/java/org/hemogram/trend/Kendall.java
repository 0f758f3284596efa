package org.hemogram.trend;

/**
 * Kendall's rank correlation of two variables, ties in both allowed (Kendall 1970). {@link
 * MannKendall} is the case in which one of them is time, which has no ties.
 *
 * @param s sum over all pairs of the sign in x times the sign in y
 * @param tauB S over the geometric mean of the pairs untied in x and in y; {@code NaN} where all
 *     values of one variable are tied
 * @param varS variance of S over all ways to match x with y
 */
public record Kendall(long s, double tauB, double varS) {

  /**
   * Correlates two variables.
   *
   * @param x one number per observation
   * @param y as many
   * @throws IllegalArgumentException for unequal lengths
   */
  public static Kendall of(double[] x, double[] y) {
    if (x.length != y.length) {
      throw new IllegalArgumentException(
          "expected as many x as y, found " + x.length + " and " + y.length);
    }
    PairOrder ofX = PairOrder.of(x);
    PairOrder ofY = PairOrder.of(y);
    long s = concordance(x, y);
    return new Kendall(s, tauB(s, ofX.untied(), ofY.untied()), ofX.varianceAgainst(ofY));
  }

  /** Concordant less discordant pairs; a pair that is tied in x or in y is neither. */
  private static long concordance(double[] x, double[] y) {
    long s = 0;
    for (int i = 0; i < x.length; i++) {
      for (int j = i + 1; j < x.length; j++) {
        s += (long) (Math.signum(x[j] - x[i]) * Math.signum(y[j] - y[i]));
      }
    }
    return s;
  }

  /** {@code S / sqrt((n0 - n1) (n0 - n2))}, given the pairs that are left untied in x and in y. */
  static double tauB(long s, long untiedInX, long untiedInY) {
    return untiedInX == 0 || untiedInY == 0
        ? Double.NaN
        : s / Math.sqrt((double) untiedInX * untiedInY);
  }

  /** The normal statistic without continuity correction, 0 where S cannot vary. */
  public double z() {
    return varS > 0 ? s / Math.sqrt(varS) : 0;
  }

  /** Two-sided normal p of {@link #z}. */
  public double p() {
    return Normal.twoSidedP(z());
  }
}
