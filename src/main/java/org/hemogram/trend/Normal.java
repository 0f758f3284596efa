package org.hemogram.trend;

/** The standard normal distribution in double precision. */
public final class Normal {
  private static final double INVERSE_SQRT_2PI = 0.3989422804014327;

  private static final double[] CENTER_NUMERATOR = {
    18154.98125334356,
    1067.6894854603709,
    161.02823106855587,
    2.2352520354606837,
    0.06568233791820745
  };
  private static final double[] CENTER_DENOMINATOR = {
    45507.78933502673, 10260.932208618979, 976.0985517377767, 47.202581904688245, 1
  };
  private static final double[] MIDDLE_NUMERATOR = {
    9842.714838383978,
    11602.65143764735,
    6848.190450536283,
    2494.5375852903726,
    597.2702763948002,
    93.50665613217785,
    8.883149794388377,
    0.39894151208813466,
    1.0765576773720192e-8
  };
  private static final double[] MIDDLE_DENOMINATOR = {
    19685.429676859992,
    38912.00328609327,
    34900.95272114598,
    18615.571640885097,
    6485.558298266761,
    1519.3775994075547,
    235.387901782625,
    22.266688044328117,
    1
  };
  private static final double[] TAIL_NUMERATOR = {
    2.9112874951168793e-5,
    0.0014216191932278934,
    0.022235277870649807,
    0.12740116116024736,
    0.215898534057957,
    0.023073441764940174
  };
  private static final double[] TAIL_DENOMINATOR = {
    7.297515550839662e-5,
    0.0037823963320275824,
    0.06598813786892856,
    0.4682382124808651,
    1.284260096144911,
    1
  };

  private Normal() {}

  /** Probability below {@code z}. Rational approximations of Cody (1969), Math. Comp. 23, 631. */
  public static double cdf(double z) {
    double size = Math.abs(z);
    if (size <= 0.67448975) {
      double square = z * z;
      return 0.5
          + z * polynomial(CENTER_NUMERATOR, square) / polynomial(CENTER_DENOMINATOR, square);
    }
    double tail = tail(size);
    return z > 0 ? 1 - tail : tail;
  }

  /** Two-sided p of a standard normal statistic: {@code 2 (1 - cdf(|z|))}, exact in the tail. */
  public static double twoSidedP(double z) {
    return Math.min(1, 2 * cdf(-Math.abs(z)));
  }

  private static double tail(double size) {
    double ratio;
    if (size <= Math.sqrt(32)) {
      ratio = polynomial(MIDDLE_NUMERATOR, size) / polynomial(MIDDLE_DENOMINATOR, size);
    } else {
      double inverse = 1 / (size * size);
      double series =
          inverse * polynomial(TAIL_NUMERATOR, inverse) / polynomial(TAIL_DENOMINATOR, inverse);
      ratio = (INVERSE_SQRT_2PI - series) / size;
    }
    // exp(-z*z/2) in two factors keeps the rounding of z*z out of the exponent.
    double coarse = Math.rint(size * 16) / 16;
    double rest = (size - coarse) * (size + coarse);
    return Math.exp(-coarse * coarse / 2) * Math.exp(-rest / 2) * ratio;
  }

  /**
   * The point below which a standard normal variable falls with probability {@code p}; infinite for
   * 0 and 1.
   *
   * @throws IllegalArgumentException if {@code p} is not within 0..1
   */
  public static double quantile(double p) {
    return NormalQuantile.of(p);
  }

  /** Evaluates a polynomial whose coefficients start with the constant term; by Horner. */
  static double polynomial(double[] coefficients, double x) {
    double sum = 0;
    for (int i = coefficients.length - 1; i >= 0; i--) {
      sum = sum * x + coefficients[i];
    }
    return sum;
  }
}
