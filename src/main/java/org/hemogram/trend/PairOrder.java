package org.hemogram.trend;

import java.util.Arrays;

/** The signs of all pairs of a series, summed up as Mann-Kendall needs them. */
final class PairOrder {
  private final long s;
  private final long untied;

  /** For every value, (values below it) - (values above it). */
  private final long[] net;

  private PairOrder(long s, long untied, long[] net) {
    this.s = s;
    this.untied = untied;
    this.net = net;
  }

  static PairOrder of(Series series) {
    return series.isCensored() ? bounded(series) : of(series.values());
  }

  /** All values are known: the common case, and the order of two numbers is quick to see. */
  static PairOrder of(double[] values) {
    int n = values.length;
    long s = 0;
    long untied = 0;
    long[] net = new long[n];
    for (int i = 0; i < n; i++) {
      double value = values[i];
      int row = 0;
      int different = 0;
      for (int j = i + 1; j < n; j++) {
        double later = values[j];
        if (value < later) {
          row++;
          different++;
          net[j]++;
        } else if (value > later) {
          row--;
          different++;
          net[j]--;
        }
      }
      untied += different;
      s += row;
      net[i] -= row;
    }
    return new PairOrder(s, untied, net);
  }

  /** Some values are bounds, and some pairs therefore without an order. */
  static PairOrder bounded(Series series) {
    int n = series.size();
    long s = 0;
    long untied = 0;
    long[] net = new long[n];
    for (int i = 0; i < n; i++) {
      int row = 0;
      for (int j = i + 1; j < n; j++) {
        int sign = series.sign(i, j);
        row += sign;
        untied += Math.abs(sign);
        net[j] += sign;
      }
      s += row;
      net[i] -= row;
    }
    return new PairOrder(s, untied, net);
  }

  /** Sum of the signs of all pairs, later against earlier. */
  long s() {
    return s;
  }

  /** Number of pairs whose order is known. */
  long untied() {
    return untied;
  }

  /**
   * Variance of S over all orderings in time, which has no ties; there Kendall's general formula
   * comes down to {@code (sum net^2 + untied) / 3}. With ordinary ties this equals {@code
   * [n(n-1)(2n+5) - sum t(t-1)(2t+5)] / 18}; it also holds for bounds, whose ties are not
   * transitive ("&lt;5" ties with 3 and with 4, which differ).
   */
  double variance() {
    long n = net.length;
    return variance(n * (n - 1) * (n - 2) / 3, n * (n - 1) / 2);
  }

  /** Variance of S over all ways to match these values with those of another variable. */
  double varianceAgainst(PairOrder other) {
    return variance(other.spread(), other.untied);
  }

  /**
   * Kendall's general formula for the pair scores of two variables (Kendall 1970), written so that
   * nothing is rounded where the other variable has no ties.
   */
  private double variance(long otherSpread, long otherUntied) {
    long n = net.length;
    if (n < 2) {
      return 0;
    }
    double threes = n < 3 ? 0 : spread() * (3.0 * otherSpread / (n * (n - 1) * (n - 2)));
    double pairs = 3.0 * untied * (otherUntied / (n * (n - 1) / 2.0));
    return (threes + pairs) / 3;
  }

  /** Sum over all ordered triples of different values of the signs of first and second to third. */
  private long spread() {
    long squares = 0;
    for (long each : net) {
      squares += each * each;
    }
    return squares - 2 * untied;
  }

  /**
   * Sizes of the tie groups, or an empty array if being tied is not transitive. Members of a group
   * share their net count, so the groups are transitive exactly if they explain every tied pair.
   */
  int[] tieGroups() {
    int n = net.length;
    long[] sorted = net.clone();
    Arrays.sort(sorted);
    int[] groups = new int[n];
    int count = 0;
    long tiedPairs = 0;
    for (int i = 0; i < n; ) {
      int end = i + 1;
      while (end < n && sorted[end] == sorted[i]) {
        end++;
      }
      groups[count++] = end - i;
      tiedPairs += (long) (end - i) * (end - i - 1) / 2;
      i = end;
    }
    return tiedPairs == n * (n - 1L) / 2 - untied ? Arrays.copyOf(groups, count) : new int[0];
  }
}
