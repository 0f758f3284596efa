package org.hemogram.trend;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * How large Pettitt's K has to be in series without ties, where its distribution depends on the
 * length alone: worked out once for each length and remembered. Threads may share it.
 */
public final class StepLimits {
  private static final int PERMUTATIONS = 20_000;
  private static final long SEED = 19_790_127L;

  private static final int FEWER = (int) Math.floor(TrendTest.SIGNIFICANCE * PERMUTATIONS);

  private final ConcurrentMap<Integer, Double> limits = new ConcurrentHashMap<>();

  /** The smallest K that fewer orderings reach than {@link TrendTest#SIGNIFICANCE} of all. */
  double critical(int n) {
    Double known = limits.get(n); // which no thread has to wait for
    return known == null ? limits.computeIfAbsent(n, StepLimits::limit) : known;
  }

  private static double limit(int n) {
    int rank = PERMUTATIONS - FEWER;
    return Math.nextUp(OrderStatistics.select(statistics(n), 0, PERMUTATIONS - 1, rank));
  }

  private static double[] statistics(int n) {
    SplittableRandom random = new SplittableRandom(SEED + n);
    double[] ranks = new double[n];
    Arrays.setAll(ranks, i -> i + 1);
    double[] statistics = new double[PERMUTATIONS];
    for (int round = 0; round < PERMUTATIONS; round++) {
      Pettitt.shuffle(ranks, random);
      double sum = 0;
      double largest = 0;
      for (int k = 1; k < n; k++) {
        sum += ranks[k - 1];
        largest = Math.max(largest, Math.abs(2 * sum - k * (n + 1.0)));
      }
      statistics[round] = largest;
    }
    return statistics;
  }
}
