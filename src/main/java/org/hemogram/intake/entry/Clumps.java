package org.hemogram.intake.entry;

import org.hemogram.lab.Analyte;
import org.hemogram.lab.EntrySink;
import org.hemogram.lab.Moment;
import org.hemogram.lab.Problem;
import org.hemogram.lab.Severity;
import org.hemogram.lab.SourceLocation;

/** Tells of clumped platelets, which make the count of their draw unreliable. */
public final class Clumps {
  private Clumps() {}

  /**
   * Tells of clumps. Every platelet count of the same clock time is from that specimen; on a day
   * without a clock a platelet row speaks for itself only.
   */
  public static void tell(
      String patient, Moment time, boolean ownRow, SourceLocation at, EntrySink sink) {
    if (time.isKnown() && (time.hasClock() || !ownRow)) {
      sink.unreliable(patient, Analyte.PLATELETS, time);
    }
    sink.note(
        Problem.at(
            at,
            "data.platelet-clumps",
            Severity.WARNING,
            "platelets are reported as clumped, so the count beside it is not graded and takes part"
                + " in no finding or trend. Laboratories often ask for a new sample."));
  }
}
