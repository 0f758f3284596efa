package org.hemogram.trend;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Pettitt's test (1979) for one change of level: {@code U_k = 2 sum of the first k mid-ranks - k(n
 * + 1)}, {@code K = max |U_k|}. A monotone trend also gives a large K: a break is only a better
 * description than a trend where the values before and after it are level.
 *
 * @param n number of values
 * @param statistic K
 * @param changeAfter number of values before the change; the earliest where several attain K
 * @param tied every position that attains K, ascending
 * @param pApproximate {@code min(1, 2 exp(-6 K^2 / (n^3 + n^2)))}, far too large for short series
 */
public record Pettitt(
    int n, double statistic, int changeAfter, List<Integer> tied, double pApproximate) {

  /** Longest series whose p is found over all orderings. */
  public static final int LONGEST_EXACT = 10;

  private static final double LARGEST_WORTH_PERMUTING = 0.5;

  /** Few ties narrow the spread of K as they narrow that of the ranks, and nothing else. */
  private static final double HARDLY_TIED = 0.95;

  private static final int PERMUTATIONS = 20_000;
  private static final int ROUNDS_BETWEEN_LOOKS = 100;
  private static final double DEVIATIONS = 4;
  private static final long SEED = 19_790_126L;

  /** Copies the positions. */
  public Pettitt {
    tied = List.copyOf(tied);
  }

  /**
   * Finds the most likely change.
   *
   * @param values in order of time, at least two
   * @throws IllegalArgumentException for fewer than two values
   */
  public static Pettitt of(double[] values) {
    int n = values.length;
    if (n < 2) {
      throw new IllegalArgumentException("expected at least 2 values, found " + n);
    }
    double[] u = statistics(OrderStatistics.midRanks(values));
    double statistic = largest(u);
    List<Integer> tied =
        IntStream.range(0, n - 1)
            .filter(i -> Math.abs(u[i]) == statistic)
            .mapToObj(i -> i + 1)
            .toList();
    return new Pettitt(n, statistic, tied.get(0), tied, approximateP(statistic, n));
  }

  private static double largest(double[] u) {
    double largest = 0;
    for (double each : u) {
      largest = Math.max(largest, Math.abs(each));
    }
    return largest;
  }

  private static double approximateP(double statistic, double n) {
    return Math.min(1, 2 * Math.exp(-6 * statistic * statistic / (n * n * n + n * n)));
  }

  /**
   * Whether the p of K is below {@link TrendTest#SIGNIFICANCE}. The approximation is too large for
   * p up to 1/2, so where it is below already nothing has to be permuted, and above 1/2 nothing can
   * be clear.
   */
  static boolean isClear(double[] values, StepLimits limits) {
    double statistic = largest(statistics(OrderStatistics.midRanks(values)));
    double approximate = approximateP(statistic, values.length);
    return approximate < TrendTest.SIGNIFICANCE
        || (approximate < LARGEST_WORTH_PERMUTING && isBelow(statistic, values, limits));
  }

  /** The limit of the length, narrowed by ties; where there are many, permutations. */
  private static boolean isBelow(double statistic, double[] values, StepLimits limits) {
    if (values.length <= LONGEST_EXACT) {
      return exactP(values) < TrendTest.SIGNIFICANCE;
    }
    double spread = spread(values);
    return spread > HARDLY_TIED
        ? statistic > limits.limit(values.length) * spread
        : permutedBelow(statistic, values);
  }

  /** p of K: exact for up to {@value #LONGEST_EXACT} values, else by fixed-seed permutations. */
  static double p(double[] values) {
    return values.length <= LONGEST_EXACT ? exactP(values) : permutationP(values);
  }

  /**
   * Share of all orderings with a statistic of at least K. U_k depends on which values come first,
   * not on their order, so the orderings that stay below K are counted over subsets.
   *
   * @throws IllegalArgumentException for fewer than 2 or more than {@value #LONGEST_EXACT} values
   */
  static double exactP(double[] values) {
    int n = values.length;
    if (n > LONGEST_EXACT) {
      throw new IllegalArgumentException(
          "expected at most " + LONGEST_EXACT + " values, found " + n);
    }
    double statistic = of(values).statistic();
    double[] ranks = OrderStatistics.midRanks(values);
    double[] below = new double[1 << n];
    double[] rankSum = new double[1 << n];
    below[0] = 1;
    double orderings = 1;
    for (int subset = 1; subset < below.length; subset++) {
      int lowest = Integer.numberOfTrailingZeros(subset);
      int size = Integer.bitCount(subset);
      rankSum[subset] = rankSum[subset & (subset - 1)] + ranks[lowest];
      if (size == n || Math.abs(2 * rankSum[subset] - size * (n + 1.0)) < statistic) {
        for (int last = lowest; last < n; last++) {
          if ((subset & 1 << last) != 0) {
            below[subset] += below[subset ^ 1 << last];
          }
        }
      }
    }
    for (int i = 2; i <= n; i++) {
      orderings *= i;
    }
    return (orderings - below[below.length - 1]) / orderings;
  }

  /** Share of 20,000 fixed-seed permutations, the observed order included, that reach K. */
  static double permutationP(double[] values) {
    double statistic = of(values).statistic();
    double[] ranks = OrderStatistics.midRanks(values);
    SplittableRandom random = new SplittableRandom(SEED);
    int reached = 1;
    for (int round = 0; round < PERMUTATIONS; round++) {
      shuffle(ranks, random);
      reached += reaches(ranks, statistic) ? 1 : 0;
    }
    return reached / (PERMUTATIONS + 1.0);
  }

  /** The same question, answered as soon as the count lies four deviations from the level. */
  private static boolean permutedBelow(double statistic, double[] values) {
    double level = TrendTest.SIGNIFICANCE;
    double[] ranks = OrderStatistics.midRanks(values);
    SplittableRandom random = new SplittableRandom(SEED);
    int reached = 1;
    for (int round = 1; round <= PERMUTATIONS; round++) {
      shuffle(ranks, random);
      reached += reaches(ranks, statistic) ? 1 : 0;
      if (round % ROUNDS_BETWEEN_LOOKS == 0) {
        double expected = level * round;
        if (Math.abs(reached - expected) > DEVIATIONS * Math.sqrt(expected * (1 - level))) {
          return reached < expected;
        }
      }
    }
    return reached < level * (PERMUTATIONS + 1.0);
  }

  /** How much narrower than without ties the ranks are spread: 1 without any. */
  private static double spread(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    double n = sorted.length;
    double tied = 0;
    int run = 1;
    for (int i = 1; i <= sorted.length; i++) {
      if (i < sorted.length && sorted[i] == sorted[i - 1]) {
        run++;
      } else {
        tied += (double) run * run * run - run;
        run = 1;
      }
    }
    return Math.sqrt(1 - tied / (n * n * n - n));
  }

  static void shuffle(double[] ranks, SplittableRandom random) {
    for (int i = ranks.length - 1; i > 0; i--) {
      // The upper half of 64 random bits as a fraction of the range: even to one part in 2^26.
      int j = (int) ((random.nextLong() >>> Integer.SIZE) * (i + 1) >>> Integer.SIZE);
      double swapped = ranks[i];
      ranks[i] = ranks[j];
      ranks[j] = swapped;
    }
  }

  private static boolean reaches(double[] ranks, double statistic) {
    double sum = 0;
    for (int k = 1; k < ranks.length; k++) {
      sum += ranks[k - 1];
      if (Math.abs(2 * sum - k * (ranks.length + 1.0)) >= statistic) {
        return true;
      }
    }
    return false;
  }

  private static double[] statistics(double[] ranks) {
    double[] u = new double[ranks.length - 1];
    double sum = 0;
    for (int k = 1; k < ranks.length; k++) {
      sum += ranks[k - 1];
      u[k - 1] = 2 * sum - k * (ranks.length + 1.0);
    }
    return u;
  }
}
