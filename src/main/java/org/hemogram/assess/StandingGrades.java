package org.hemogram.assess;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hemogram.lab.Analyte;

/** Finds the grades of the latest results that no current finding tells. */
final class StandingGrades {
  private final Grades grades;

  StandingGrades(Grades grades) {
    this.grades = grades;
  }

  /**
   * In the order of the analytes, low before high.
   *
   * @param latest the latest usable reading of each analyte
   * @param findings every finding of the patient
   */
  List<StandingGrade> of(Chart chart, Map<Analyte, Reading> latest, List<Finding> findings) {
    List<StandingGrade> standing = new ArrayList<>(2);
    latest.forEach(
        (analyte, reading) -> {
          if (!grades.terms(analyte).isEmpty()) {
            add(chart, reading, true, findings, standing);
            add(chart, reading, false, findings, standing);
          }
        });
    return standing;
  }

  private void add(
      Chart chart,
      Reading latest,
      boolean low,
      List<Finding> findings,
      List<StandingGrade> standing) {
    Map<String, Integer> own = grades.of(latest, low, chart.subjectOf(latest));
    own.values().removeIf(grade -> grade == 0);
    own.keySet().removeIf(criteria -> isTold(latest, criteria, findings));
    if (!own.isEmpty()) {
      standing.add(new StandingGrade(latest, low, own));
    }
  }

  private static boolean isTold(Reading latest, String criteria, List<Finding> findings) {
    for (Finding finding : findings) {
      if (finding.state() == Finding.State.CURRENT
          && finding.latest().result().analyte() == latest.result().analyte()
          && finding.grades().getOrDefault(criteria, 0) > 0) {
        return true;
      }
    }
    return false;
  }
}
