package org.hemogram.trend;

import java.util.Arrays;

/**
 * An immutable series: strictly increasing times in days and one value per time, each possibly
 * known only as a bound. A bound enters as its number (the detection limit) with its {@link
 * Censoring}.
 */
public final class Series {
  private final double[] times;
  private final double[] values;
  private final byte[] censoring;

  private Series(double[] times, double[] values, byte[] censoring) {
    this.times = times;
    this.values = values;
    this.censoring = censoring;
  }

  /**
   * A series of fully known values.
   *
   * @param times days, strictly increasing
   * @param values one finite number per time
   * @throws IllegalArgumentException for unequal lengths, equal or falling times, or a number that
   *     is not finite
   */
  public static Series of(double[] times, double[] values) {
    return checked(times, values, new byte[values.length]);
  }

  /**
   * A series in which some values are bounds.
   *
   * @param times days, strictly increasing
   * @param values one finite number per time
   * @param censoring one per value
   * @throws IllegalArgumentException as {@link #of(double[], double[])}
   */
  public static Series of(double[] times, double[] values, Censoring[] censoring) {
    byte[] sides = new byte[censoring.length];
    for (int i = 0; i < sides.length; i++) {
      sides[i] = side(censoring[i]);
    }
    return checked(times, values, sides);
  }

  /** Values at the times 0, 1, 2, ... */
  public static Series ofSteps(double... values) {
    double[] times = new double[values.length];
    Arrays.setAll(times, i -> i);
    return of(times, values);
  }

  private static Series checked(double[] times, double[] values, byte[] censoring) {
    if (times.length != values.length || times.length != censoring.length) {
      throw new IllegalArgumentException(
          "expected one value per time, found "
              + times.length
              + " times, "
              + values.length
              + " values, "
              + censoring.length
              + " marks");
    }
    for (int i = 0; i < times.length; i++) {
      if (!Double.isFinite(times[i]) || !Double.isFinite(values[i])) {
        throw new IllegalArgumentException(
            "expected finite numbers, found " + values[i] + " at time " + times[i]);
      }
      if (i > 0 && times[i] <= times[i - 1]) {
        throw new IllegalArgumentException(
            "expected increasing times, found " + times[i] + " after " + times[i - 1]);
      }
    }
    return new Series(times.clone(), values.clone(), censoring.clone());
  }

  private static byte side(Censoring censoring) {
    return switch (censoring) {
      case NONE -> 0;
      case BELOW -> -1;
      case ABOVE -> 1;
    };
  }

  /** Number of points. */
  public int size() {
    return values.length;
  }

  /** Time of a point in days. */
  public double time(int index) {
    return times[index];
  }

  /** Value of a point, or the bound that stands for it. */
  public double value(int index) {
    return values[index];
  }

  /** What is known of a value. */
  public Censoring censoring(int index) {
    return censoring[index] == 0
        ? Censoring.NONE
        : censoring[index] < 0 ? Censoring.BELOW : Censoring.ABOVE;
  }

  /** Whether any value is only a bound. */
  public boolean isCensored() {
    for (byte side : censoring) {
      if (side != 0) {
        return true;
      }
    }
    return false;
  }

  /** A copy of the times. */
  public double[] times() {
    return times.clone();
  }

  /** A copy of the values. */
  public double[] values() {
    return values.clone();
  }

  /** Days from the first to the last point, 0 for fewer than two points. */
  public double span() {
    return times.length < 2 ? 0 : times[times.length - 1] - times[0];
  }

  /**
   * Whether at least four of five gaps between neighbors lie within a quarter of the median gap, so
   * that a lag of so many points means a span of time.
   */
  public boolean isNearlyRegular() {
    if (size() < 3) {
      return false;
    }
    double[] gaps = new double[size() - 1];
    for (int i = 0; i < gaps.length; i++) {
      gaps[i] = times[i + 1] - times[i];
    }
    double median = OrderStatistics.median(gaps);
    int regular = 0;
    for (double gap : gaps) {
      regular += Math.abs(gap - median) <= median / 4 ? 1 : 0;
    }
    return 5 * regular >= 4 * gaps.length;
  }

  /** The points {@code from} (inclusive) to {@code to} (exclusive). */
  public Series slice(int from, int to) {
    return new Series(
        Arrays.copyOfRange(times, from, to),
        Arrays.copyOfRange(values, from, to),
        Arrays.copyOfRange(censoring, from, to));
  }

  /** The last {@code count} points, or all of them where there are fewer. */
  public Series last(int count) {
    return count >= size() ? this : slice(size() - count, size());
  }

  /**
   * Indices of points at least {@code gap} days apart, chosen backwards from the last point so that
   * the newest value stays. Points closer together than the cells' turnover are not independent.
   */
  public int[] thinned(double gap) {
    int[] kept = new int[size()];
    int first = size();
    for (int i = size() - 1; i >= 0; i--) {
      if (first == size() || times[kept[first]] - times[i] >= gap) {
        kept[--first] = i;
      }
    }
    return Arrays.copyOfRange(kept, first, size());
  }

  /** The points at the given increasing indices. */
  public Series select(int... indices) {
    double[] someTimes = new double[indices.length];
    double[] someValues = new double[indices.length];
    byte[] someCensoring = new byte[indices.length];
    for (int i = 0; i < indices.length; i++) {
      someTimes[i] = times[indices[i]];
      someValues[i] = values[indices[i]];
      someCensoring[i] = censoring[indices[i]];
    }
    return checked(someTimes, someValues, someCensoring);
  }

  /**
   * Order of two values as far as it is known: 1 if the later is surely higher, -1 if surely lower,
   * 0 if equal or not decidable. A bound {@code <a} is lower than every known {@code y >= a}; two
   * values that both may lie below the larger limit count as tied, and likewise above.
   */
  int sign(int earlier, int later) {
    double x = values[earlier];
    double y = values[later];
    int sideX = censoring[earlier];
    int sideY = censoring[later];
    if ((sideX | sideY) == 0) {
      return x < y ? 1 : x > y ? -1 : 0;
    }
    if (sideX <= 0 && sideY >= 0 && x <= y) {
      return 1;
    }
    if (sideX >= 0 && sideY <= 0 && x >= y) {
      return -1;
    }
    return 0;
  }
}
