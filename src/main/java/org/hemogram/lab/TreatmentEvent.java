package org.hemogram.lab;

import org.jspecify.annotations.Nullable;

/**
 * A treatment that has to be kept in view when counts are read.
 *
 * @param patient the patient's id
 * @param time the day
 * @param kind what was given
 * @param amount units of blood or a dose, as text; null when not stated
 * @param source where it stands
 */
public record TreatmentEvent(
    String patient, Moment time, EventKind kind, @Nullable String amount, SourceLocation source) {

  /** The event as results name it, for example {@code rbc-transfusion 2024-01-03}. */
  public String label() {
    return kind.id() + " " + time.text();
  }
}
