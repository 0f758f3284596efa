package org.hemogram.assess.course;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.hemogram.lab.EventKind;
import org.hemogram.lab.Moment;
import org.hemogram.lab.TreatmentEvent;

/**
 * A transplant and the days that belong to it.
 *
 * @param event the transplant
 * @param end the day before the next one, or {@link Long#MAX_VALUE}
 */
record Transplant(TreatmentEvent event, long end) {

  /** All of a patient, in order of time; infusions on days that follow each other are one. */
  static List<Transplant> of(Counts counts) {
    List<TreatmentEvent> firsts = new ArrayList<>();
    long previous = Long.MIN_VALUE;
    for (TreatmentEvent event : counts.events(EnumSet.of(EventKind.TRANSPLANT))) {
      if (event.time().day() > previous + 1) {
        firsts.add(event);
      }
      previous = event.time().day();
    }
    List<Transplant> transplants = new ArrayList<>(firsts.size());
    for (int i = 0; i < firsts.size(); i++) {
      long end = i + 1 < firsts.size() ? firsts.get(i + 1).time().day() - 1 : Long.MAX_VALUE;
      transplants.add(new Transplant(firsts.get(i), end));
    }
    return transplants;
  }

  /** Day 0. */
  long day() {
    return event.time().day();
  }

  /** The transplant with its day, for example {@code transplant 2024-02-01}. */
  String label() {
    return event.label();
  }

  /** A day after it as a moment. */
  Moment after(long days) {
    Moment time = event.time();
    return time.isRelative()
        ? Moment.relativeDay(time.day() + days)
        : Moment.of(time.date().plusDays(days));
  }
}
