package org.hemogram.history;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hemogram.lab.EventKind;
import org.hemogram.lab.LabResult;
import org.hemogram.lab.Moment;
import org.hemogram.lab.Problem;
import org.hemogram.lab.Severity;
import org.hemogram.lab.TreatmentEvent;
import org.jspecify.annotations.Nullable;

/**
 * One patient's treatments in order of time: what was told twice counts once, what cannot be is
 * left out and told.
 */
final class PatientEvents {

  private record Day(EventKind kind, boolean relative, long day) {}

  private final Map<Day, List<TreatmentEvent>> byDay = new LinkedHashMap<>();
  private final Map<String, Problem> problems = new LinkedHashMap<>();
  private final List<TreatmentEvent> events = new ArrayList<>();

  /**
   * Joins what was told.
   *
   * @param told events in the order in which they were told, those of the export first
   * @param narrowing later events do not exist
   * @param birth the birth date, as far as it is known
   */
  PatientEvents(List<TreatmentEvent> told, Narrowing narrowing, Moment birth) {
    for (TreatmentEvent event : told) {
      if (!event.time().hasDay() || !narrowing.isUntil(event.time())) {
        continue;
      }
      if (isBefore(event.time(), birth)) {
        tell(
            event,
            Severity.WARNING,
            "An event stands before the birth date, so it is not used. Correct its date, or the"
                + " birth date.");
      } else {
        add(event, narrowing);
      }
    }
    byDay.values().forEach(events::addAll);
    events.sort((a, b) -> a.time().compareTo(b.time()));
    for (EventKind kind : EventKind.values()) {
      EventKind stop = kind.stop();
      if (stop != null) {
        course(kind, stop);
      }
    }
  }

  private static boolean isBefore(Moment time, Moment birth) {
    return birth.isKnown() && !birth.isRelative() && !time.isRelative() && time.day() < birth.day();
  }

  private void add(TreatmentEvent event, Narrowing narrowing) {
    TreatmentEvent cut = narrowing.isUntil(event.last()) ? event : event.until(narrowing.until());
    Day day = new Day(event.kind(), event.time().isRelative(), event.time().day());
    List<TreatmentEvent> same = byDay.computeIfAbsent(day, d -> new ArrayList<>(1));
    for (int i = 0; i < same.size(); i++) {
      if (isSame(same.get(i), cut)) {
        same.set(i, merged(same.get(i), cut));
        return;
      }
    }
    same.add(cut);
  }

  /**
   * Of one kind and day, and nothing that both say differs. Amounts of two files are not compared:
   * one may count bags, the other the whole.
   */
  private static boolean isSame(TreatmentEvent one, TreatmentEvent other) {
    boolean clocks = one.time().hasClock() && other.time().hasClock();
    boolean sameFile = one.source().file().equals(other.source().file());
    return agree(one.agent(), other.agent())
        && (!clocks || one.time().equals(other.time()))
        && (!sameFile || agree(one.amount(), other.amount()));
  }

  private static boolean agree(@Nullable String one, @Nullable String other) {
    return one == null || other == null || one.equals(other);
  }

  private static TreatmentEvent merged(TreatmentEvent one, TreatmentEvent other) {
    boolean amount = one.amount() != null;
    return new TreatmentEvent(
        one.patient(),
        one.time(),
        one.last().isKnown() ? one.last() : other.last(),
        one.kind(),
        one.agent() != null ? one.agent() : other.agent(),
        amount ? one.amount() : other.amount(),
        amount ? one.units() : other.units(),
        one.source());
  }

  /** Looks at the starts and stops of one treatment in order. */
  private void course(EventKind start, EventKind stop) {
    TreeMap<Moment, List<TreatmentEvent>> days = new TreeMap<>();
    for (TreatmentEvent event : events) {
      if (event.kind() == start || event.kind() == stop) {
        days.computeIfAbsent(event.time().dayOnly(), d -> new ArrayList<>(1)).add(event);
      }
    }
    boolean given = false;
    for (List<TreatmentEvent> day : days.values()) {
      boolean starts = day.stream().anyMatch(event -> event.kind() == start);
      boolean stops = day.stream().anyMatch(event -> event.kind() == stop);
      if (given && starts) {
        goesOn(day, stops);
      } else if (!given && !starts) {
        withoutStart(day.get(0), start);
      }
      given = given ? starts || !stops : starts && !stops;
    }
  }

  /** A start of what is given already, with or without a stop of the day, changes nothing. */
  private void goesOn(List<TreatmentEvent> day, boolean stops) {
    events.removeAll(day);
    if (!stops) {
      tell(
          day.get(0),
          Severity.INFO,
          "A "
              + day.get(0).kind().id()
              + " stands where it is being given already; it counts as going on. If it was stopped"
              + " before, add the stop.");
    }
  }

  private void withoutStart(TreatmentEvent event, EventKind start) {
    tell(
        event,
        Severity.WARNING,
        "A "
            + event.kind().id()
            + " has no "
            + start.id()
            + " on its day or before, so counts before it are not marked. Add the start, or correct"
            + " the dates.");
  }

  /**
   * Tells events on an axis on which no result stands: a day of the calendar and a day from a zero
   * of the export cannot be compared, so that such an event says nothing of any count.
   */
  PatientEvents heldAgainst(List<LabResult> results) {
    if (events.isEmpty()) {
      return this;
    }
    boolean calendar = false;
    boolean relative = false;
    for (LabResult result : results) {
      Moment time = result.time();
      calendar |= time.hasDay() && !time.isRelative();
      relative |= time.hasDay() && time.isRelative();
    }
    if (calendar != relative) {
      for (TreatmentEvent event : events) {
        if (event.time().isRelative() != relative) {
          tell(
              event,
              Severity.WARNING,
              relative
                  ? "An event has a date, and the results have days from a zero of their own, so it"
                      + " is held against no result. Write its day as 'day 12'."
                  : "An event has a day from a zero, and the results have dates, so it is held"
                      + " against no result. Write its date as 2024-03-05.");
        }
      }
    }
    return this;
  }

  private void tell(TreatmentEvent event, Severity severity, String message) {
    Problem found = Problem.at(event.source(), "data.event-misplaced", severity, message);
    problems.merge(message, found, (known, more) -> known.plus(1));
  }

  List<TreatmentEvent> events() {
    return List.copyOf(events);
  }

  List<Problem> problems() {
    return List.copyOf(problems.values());
  }
}
