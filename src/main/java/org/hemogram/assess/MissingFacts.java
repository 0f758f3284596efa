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
    }
  }

  /** What was noted, for the tally of the patient. */
  ProblemTally noted() {
    return tally;
  }
}
