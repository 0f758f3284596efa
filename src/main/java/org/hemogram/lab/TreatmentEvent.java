package org.hemogram.lab;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A treatment that has to be kept in view when counts are read.
 *
 * @param patient the patient's id; empty when a file says nothing because it is about one person
 * @param time the day, or the first of several
 * @param last the last day on which it was given; {@link Moment#NONE} when it was one day, or when
 *     nobody says
 * @param kind what was given
 * @param agent which one of its kind, for example {@code pegfilgrastim}; null when not stated
 * @param amount units of blood or a dose, as text; null when not stated
 * @param units units of blood as a number; null when the amount does not state it
 * @param source where it stands
 */
public record TreatmentEvent(
    String patient,
    Moment time,
    Moment last,
    EventKind kind,
    @Nullable String agent,
    @Nullable String amount,
    @Nullable BigDecimal units,
    SourceLocation source) {

  /** An event of one day of which no more is known. */
  public TreatmentEvent(
      String patient, Moment time, EventKind kind, @Nullable String amount, SourceLocation source) {
    this(patient, time, Moment.NONE, kind, null, amount, null, source);
  }

  /** The same event of another patient. */
  public TreatmentEvent of(String otherPatient) {
    return new TreatmentEvent(otherPatient, time, last, kind, agent, amount, units, source);
  }

  /** The same event up to an earlier last day. */
  public TreatmentEvent until(Moment end) {
    return new TreatmentEvent(patient, time, end, kind, agent, amount, units, source);
  }

  /** The same event at another place. */
  public TreatmentEvent at(SourceLocation place) {
    return new TreatmentEvent(patient, time, last, kind, agent, amount, units, place);
  }

  /** The event as results name it, for example {@code rbc-transfusion 2024-01-03}. */
  public String label() {
    return kind.id() + " " + time.dayOnly().text();
  }
}
