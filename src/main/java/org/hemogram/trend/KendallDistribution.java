package org.hemogram.trend;

/**
 * The exact distribution of Kendall's S over all orderings of the values.
 *
 * <p>Without ties the number of orderings with k inversions follows {@code c_n(k) = sum of
 * c_{n-1}(k-j), j = 0..n-1}; with ties the generating function of the inversions is the Gaussian
 * multinomial coefficient {@code [n]!_q / prod [t_k]!_q} over the tie groups (Mann 1945, Kendall
 * 1975). In both cases {@code S = (number of untied pairs) - 2 k}.
 */
final class KendallDistribution {
  /** Orderings by number of inversions. Integers as doubles: exact up to 2^53. */
  private final double[] orderings;

  private final double total;

  private KendallDistribution(double[] orderings) {
    this.orderings = orderings;
    double sum = 0;
    for (double count : orderings) {
      sum += count;
    }
    this.total = sum;
  }

  /** Tables for short series without ties, computed on first use. */
  private static final class Untied {
    private static final KendallDistribution[] BY_SIZE = tables();

    private static KendallDistribution[] tables() {
      KendallDistribution[] tables = new KendallDistribution[MannKendall.LONGEST_EXACT + 1];
      double[] counts = {1};
      for (int n = 1; n < tables.length; n++) {
        counts = insertOne(counts, n - 1);
        tables[n] = new KendallDistribution(counts);
      }
      return tables;
    }
  }

  /** The distribution for {@code n} different values. */
  static KendallDistribution untied(int n) {
    if (n <= MannKendall.LONGEST_EXACT) {
      return Untied.BY_SIZE[n];
    }
    double[] counts = {1};
    for (int m = 1; m < n; m++) {
      counts = insertOne(counts, m);
    }
    return new KendallDistribution(counts);
  }

  /** The distribution for values in tie groups of the given sizes (1 for an untied value). */
  static KendallDistribution tied(int[] groups) {
    double[] counts = {1};
    int placed = 0;
    for (int size : groups) {
      counts =
          size == 1 ? insertOne(counts, placed) : product(counts, gaussianBinomial(placed, size));
      placed += size;
    }
    return new KendallDistribution(counts);
  }

  /**
   * The distribution for any order of pairs, also one in which being tied is not transitive. Grows
   * orderings value by value over all subsets: {@code 2^n} tables, meant for short series.
   */
  static KendallDistribution pairwise(Series series, PairOrder order) {
    int n = series.size();
    double[][] bySubset = new double[1 << n][(int) order.untied() + 1];
    bySubset[0][0] = 1;
    for (int subset = 0; subset < bySubset.length; subset++) {
      for (int next = 0; next < n; next++) {
        if ((subset & 1 << next) == 0) {
          int inversions = 0;
          for (int placed = 0; placed < n; placed++) {
            if ((subset & 1 << placed) != 0 && series.sign(placed, next) < 0) {
              inversions++;
            }
          }
          double[] longer = bySubset[subset | 1 << next];
          for (int k = 0; k + inversions < longer.length; k++) {
            longer[k + inversions] += bySubset[subset][k];
          }
        }
      }
    }
    return new KendallDistribution(bySubset[bySubset.length - 1]);
  }

  /** Probability of a statistic at least as far from zero as {@code s}. */
  double twoSidedP(long s) {
    long pairs = orderings.length - 1L;
    double extreme = 0;
    for (int k = 0; k < orderings.length; k++) {
      if (Math.abs(pairs - 2L * k) >= Math.abs(s)) {
        extreme += orderings[k];
      }
    }
    return extreme / total;
  }

  /** One more value goes into any of {@code placed + 1} positions: a sliding sum. */
  private static double[] insertOne(double[] counts, int placed) {
    double[] next = new double[counts.length + placed];
    for (int k = 0; k < next.length; k++) {
      double sum = 0;
      for (int j = Math.max(0, k - placed); j <= Math.min(k, counts.length - 1); j++) {
        sum += counts[j];
      }
      next[k] = sum;
    }
    return next;
  }

  /**
   * Coefficients of the Gaussian binomial {@code [a+b over b]_q} by {@code [m,b] = [m-1,b] q^b +
   * [m-1,b-1]}: additions only, so nothing cancels.
   */
  private static double[] gaussianBinomial(int a, int b) {
    double[][] row = new double[b + 1][];
    row[0] = new double[] {1};
    for (int m = 1; m <= a + b; m++) {
      for (int j = Math.min(m, b); j >= 1; j--) {
        double[] sum = new double[j * (m - j) + 1];
        double[] shifted = row[j];
        if (shifted != null && j < m) {
          for (int k = 0; k < shifted.length; k++) {
            sum[k + j] += shifted[k];
          }
        }
        double[] shorter = row[j - 1];
        for (int k = 0; k < shorter.length; k++) {
          sum[k] += shorter[k];
        }
        row[j] = sum;
      }
    }
    return row[b];
  }

  private static double[] product(double[] left, double[] right) {
    double[] product = new double[left.length + right.length - 1];
    for (int i = 0; i < left.length; i++) {
      for (int j = 0; j < right.length; j++) {
        product[i + j] += left[i] * right[j];
      }
    }
    return product;
  }
}
