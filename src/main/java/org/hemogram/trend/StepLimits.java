package org.hemogram.trend;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * How large Pettitt's K has to be in series without ties, where its distribution depends on the
 * length alone: known from a table, else worked out once for each length and remembered. Threads
 * may share it.
 */
public final class StepLimits {
  private static final int ORDERINGS = 20_000;
  private static final long SEED = 19_790_127L;

  private final int first;
  private final int[] table;
  private final ConcurrentMap<Integer, Integer> others = new ConcurrentHashMap<>();

  /** Knows nothing yet. */
  StepLimits() {
    this(0, List.of());
  }

  /**
   * Knows the limits of a table.
   *
   * @param first the length of the series that the first limit is for
   * @param limits one for each length: the largest K that at least {@link TrendTest#SIGNIFICANCE}
   *     of all orderings reach
   */
  public StepLimits(int first, List<Integer> limits) {
    this.first = first;
    this.table = limits.stream().mapToInt(Integer::intValue).toArray();
  }

  /** What K has to exceed, so that fewer than {@link TrendTest#SIGNIFICANCE} of orderings do. */
  public int limit(int n) {
    int row = n - first;
    if (row >= 0 && row < table.length) {
      return table[row];
    }
    Integer known = others.get(n); // which no thread has to wait for
    return known == null
        ? others.computeIfAbsent(n, length -> byOrderings(length, ORDERINGS))
        : known;
  }

  /** The limit of a length by so many orderings, drawn the same way every time. */
  public static int byOrderings(int n, int orderings) {
    SplittableRandom random = new SplittableRandom(SEED + n);
    double[] ranks = new double[n];
    Arrays.setAll(ranks, i -> i + 1);
    int[] counts = new int[n * n / 4 + 1];
    for (int round = 0; round < orderings; round++) {
      Pettitt.shuffle(ranks, random);
      double sum = 0;
      double largest = 0;
      for (int k = 1; k < n; k++) {
        sum += ranks[k - 1];
        largest = Math.max(largest, Math.abs(2 * sum - k * (n + 1.0)));
      }
      counts[(int) largest]++;
    }
    int limit = counts.length;
    int reached = 0;
    while (reached < TrendTest.SIGNIFICANCE * orderings) {
      reached += counts[--limit];
    }
    return limit;
  }
}
