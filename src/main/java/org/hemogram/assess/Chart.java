package org.hemogram.assess;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hemogram.criteria.Subject;
import org.hemogram.history.PatientHistory;
import org.hemogram.lab.Analyte;
import org.hemogram.lab.LabResult;
import org.hemogram.lab.Moment;
import org.hemogram.lab.ReferenceInterval;
import org.hemogram.lab.Remark;
import org.jspecify.annotations.Nullable;

/**
 * One patient's usable readings, laid out once so that every question finds them sorted: by
 * analyte, undated ones first, then in order of time. Results of an unreliable specimen are left
 * out, and so are results after {@code asOf}.
 *
 * <p>Made and used by one thread.
 */
final class Chart {
  private final PatientHistory history;
  private final Moment first;
  private final Moment asOf;
  private final SubjectAtTime subjects;
  private final Supports supports;
  private final @Nullable List<Reading>[] judged;
  private final List<Draw> draws = new ArrayList<>();

  Chart(PatientHistory history, Moment asOf, IntervalInForce intervals, SupportWindows windows) {
    this.history = history;
    this.first = history.first();
    this.asOf = asOf;
    this.subjects = new SubjectAtTime(history::factsAt, first);
    this.supports = windows.over(history.events(), SupportWindows.Purpose.TREND);
    this.judged = lists();
    List<LabResult> results = history.results();
    int dated = results.size();
    while (dated > 0 && !results.get(dated - 1).time().isKnown()) {
      dated--;
    }
    for (int i = dated; i < results.size(); i++) {
      add(results.get(i), intervals);
    }
    for (int i = 0; i < dated; i++) {
      add(results.get(i), intervals);
    }
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static @Nullable List<Reading>[] lists() {
    return new List[Analyte.values().length];
  }

  private void add(LabResult result, IntervalInForce intervals) {
    Set<Remark> remarks = result.assay().remarks();
    if (remarks.contains(Remark.UNRELIABLE) || isAfter(result.time(), asOf)) {
      return;
    }
    if (result.isDerived() && !remarks.contains(Remark.DERIVED)) {
      EnumSet<Remark> more = EnumSet.of(Remark.DERIVED);
      more.addAll(remarks);
      remarks = more;
    }
    ReferenceInterval interval = intervals.of(result, subjects.at(result.time()));
    Reading reading =
        new Reading(result, interval, supports.of(result.analyte(), result.time()), remarks);
    insert(judged, reading);
    addToDraw(reading);
  }

  private void addToDraw(Reading reading) {
    Moment time = reading.result().time();
    if (time.hasDay()) {
      Draw last = draws.isEmpty() ? null : draws.get(draws.size() - 1);
      if (last == null || last.time().packed() != time.packed()) {
        last = new Draw(time);
        draws.add(last);
      }
      last.add(reading);
    }
  }

  private static void insert(@Nullable List<Reading>[] lists, Reading reading) {
    int slot = reading.result().analyte().ordinal();
    List<Reading> list = lists[slot];
    if (list == null) {
      list = new ArrayList<>();
      lists[slot] = list;
    }
    int at = list.size();
    while (at > 0 && SameTime.comesBefore(reading, list.get(at - 1))) {
      at--;
    }
    list.add(at, reading);
  }

  /** Whether a time lies after the day of {@code limit}; false where the two cannot be compared. */
  private static boolean isAfter(Moment time, Moment limit) {
    return limit.isKnown()
        && time.isKnown()
        && time.isRelative() == limit.isRelative()
        && time.day() > limit.day();
  }

  /** Whether a result of a time is judged: false after the day that "current" means. */
  boolean isJudged(Moment time) {
    return !isAfter(time, asOf);
  }

  PatientHistory history() {
    return history;
  }

  /** The time of the patient's first result. */
  Moment first() {
    return first;
  }

  /** The readings of an analyte that are judged, oldest first. */
  List<Reading> readings(Analyte analyte) {
    List<Reading> list = judged[analyte.ordinal()];
    return list == null ? List.of() : list;
  }

  /** The latest judged reading, or null. */
  @Nullable Reading latest(Analyte analyte) {
    List<Reading> list = judged[analyte.ordinal()];
    return list == null ? null : list.get(list.size() - 1);
  }

  /** The judged readings that have a day, by time. */
  List<Draw> draws() {
    return draws;
  }

  /** The analytes that have a judged reading with a day. */
  Set<Analyte> counted() {
    Set<Analyte> counted = EnumSet.noneOf(Analyte.class);
    for (Analyte analyte : Analyte.values()) {
      Reading last = latest(analyte);
      if (last != null && last.result().time().hasDay()) {
        counted.add(analyte);
      }
    }
    return counted;
  }

  /** The facts about the person at the time of a reading. */
  Subject subjectOf(Reading reading) {
    return subjects.at(reading.result().time());
  }

  /** The latest judged reading of each analyte. */
  Map<Analyte, Reading> latest() {
    Map<Analyte, Reading> map = new EnumMap<>(Analyte.class);
    for (Analyte analyte : Analyte.values()) {
      Reading reading = latest(analyte);
      if (reading != null) {
        map.put(analyte, reading);
      }
    }
    return map;
  }

  /** The time of the last result that is judged, or {@link Moment#NONE}. */
  Moment last() {
    Moment last = history.last();
    if (!isAfter(last, asOf)) {
      return last;
    }
    return history.results().stream()
        .map(LabResult::time)
        .filter(time -> time.isKnown() && isJudged(time))
        .max(Moment::compareTo)
        .orElse(Moment.NONE);
  }

  /** Every dated reading of each analyte in order of time. */
  Map<Analyte, List<Reading>> series() {
    Map<Analyte, List<Reading>> map = new EnumMap<>(Analyte.class);
    for (Analyte analyte : Analyte.values()) {
      List<Reading> all = dated(analyte);
      if (!all.isEmpty()) {
        map.put(analyte, all);
      }
    }
    return map;
  }

  private List<Reading> dated(Analyte analyte) {
    List<Reading> before = readings(analyte);
    int from = 0;
    while (from < before.size() && !before.get(from).result().time().isKnown()) {
      from++;
    }
    return Collections.unmodifiableList(before.subList(from, before.size()));
  }
}
