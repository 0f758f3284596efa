package org.hemogram.assess;

import java.util.ArrayList;
import java.util.List;
import org.hemogram.criteria.Grading.Graded;
import org.hemogram.criteria.Term;
import org.hemogram.lab.Analyte;
import org.hemogram.lab.LabResult;
import org.hemogram.lab.Moment;
import org.hemogram.lab.RejectedResult;
import org.hemogram.lab.Remark;

/** Grades the readings of a patient by every chosen term: the worst, the first, the worst later. */
final class GradesOverTime {
  private final Grades grades;

  GradesOverTime(Grades grades) {
    this.grades = grades;
  }

  /** Every term, in the order of the criteria. */
  List<Term> terms() {
    return grades.terms();
  }

  /** The terms of which the patient has a result, in the order of the criteria. */
  List<TermGrades> of(Chart chart) {
    int[] unusable = unusable(chart);
    List<TermGrades> all = new ArrayList<>();
    for (Term term : grades.terms()) {
      List<Reading> readings = chart.readings(term.analyte());
      int without = unusable[term.analyte().ordinal()];
      if (without > 0 || !readings.isEmpty()) {
        all.add(of(chart, term, readings, without));
      }
    }
    return all;
  }

  /** How many results of each analyte cannot be graded by any term. */
  private static int[] unusable(Chart chart) {
    int[] counts = new int[Analyte.values().length];
    for (LabResult result : chart.history().results()) {
      if (result.assay().remarks().contains(Remark.UNRELIABLE) && chart.isJudged(result.time())) {
        counts[result.analyte().ordinal()]++;
      }
    }
    for (RejectedResult entry : chart.history().rejected()) {
      if (chart.isJudged(entry.time())) {
        counts[entry.analyte().ordinal()]++;
      }
    }
    return counts;
  }

  private static TermGrades of(Chart chart, Term term, List<Reading> readings, int unusable) {
    int graded = 0;
    int worst = TermGrades.NONE;
    int baseline = TermGrades.NONE;
    int later = TermGrades.NONE;
    Moment start = Moment.NONE;
    for (Reading reading : readings) {
      int grade = grade(chart, term, reading);
      if (grade == TermGrades.NONE) {
        continue;
      }
      graded++;
      worst = Math.max(worst, grade);
      Moment time = reading.result().time();
      if (!time.hasDay()) {
        continue;
      }
      if (!start.isKnown()) {
        start = time;
        baseline = grade;
      } else if (time.packed() == start.packed()) {
        baseline = Math.max(baseline, grade);
      } else if (time.isRelative() == start.isRelative()) {
        later = Math.max(later, grade);
      }
    }
    return new TermGrades(
        term, graded, readings.size() - graded + unusable, worst, baseline, later);
  }

  private static int grade(Chart chart, Term term, Reading reading) {
    LabResult result = reading.result();
    return term.grade(
                result.quantity(),
                reading.interval(),
                result.assay().baseline(),
                chart.subjectOf(reading))
            instanceof Graded graded
        ? graded.grade()
        : TermGrades.NONE;
  }
}
