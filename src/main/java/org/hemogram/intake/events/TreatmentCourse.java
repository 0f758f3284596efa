package org.hemogram.intake.events;

import java.util.List;
import org.hemogram.lab.EventKind;
import org.hemogram.lab.Moment;
import org.hemogram.lab.SourceLocation;
import org.hemogram.lab.TreatmentEvent;
import org.jspecify.annotations.Nullable;

/**
 * One line of a record of treatments: what was given to whom, and when.
 *
 * @param patient the patient's id
 * @param from the day, or the first of several
 * @param last the last day, or {@link Moment#NONE}
 * @param treatment what it was
 * @param amount units of blood or a dose, or null
 * @param source where it stands
 */
public record TreatmentCourse(
    String patient,
    Moment from,
    Moment last,
    Treatment treatment,
    @Nullable String amount,
    SourceLocation source) {

  /** Its events: one, or a start and a stop. */
  public List<TreatmentEvent> events(BloodUnits units) {
    EventKind stop = treatment.kind().stop();
    boolean ends = last.hasDay() && last.isRelative() == from.isRelative();
    boolean apart = ends && last.day() > from.day();
    TreatmentEvent first = event(treatment.kind(), from, apart ? last : Moment.NONE, units);
    if (stop == null) {
      return List.of(first);
    }
    TreatmentEvent start = event(treatment.kind(), from, Moment.NONE, units);
    return ends ? List.of(start, event(stop, last, Moment.NONE, units)) : List.of(start);
  }

  private TreatmentEvent event(EventKind kind, Moment time, Moment until, BloodUnits units) {
    return new TreatmentEvent(
        patient,
        time,
        until,
        kind,
        treatment.agent(),
        amount,
        kind.isTransfusion() ? units.in(amount) : null,
        source);
  }
}
