package org.hemogram.trend;

/**
 * The reference change value of two results: how large a change must be to exceed biological and
 * analytical variation. Log-normal form: {@code sigma = sqrt(ln(1 + CVI^2 + CVA^2))}, limit {@code
 * z sqrt(2) sigma} on the log scale, hence asymmetric in percent.
 */
public final class ReferenceChange {

  private final double cva;
  private final double logLimit;

  /**
   * A reference change value. Refuses negative or non-finite numbers, a total variation of zero and
   * a z of zero.
   *
   * @param cvi within-subject biological variation in percent
   * @param cva analytical variation in percent
   * @param z standard normal quantile, e.g. 1.96 for two-sided 95 %
   */
  public ReferenceChange(double cvi, double cva, double z) {
    if (!(cvi >= 0 && cva >= 0 && cvi + cva > 0 && z > 0)
        || !Double.isFinite(cvi + cva)
        || !Double.isFinite(z)) {
      throw new IllegalArgumentException(
          "expected variation and z above 0, found " + cvi + ", " + cva + ", " + z);
    }
    this.cva = cva;
    double sigma = Math.sqrt(Math.log1p((cvi * cvi + cva * cva) / 1e4));
    logLimit = z * Math.sqrt(2) * sigma;
  }

  /** Analytical variation in percent. */
  public double cva() {
    return cva;
  }

  /** The largest |ln(x2 / x1)| that is still within variation. */
  public double logLimit() {
    return logLimit;
  }

  /** Smallest rise in percent that is not explained by variation. */
  public double upPercent() {
    return 100 * Math.expm1(logLimit());
  }

  /** Smallest fall in percent that is not explained by variation; negative. */
  public double downPercent() {
    return 100 * Math.expm1(-logLimit());
  }

  /**
   * Whether a change exceeds the reference change value. A fall to zero does; from a baseline of
   * zero or below no ratio exists, and the answer is {@code false}.
   */
  public boolean isExceeded(double from, double to) {
    return from > 0 && (to <= 0 ? to < from : isExceededByLog(Math.log(to / from)));
  }

  /** Whether a difference of natural logarithms exceeds the reference change value. */
  public boolean isExceededByLog(double logRatio) {
    return Math.abs(logRatio) > logLimit;
  }
}
