package org.hemogram.assess.course;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.hemogram.assess.Reading;
import org.hemogram.assess.SupportWindows;
import org.hemogram.assess.Supports;
import org.hemogram.lab.Analyte;
import org.hemogram.lab.Comparator;
import org.hemogram.lab.EventKind;
import org.hemogram.lab.LabResult;
import org.hemogram.lab.Moment;
import org.hemogram.lab.Quantity;
import org.hemogram.lab.TreatmentEvent;
import org.jspecify.annotations.Nullable;

/**
 * One patient's counts by day, and the treatments beside them, all on one axis of time: that of the
 * last count. Of several values of a day the lowest stands for it, which is the careful answer
 * where a recovery is asked for. Made and used by one thread.
 */
public final class Counts {
  private static final List<Analyte> LINES =
      List.of(Analyte.HEMOGLOBIN, Analyte.NEUTROPHILS, Analyte.PLATELETS, Analyte.WBC);

  private final Function<Analyte, List<Reading>> readings;
  private final List<TreatmentEvent> events;
  private final Supports support;
  private final Moment last;
  private final Map<Analyte, List<Reading>> days = new EnumMap<>(Analyte.class);

  /**
   * Lays them out.
   *
   * @param readings the judged readings of an analyte in order of time, undated ones first
   * @param events the patient's treatments in order of time
   * @param asOf the last day that counts, or {@link Moment#NONE}
   * @param windows how long a treatment may show in a count
   */
  public Counts(
      Function<Analyte, List<Reading>> readings,
      List<TreatmentEvent> events,
      Moment asOf,
      SupportWindows windows) {
    this.readings = readings;
    this.last = last(readings);
    this.events = events.isEmpty() ? events : usable(events, asOf);
    this.support = windows.over(this.events, SupportWindows.Purpose.RESPONSE);
  }

  private static Moment last(Function<Analyte, List<Reading>> readings) {
    Moment last = Moment.NONE;
    for (Analyte line : LINES) {
      List<Reading> list = readings.apply(line);
      Moment time = list.isEmpty() ? Moment.NONE : list.get(list.size() - 1).result().time();
      if (time.hasDay() && (!last.isKnown() || time.compareTo(last) > 0)) {
        last = time;
      }
    }
    return last;
  }

  private List<TreatmentEvent> usable(List<TreatmentEvent> all, Moment asOf) {
    List<TreatmentEvent> usable = new ArrayList<>(all.size());
    for (TreatmentEvent event : all) {
      boolean later =
          asOf.isKnown()
              && asOf.isRelative() == event.time().isRelative()
              && event.time().day() > asOf.day();
      if (isOnAxis(event.time()) && !later) {
        usable.add(event);
      }
    }
    return usable;
  }

  private boolean isOnAxis(Moment time) {
    return time.hasDay() && last.isKnown() && time.isRelative() == last.isRelative();
  }

  /** The time of the last count; {@link Moment#NONE} when no count has a day. */
  Moment last() {
    return last;
  }

  /** The treatments of these kinds, in order of time. */
  List<TreatmentEvent> events(Set<EventKind> kinds) {
    if (events.isEmpty()) {
      return events;
    }
    List<TreatmentEvent> found = new ArrayList<>();
    for (TreatmentEvent event : events) {
      if (kinds.contains(event.kind())) {
        found.add(event);
      }
    }
    return found;
  }

  /** True when no treatment is known, so that only episodes can be told. */
  boolean isWithoutEvents() {
    return events.isEmpty();
  }

  /** One reading a day of an analyte, the lowest of the day, in order of time. */
  List<Reading> days(Analyte analyte) {
    return days.computeIfAbsent(analyte, this::lowestByDay);
  }

  private List<Reading> lowestByDay(Analyte analyte) {
    List<Reading> all = readings.apply(analyte);
    List<Reading> lowest = new ArrayList<>(all.size());
    for (Reading reading : all) {
      Moment time = reading.result().time();
      if (!isOnAxis(time)) {
        continue;
      }
      int end = lowest.size() - 1;
      if (end >= 0 && lowest.get(end).result().time().day() == time.day()) {
        if (reading.result().compareValue(lowest.get(end).result()) < 0) {
          lowest.set(end, reading);
        }
      } else {
        lowest.add(reading);
      }
    }
    return lowest;
  }

  /** The readings of an analyte from one day to another, both included. */
  List<Reading> between(Analyte analyte, long from, long to) {
    List<Reading> found = new ArrayList<>();
    for (Reading reading : days(analyte)) {
      long day = day(reading);
      if (day >= from && day <= to) {
        found.add(reading);
      }
    }
    return found;
  }

  /** The day of a reading on the axis. */
  static long day(Reading reading) {
    return reading.result().time().day();
  }

  /** The treatments that a reading may show where response is asked for. */
  List<TreatmentEvent> support(Reading reading) {
    return support.of(reading.result().analyte(), reading.result().time());
  }

  /**
   * What a reading says about the marrow alone: the value, and under support at most the value;
   * null when nothing is left.
   */
  @Nullable Quantity unsupported(Reading reading) {
    LabResult result = reading.result();
    if (support(reading).isEmpty()) {
      return result.quantity();
    }
    Comparator comparator = result.comparator();
    if (comparator == null) {
      return new Quantity(result.value(), Comparator.LESS_OR_EQUAL, result.analyte().unit());
    }
    return comparator.isUpperBound() ? result.quantity() : null;
  }
}
