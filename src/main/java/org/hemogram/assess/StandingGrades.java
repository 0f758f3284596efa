package org.hemogram.assess;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hemogram.criteria.Grading.Graded;
import org.hemogram.criteria.Term;
import org.hemogram.lab.Analyte;
import org.hemogram.lab.LabResult;

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
    for (Reading reading : latest.values()) {
      add(chart, reading, true, findings, standing);
      add(chart, reading, false, findings, standing);
    }
    return standing;
  }

  private void add(
      Chart chart,
      Reading latest,
      boolean low,
      List<Finding> findings,
      List<StandingGrade> standing) {
    LabResult result = latest.result();
    Map<String, Integer> own = null;
    for (Term term : grades.terms(result.analyte())) {
      if (term.isLow() == low
          && term.grade(
                  result.quantity(),
                  latest.interval(),
                  result.assay().baseline(),
                  chart.subjectOf(latest))
              instanceof Graded graded
          && graded.grade() > 0
          && !isTold(latest, term.table(), findings)) {
        own = own == null ? new LinkedHashMap<>() : own;
        own.merge(term.table(), graded.grade(), Math::max);
      }
    }
    if (own != null) {
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
