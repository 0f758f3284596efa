package org.hemogram.trend;

import java.util.Arrays;

/** Medians, selection by rank and mid-ranks of plain arrays. */
final class OrderStatistics {
  /** Below this length a sample costs more than it saves. */
  private static final int SAMPLED_FROM = 600;

  private OrderStatistics() {}

  /** Median of the values of a series. */
  static double medianValue(Series series) {
    return medianInPlace(series.values(), series.size());
  }

  /** Median of the values; the array is left alone. */
  static double median(double[] values) {
    return medianInPlace(values.clone(), values.length);
  }

  /** Median of the first {@code length} entries, which are reordered. */
  static double medianInPlace(double[] values, int length) {
    int middle = length / 2;
    double upper = select(values, 0, length - 1, middle);
    if (length % 2 == 1) {
      return upper;
    }
    double lower = values[0];
    for (int i = 1; i < middle; i++) {
      lower = Math.max(lower, values[i]);
    }
    return (lower + upper) / 2;
  }

  /**
   * The value of zero-based rank {@code rank} within {@code from..to} (inclusive), all finite.
   * Afterwards everything before {@code rank} is not larger and everything after it not smaller.
   * Floyd and Rivest (1975), algorithm 489: a small sample around the rank gives a pivot so close
   * to it that a long array is gone through about one and a half times.
   */
  static double select(double[] values, int from, int to, int rank) {
    int low = from;
    int high = to;
    while (low < high) {
      if (high - low > SAMPLED_FROM) {
        narrow(values, low, high, rank);
      }
      double pivot = values[rank];
      values[rank] = values[low];
      int place = smallerFirst(values, low + 1, high, pivot) - 1;
      values[low] = values[place];
      values[place] = pivot;
      if (rank < place) {
        high = place - 1;
      } else if (rank == place) {
        return pivot;
      } else if (place == low) {
        low = equalFirst(values, low + 1, high, pivot);
        if (rank < low) {
          return pivot;
        }
      } else {
        low = place + 1;
      }
    }
    return values[rank];
  }

  /**
   * Moves the values that are smaller than a pivot before the others and tells where those begin.
   * Counting by the sign of a difference instead of branching on it takes half the time, because no
   * processor can guess how the values of a split compare.
   */
  private static int smallerFirst(double[] values, int from, int to, double pivot) {
    int next = from;
    for (int i = from; i <= to; i++) {
      double value = values[i];
      values[i] = values[next];
      values[next] = value;
      next += (int) (Double.doubleToRawLongBits(value - pivot) >>> 63);
    }
    return next;
  }

  /**
   * Moves the values that equal a pivot before those that are larger and tells where those begin.
   */
  private static int equalFirst(double[] values, int from, int to, double pivot) {
    int next = from;
    for (int i = from; i <= to; i++) {
      double value = values[i];
      if (value == pivot) {
        values[i] = values[next];
        values[next++] = value;
      }
    }
    return next;
  }

  /** Brings a value to {@code rank} that is very likely close to the one that belongs there. */
  private static void narrow(double[] values, int low, int high, int rank) {
    double n = high - low + 1.0;
    double position = rank - low + 1.0;
    double sample = 0.5 * Math.exp(2 * Math.log(n) / 3);
    double margin =
        0.5 * Math.sqrt(Math.log(n) * sample * (n - sample) / n) * Math.signum(position - n / 2);
    int start = (int) Math.max(low, rank - position * sample / n + margin);
    int end = (int) Math.min(high, rank + (n - position) * sample / n + margin);
    select(values, start, end, rank);
  }

  /** Ranks from 1; equal values share the mean of their ranks. */
  static double[] midRanks(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    double[] ranks = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      int first = Arrays.binarySearch(sorted, values[i]);
      int last = first;
      while (first > 0 && sorted[first - 1] == values[i]) {
        first--;
      }
      while (last < sorted.length - 1 && sorted[last + 1] == values[i]) {
        last++;
      }
      ranks[i] = (first + last) / 2.0 + 1;
    }
    return ranks;
  }
}
