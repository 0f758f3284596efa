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
  private static final Comparator<Reading> BY_VALUE =
      (a, b) -> a.result().value().compareTo(b.result().value());

  private DayValues() {}

  /** The readings that stand for their days; {@code readings} has one at least. */
  static List<Reading> of(List<Reading> readings, boolean minimum) {
    boolean relative = readings.get(readings.size() - 1).result().time().isRelative();
    List<Reading> days = new ArrayList<>(readings.size());
    List<Reading> sameDay = new ArrayList<>(4);
    for (Reading reading : readings) {
      Moment time = reading.result().time();
      if (!time.hasDay() || time.isRelative() != relative || !reading.supported().isEmpty()) {
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
   * The series in natural logarithms; where there are zeros, {@code zero} is added to every value.
   */
  static Series logSeries(List<Reading> days, double zero) {
    double[] values = values(days);
    double added = 0;
    for (double value : values) {
      if (value <= 0) {
        added = zero;
      }
    }
    for (int i = 0; i < values.length; i++) {
      values[i] = Math.log(values[i] + added);
    }
    return series(days, values);
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
