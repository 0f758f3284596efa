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

  private final ConcurrentMap<Integer, double[]> sorted = new ConcurrentHashMap<>();

  /** The smallest K that fewer than {@code level} of all orderings reach. */
  double critical(int n, double level) {
    double[] known = sorted.get(n); // which no thread has to wait for
    double[] statistics = known == null ? sorted.computeIfAbsent(n, StepLimits::statistics) : known;
    int fewer = (int) Math.floor(level * PERMUTATIONS);
    return Math.nextUp(statistics[PERMUTATIONS - fewer]);
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
    Arrays.sort(statistics);
    return statistics;
  }
}
