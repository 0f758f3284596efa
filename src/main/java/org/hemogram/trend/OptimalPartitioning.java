package org.hemogram.trend;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Optimal partitioning of a series into stretches (Jackson 2005; Killick 2012 without pruning,
 * which changes the time taken but not the result): {@code F(0) = -penalty}, {@code F(t) = min over
 * s < t of F(s) + C(s, t) + penalty}.
 *
 * @param changeAfter for every change the number of points before it, ascending
 * @param cost F(n): the costs of all segments and one penalty per change
 */
public record OptimalPartitioning(List<Integer> changeAfter, double cost) {

  /** Fewest points of a segment. */
  public static final int SHORTEST_SEGMENT = 3;

  /** Shortest segment in days. */
  public static final double SHORTEST_DAYS = 7;

  private static final double PENALTY_PER_LOG_N = 3;

  /** Makes a MAD estimate the standard deviation under normality: 1 / cdf^-1(3/4). */
  private static final double MAD_TO_SIGMA = 1.4826;

  /** Copies the positions. */
  public OptimalPartitioning {
    changeAfter = List.copyOf(changeAfter);
  }

  /** Cost of the points {@code from} (inclusive) to {@code to} (exclusive) as one segment. */
  interface Cost {
    double of(int from, int to);
  }

  /** Where a segment may begin at the latest that ends before {@code to}; negative for nowhere. */
  interface Shortest {
    int lastStart(int to);
  }

  /**
   * Splits a series into levels: cost {@code sum (x - mean)^2 / sigma^2}, penalty {@code 3 ln n}
   * (one mean and one location per change), segments of at least 3 points and 7 days. A straight
   * decline comes out as stairs: test for a trend first.
   *
   * @param noiseFloor smallest sigma to believe, on the scale of the values, above 0
   */
  public static OptimalPartitioning ofLevels(Series series, double noiseFloor) {
    double sigma = sigma(series, noiseFloor);
    SegmentCost cost = new SegmentCost(series);
    return partition(
        series.size(),
        PENALTY_PER_LOG_N * Math.log(Math.max(2, series.size())),
        (from, to) -> cost.aroundLevel(from, to) / (sigma * sigma),
        to -> lastStart(series, to, SHORTEST_SEGMENT));
  }

  /**
   * Splits values into levels with the plain cost {@code sum (x - mean)^2}.
   *
   * @param penalty cost of one change
   * @param shortest fewest points of a segment
   */
  public static OptimalPartitioning ofLevels(double[] values, double penalty, int shortest) {
    SegmentCost cost = new SegmentCost(Series.ofSteps(values));
    return partition(values.length, penalty, cost::aroundLevel, to -> to - shortest);
  }

  /**
   * Standard deviation of one value from first differences, blind to levels and slow trends: {@code
   * 1.4826 median|d - median d| / sqrt(2)}, at least {@code floor}.
   */
  static double sigma(Series series, double floor) {
    if (!(floor > 0)) {
      throw new IllegalArgumentException("expected a noise floor above 0, found " + floor);
    }
    int n = series.size();
    if (n < 2) {
      return floor;
    }
    double[] steps = new double[n - 1];
    for (int i = 0; i < steps.length; i++) {
      steps[i] = series.value(i + 1) - series.value(i);
    }
    double center = OrderStatistics.median(steps);
    for (int i = 0; i < steps.length; i++) {
      steps[i] = Math.abs(steps[i] - center);
    }
    double mad = OrderStatistics.medianInPlace(steps, steps.length);
    return Math.max(floor, MAD_TO_SIGMA * mad / Math.sqrt(2));
  }

  /** The start of the shortest stretch before {@code to} of so many points and enough days. */
  static int lastStart(Series series, int to, int points) {
    int from = to - points;
    while (from >= 0 && series.time(to - 1) - series.time(from) < SHORTEST_DAYS) {
      from--;
    }
    return from;
  }

  /** The whole series is always allowed as one segment, however short it is. */
  static OptimalPartitioning partition(int n, double penalty, Cost cost, Shortest shortest) {
    double[] best = new double[n + 1];
    int[] previous = new int[n + 1];
    best[0] = -penalty;
    for (int to = 1; to <= n; to++) {
      best[to] = Double.POSITIVE_INFINITY;
      int last = Math.max(Math.min(shortest.lastStart(to), to - 1), to == n ? 0 : -1);
      for (int from = 0; from <= last; from++) {
        if (best[from] < Double.POSITIVE_INFINITY) {
          double sum = best[from] + cost.of(from, to) + penalty;
          if (sum < best[to]) {
            best[to] = sum;
            previous[to] = from;
          }
        }
      }
    }
    List<Integer> changes = new ArrayList<>();
    for (int to = previous[n]; to > 0; to = previous[to]) {
      changes.add(to);
    }
    Collections.reverse(changes);
    return new OptimalPartitioning(changes, n == 0 ? 0 : best[n]);
  }
}
