package org.hemogram.assess;

import org.hemogram.lab.Comparator;
import org.hemogram.lab.LabResult;
import org.jspecify.annotations.Nullable;

/**
 * The order of readings of one analyte at one and the same time. It depends on what was printed and
 * never on where it stood, so that shuffled rows give the same answers: derived before measured,
 * then the higher value before the lower one. The last one counts as the latest.
 */
final class SameTime {
  private SameTime() {}

  /** True when both are of one time and {@code a} has to stand before {@code b}. */
  static boolean comesBefore(Reading a, Reading b) {
    return a.result().time().packed() == b.result().time().packed() && compare(a, b) < 0;
  }

  private static int compare(Reading a, Reading b) {
    LabResult x = a.result();
    LabResult y = b.result();
    int order = Boolean.compare(y.isDerived(), x.isDerived());
    if (order == 0) {
      order = y.value().compareTo(x.value());
    }
    if (order == 0) {
      order = rank(x.comparator()) - rank(y.comparator());
    }
    if (order == 0) {
      order = x.reported().compareTo(y.reported());
    }
    return order == 0 ? limits(a).compareTo(limits(b)) : order;
  }

  /** An upper bound is the lowest of equal numbers and comes last. */
  private static int rank(@Nullable Comparator comparator) {
    return comparator == null ? 1 : comparator.isUpperBound() ? 2 : 0;
  }

  private static String limits(Reading reading) {
    return reading.interval() == null ? "" : reading.interval().toString();
  }
}
