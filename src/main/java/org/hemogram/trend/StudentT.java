package org.hemogram.trend;

/** Student's t distribution with a whole number of degrees of freedom. */
final class StudentT {
  private static final int HALVINGS = 80;

  private StudentT() {}

  /**
   * Probability within {@code +-t}, where {@code t = sqrt(degrees) tan(angle)}: the finite series
   * of Abramowitz and Stegun, 26.7.3 (odd) and 26.7.4 (even).
   */
  private static double within(double angle, int degrees) {
    double cos = Math.cos(angle);
    boolean odd = degrees % 2 == 1;
    double term = odd ? cos : 1;
    double sum = 0;
    for (int k = odd ? 3 : 2; k <= degrees; k += 2) {
      sum += term;
      term *= cos * cos * (k - 1) / k;
    }
    double series = Math.sin(angle) * sum;
    return odd ? 2 / Math.PI * (angle + series) : series;
  }

  /** The t for which {@code +-t} holds the given share of the distribution. */
  static double quantileOfLevel(double confidence, int degrees) {
    if (!(confidence > 0 && confidence < 1) || degrees < 1) {
      throw new IllegalArgumentException(
          "expected a level in (0, 1) and degrees above 0, found "
              + confidence
              + " and "
              + degrees);
    }
    double low = 0;
    double high = Math.PI / 2;
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (low + high) / 2;
      if (within(middle, degrees) < confidence) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return Math.sqrt(degrees) * Math.tan((low + high) / 2);
  }
}
