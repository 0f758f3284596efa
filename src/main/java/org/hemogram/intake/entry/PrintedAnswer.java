package org.hemogram.intake.entry;

import org.hemogram.lab.EntrySink;
import org.hemogram.lab.Moment;

/**
 * What is told of an entry that is printed so, on whatever line of its column it stands: a result,
 * perhaps with notes, a rejection, or that it is no entry of the blood count.
 */
@FunctionalInterface
public interface PrintedAnswer {

  /** Tells it of one entry. */
  void tell(String patient, Moment time, int line, EntrySink sink);

  /** The same for a patient whom the sink knows. */
  default void tell(EntrySink.Patient patient, Moment time, int line, EntrySink sink) {
    tell(patient.id(), time, line, sink);
  }
}
