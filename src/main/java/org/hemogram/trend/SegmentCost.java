package org.hemogram.trend;

/**
 * Residual sum of squares of a stretch of a series around its own level or its own line, in
 * constant time from running sums.
 */
final class SegmentCost {
  private final double[] sumT;
  private final double[] sumX;
  private final double[] sumTt;
  private final double[] sumTx;
  private final double[] sumXx;

  /** Sums are taken around the means, so that they stay small and nothing cancels. */
  SegmentCost(Series series) {
    int n = series.size();
    double meanT = 0;
    double meanX = 0;
    for (int i = 0; i < n; i++) {
      meanT += series.time(i) / n;
      meanX += series.value(i) / n;
    }
    sumT = new double[n + 1];
    sumX = new double[n + 1];
    sumTt = new double[n + 1];
    sumTx = new double[n + 1];
    sumXx = new double[n + 1];
    for (int i = 0; i < n; i++) {
      double t = series.time(i) - meanT;
      double x = series.value(i) - meanX;
      sumT[i + 1] = sumT[i] + t;
      sumX[i + 1] = sumX[i] + x;
      sumTt[i + 1] = sumTt[i] + t * t;
      sumTx[i + 1] = sumTx[i] + t * x;
      sumXx[i + 1] = sumXx[i] + x * x;
    }
  }

  /** Squares around the mean of the points {@code from} (inclusive) to {@code to} (exclusive). */
  double aroundLevel(int from, int to) {
    double x = sumX[to] - sumX[from];
    return Math.max(0, sumXx[to] - sumXx[from] - x * x / (to - from));
  }

  /** Squares around the least-squares line through the points, at least two of them. */
  double aroundLine(int from, int to) {
    int n = to - from;
    double t = sumT[to] - sumT[from];
    double x = sumX[to] - sumX[from];
    double tt = sumTt[to] - sumTt[from] - t * t / n;
    double tx = sumTx[to] - sumTx[from] - t * x / n;
    return Math.max(0, aroundLevel(from, to) - tx * tx / tt);
  }
}
