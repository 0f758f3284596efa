package org.hemogram.assess;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hemogram.lab.LabResult;
import org.hemogram.lab.Moment;
import org.hemogram.trend.Censoring;
import org.hemogram.trend.Series;

/**
 * One reading a day: the lowest for counts whose nadir matters, else the median, of two middle ones
 * the lower, so that every statement names a result that was printed. Supported readings and
 * readings without a day take no part, nor do those on another time axis than the last one.
 */
final class DayValues {
  private static final Comparator<Reading> BY_VALUE = (a, b) -> a.result().compareValue(b.result());

  private DayValues() {}

  /** The readings that stand for their days; {@code readings} has one at least. */
  static List<Reading> of(List<Reading> readings, boolean minimum) {
    boolean relative = readings.get(readings.size() - 1).result().time().isRelative();
    List<Reading> days = new ArrayList<>(readings.size());
    List<Reading> sameDay = new ArrayList<>(4);
    for (Reading reading : readings) {
      Moment time = reading.result().time();
      if (!time.hasDay() || time.isRelative() != relative || reading.isLifted()) {
        continue;
      }
      if (!sameDay.isEmpty() && !isSameDay(sameDay.get(0).result(), reading.result())) {
        days.add(one(sameDay, minimum));
        sameDay.clear();
      }
      sameDay.add(reading);
    }
    if (!sameDay.isEmpty()) {
      days.add(one(sameDay, minimum));
    }
    return days;
  }

  static boolean isSameDay(LabResult a, LabResult b) {
    return a.time().day() == b.time().day() && a.time().isRelative() == b.time().isRelative();
  }

  private static Reading one(List<Reading> sameDay, boolean minimum) {
    if (sameDay.size() == 1) {
      return sameDay.get(0);
    }
    sameDay.sort(BY_VALUE);
    return sameDay.get(minimum ? 0 : (sameDay.size() - 1) / 2);
  }

  /** The series as measured. */
  static Series series(List<Reading> days) {
    return series(days, values(days));
  }

  /**
   * What is added to every value before logarithms are taken: nothing, or where there are zeros
   * half the smallest step in which these values are printed, {@code smallest} at least.
   */
  static double added(List<Reading> days, double smallest) {
    boolean zeros = false;
    for (Reading reading : days) {
      zeros |= reading.result().number().signum() <= 0;
    }
    return zeros ? Math.max(smallest, smallestStep(days) / 2) : 0;
  }

  private static double smallestStep(List<Reading> days) {
    double smallest = Double.POSITIVE_INFINITY;
    for (Reading reading : days) {
      smallest = Math.min(smallest, step(reading.result()));
    }
    return smallest;
  }

  /** The step of the last printed digit, in SI. */
  private static double step(LabResult result) {
    double digit = Math.pow(10, -Math.max(0, result.number().scale()));
    return digit * result.assay().toSi().doubleValue();
  }

  /** The series in natural logarithms, after a number was added to every value. */
  static Series logSeries(List<Reading> days, double added) {
    double[] values = values(days);
    for (int i = 0; i < values.length; i++) {
      values[i] = Math.log(values[i] + added);
    }
    return series(days, values);
  }

  /**
   * The readings of days that lie {@code spacing} days apart at least, chosen backwards from the
   * last one. Values closer together than the turnover of the cells are not independent.
   */
  static List<Reading> spaced(List<Reading> days, double spacing) {
    boolean close = false;
    for (int i = 1; i < days.size() && !close; i++) {
      close = day(days, i) - day(days, i - 1) < spacing;
    }
    if (!close) {
      return days;
    }
    int[] kept = series(days).thinned(spacing);
    List<Reading> apart = new ArrayList<>(kept.length);
    for (int index : kept) {
      apart.add(days.get(index));
    }
    return apart;
  }

  static long day(List<Reading> days, int index) {
    return days.get(index).result().time().day();
  }

  private static double[] values(List<Reading> days) {
    double[] values = new double[days.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = days.get(i).result().value().doubleValue();
    }
    return values;
  }

  private static Series series(List<Reading> days, double[] values) {
    double[] times = new double[values.length];
    Censoring[] censoring = new Censoring[values.length];
    for (int i = 0; i < values.length; i++) {
      LabResult result = days.get(i).result();
      times[i] = result.time().day();
      censoring[i] =
          result.comparator() == null
              ? Censoring.NONE
              : result.comparator().isUpperBound() ? Censoring.BELOW : Censoring.ABOVE;
    }
    return Series.of(times, values, censoring);
  }
}
