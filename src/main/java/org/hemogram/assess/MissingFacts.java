package org.hemogram.assess;

import org.hemogram.lab.LabResult;
import org.hemogram.lab.Reason;
import org.hemogram.lab.Severity;

/** Notes down which facts about the person would have decided, and for which results. */
final class MissingFacts {
  private final ProblemTally tally = new ProblemTally();

  void note(Reason reason, LabResult result) {
    if (reason == Reason.SEX_MISSING) {
      tally.add(
          "data.sex-missing",
          Severity.WARNING,
          "Limits of hemoglobin depend on sex, which is not stated. Add it to the data, or give"
              + " --sex.",
          result);
    } else if (reason == Reason.AGE_MISSING) {
      tally.add(
          "data.age-missing",
          Severity.WARNING,
          "Limits of hemoglobin depend on age, which is not stated."
              + " Add it to the data, or give --birth-date or --age.",
          result);
    } else if (reason == Reason.PREGNANCY_UNKNOWN) {
      tally.add(
          "data.pregnancy-unknown",
          Severity.WARNING,
          "Limits of hemoglobin in pregnancy depend on the trimester, which is not stated."
              + " Give --pregnant 1, 2 or 3, or --patients FILE.",
          result);
    }
  }

  /** The table of elevations ends before the person's, so that hemoglobin has no limit. */
  void noteAboveTable(LabResult result) {
    tally.add(
        "data.limit-missing",
        Severity.WARNING,
        "Limits of hemoglobin are published for lower elevations only, so that anemia was not"
            + " judged. Give --adjust-by equation to use the equation beyond them.",
        result);
  }

  /** The equation was used where the table of elevations has ended. */
  void noteEquation(LabResult result) {
    tally.add(
        "data.beyond-table",
        Severity.WARNING,
        "Hemoglobin was judged by WHO's equation above the elevations of its table. Read it with"
            + " care.",
        result);
  }

  /** What was noted, for the tally of the patient. */
  ProblemTally noted() {
    return tally;
  }
}
