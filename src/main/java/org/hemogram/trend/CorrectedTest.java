package org.hemogram.trend;

/**
 * A Mann-Kendall test whose variance was corrected for autocorrelation. Only meaningful for nearly
 * regular spacing and more than about 30 points; a sensitivity line beside the plain test.
 *
 * @param ratio factor n/n* put on the variance
 * @param varS corrected variance
 * @param z continuity-corrected statistic
 * @param p two-sided normal p
 * @param corrected whether a correction was applied; {@code false} where the formula gave no usable
 *     or no upward factor and 1 was taken
 */
public record CorrectedTest(double ratio, double varS, double z, double p, boolean corrected) {

  static CorrectedTest of(MannKendall test, double ratio, double smallest) {
    boolean corrected = ratio > 0 && ratio >= smallest;
    double used = corrected ? ratio : 1;
    double varS = test.varS() * used;
    double z = MannKendall.continuityCorrected(test.s(), varS);
    return new CorrectedTest(used, varS, z, Normal.twoSidedP(z), corrected);
  }
}
