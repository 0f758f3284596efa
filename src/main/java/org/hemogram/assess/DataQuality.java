package org.hemogram.assess;

import java.util.ArrayList;
import java.util.List;
import org.hemogram.criteria.Truth;
import org.hemogram.history.PatientHistory;
import org.hemogram.lab.Analyte;
import org.hemogram.lab.LabResult;
import org.hemogram.lab.Problem;
import org.hemogram.lab.ReferenceInterval;
import org.hemogram.lab.Severity;
import org.hemogram.resource.ResourceTree;

/**
 * What can be seen from one patient's results to be missing or at odds: dates, sex or age where
 * they would have decided, the differential, the reticulocytes, bounds instead of numbers.
 */
final class DataQuality {
  private final DrawChecks draws;
  private final McvDelta mcvDelta;
  private final UnitJumps unitJumps;

  DataQuality() {
    ResourceTree table = AssessTable.read("consistency.json");
    this.draws = new DrawChecks(table);
    this.mcvDelta = new McvDelta(table);
    this.unitJumps = new UnitJumps(table);
  }

  /**
   * The problems of the history, then those seen here.
   *
   * @param missing what grading hemoglobin needed and did not have
   * @param findings what was found; an undetermined finding names what it lacked
   */
  List<Problem> of(Chart chart, MissingFacts missing, List<Finding> findings) {
    ProblemTally tally = missing.noted();
    PatientHistory history = chart.history();
    for (LabResult result : history.results()) {
      if (!result.isDerived()) {
        results(result, tally);
      }
    }
    differential(chart, tally);
    for (Finding finding : findings) {
      if (finding.missing().contains(Analyte.RETICULOCYTES.id())
          && finding.state() == Finding.State.CURRENT
          && finding.code().endsWith(".undetermined")) {
        tally.add(
            "data.reticulocytes-missing",
            Severity.INFO,
            "Without a reticulocyte count the blood-count criteria of aplastic anemia stay open."
                + " An absolute count of about the same day would settle them.",
            finding.latest().result());
      }
    }
    for (Draw draw : chart.draws()) {
      draws.check(draw, tally);
    }
    mcvDelta.check(chart.draws(), history.events(), tally);
    unitJumps.check(chart, tally);
    return joined(history.problems(), tally);
  }

  private static List<Problem> joined(List<Problem> before, ProblemTally tally) {
    if (tally.isEmpty()) {
      return before;
    }
    List<Problem> all = new ArrayList<>(before);
    all.addAll(tally.problems());
    return all;
  }

  private static void results(LabResult result, ProblemTally tally) {
    if (!result.time().isKnown()) {
      tally.add(
          "data.date-missing",
          Severity.WARNING,
          "A result without a date is used for findings, not for trends and course."
              + " Add the date of the draw.",
          result);
    } else if (!result.time().hasDay()) {
      tally.add(
          "data.date-missing",
          Severity.INFO,
          "A result with an incomplete date is used for findings, not for trends and course."
              + " Add the day of the draw.",
          result);
    }
    if (result.isCensored()) {
      tally.add(
          "data.value-censored",
          Severity.INFO,
          "A value is given as a bound only. It is compared with limits where the bound decides,"
              + " and not used for percent changes.",
          result);
    }
  }

  /** A low white-cell count on a day without any neutrophil count. */
  private static void differential(Chart chart, ProblemTally tally) {
    List<Reading> neutrophils = chart.readings(Analyte.NEUTROPHILS);
    int next = 0;
    for (Reading reading : chart.readings(Analyte.WBC)) {
      ReferenceInterval interval = reading.interval();
      boolean low =
          interval != null
              && interval.lower() != null
              && Limits.isBelow(reading.result(), interval.lower()) == Truth.TRUE;
      if (!low) {
        continue;
      }
      while (next < neutrophils.size()
          && isOnEarlierDay(neutrophils.get(next).result(), reading.result())) {
        next++;
      }
      boolean counted =
          next < neutrophils.size()
              && DayValues.isSameDay(neutrophils.get(next).result(), reading.result());
      if (!counted) {
        tally.add(
            "data.differential-missing",
            Severity.INFO,
            "White cells are low and no neutrophil count of that day was found."
                + " A differential would show how low the neutrophils are.",
            reading.result());
      }
    }
  }

  private static boolean isOnEarlierDay(LabResult result, LabResult than) {
    return result.time().compareTo(than.time()) < 0 && !DayValues.isSameDay(result, than);
  }
}
