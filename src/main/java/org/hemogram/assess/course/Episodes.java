package org.hemogram.assess.course;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.hemogram.assess.Course;
import org.hemogram.assess.Limits;
import org.hemogram.assess.Reading;
import org.hemogram.criteria.Truth;
import org.hemogram.lab.Analyte;
import org.hemogram.lab.EventKind;
import org.hemogram.lab.LabResult;
import org.hemogram.lab.Moment;
import org.hemogram.lab.TreatmentEvent;
import org.jspecify.annotations.Nullable;

/**
 * Stretches below a limit. One begins with the first value below the first limit and ends with the
 * first later value that reaches the second; a value raised by a transfusion ends nothing. Where
 * the data end first it is censored.
 */
final class Episodes {
  private Episodes() {}

  static List<Course.Episode> of(Counts counts, EpisodeRule rule) {
    List<Reading> days = counts.days(rule.analyte());
    List<Course.Episode> episodes = new ArrayList<>(2);
    int start = -1;
    for (int i = 0; i < days.size(); i++) {
      if (start < 0) {
        start = isBelow(days.get(i).result(), rule) ? i : -1;
      } else if (isRecovered(days.get(i), rule)) {
        add(episodes, days, start, i, rule);
        start = -1;
      }
    }
    if (start >= 0) {
      add(episodes, days, start, -1, rule);
    }
    return episodes;
  }

  private static boolean isBelow(LabResult result, EpisodeRule rule) {
    return rule.orAt()
        ? Limits.isAbove(result, rule.below()) == Truth.FALSE
        : Limits.isBelow(result, rule.below()) == Truth.TRUE;
  }

  private static boolean isRecovered(Reading reading, EpisodeRule rule) {
    LabResult result = reading.result();
    boolean reached =
        rule.above()
            ? Limits.isAbove(result, rule.recovered()) == Truth.TRUE
            : Limits.isBelow(result, rule.recovered()) == Truth.FALSE;
    return reached && !isTransfused(reading);
  }

  private static boolean isTransfused(Reading reading) {
    for (TreatmentEvent event : reading.supported()) {
      if (event.kind() == EventKind.PLATELET_TRANSFUSION
          || event.kind() == EventKind.RBC_TRANSFUSION) {
        return true;
      }
    }
    return false;
  }

  /** Adds one episode; {@code end} is the index of the value that ends it, or -1. */
  private static void add(
      List<Course.Episode> episodes, List<Reading> days, int start, int end, EpisodeRule rule) {
    int last = end < 0 ? days.size() - 1 : end;
    int after = end < 0 ? days.size() : end;
    Reading nadir = days.get(start);
    long gap = 0;
    for (int i = start; i < after; i++) {
      Reading reading = days.get(i);
      if (reading.result().compareValue(nadir.result()) < 0) {
        nadir = reading;
      }
      gap = i < last ? Math.max(gap, day(days, i + 1) - day(days, i)) : gap;
    }
    long length = day(days, last) - day(days, start);
    if (length < rule.leastDays()) {
      return;
    }
    @Nullable Reading recovery = end < 0 ? null : days.get(end);
    Analyte analyte = rule.analyte();
    episodes.add(
        new Course.Episode(
            analyte,
            rule.below(),
            rule.recovered(),
            rule.words(),
            time(days, start),
            recovery == null ? null : time(days, end),
            length,
            recovery == null,
            nadir,
            Counts.day(nadir) - day(days, start),
            recovery == null ? null : day(days, end) - Counts.day(nadir),
            recovery,
            gap,
            after - start,
            interpolated(days, start, last, rule.below())));
  }

  private static Moment time(List<Reading> days, int index) {
    return days.get(index).result().time().dayOnly();
  }

  private static long day(List<Reading> days, int index) {
    return Counts.day(days.get(index));
  }

  /** Days below the limit on straight lines between the counts, from the count before on. */
  private static double interpolated(List<Reading> days, int start, int last, BigDecimal limit) {
    double line = limit.doubleValue();
    double sum = 0;
    for (int i = Math.max(1, start); i <= last; i++) {
      double length = day(days, i) - day(days, i - 1);
      double from = days.get(i - 1).result().value().doubleValue() - line;
      double to = days.get(i).result().value().doubleValue() - line;
      if (from < 0 && to < 0) {
        sum += length;
      } else if (from < 0 || to < 0) {
        sum += length * Math.abs(Math.min(from, to)) / Math.abs(from - to);
      }
    }
    return Math.round(sum * 10) / 10.0;
  }
}
