package org.hemogram.cli;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hemogram.assess.Assessment;
import org.hemogram.assess.Course;
import org.hemogram.assess.Finding;
import org.hemogram.assess.Reading;
import org.hemogram.criteria.CriteriaLibrary;
import org.hemogram.criteria.Grading;
import org.hemogram.criteria.Subject;
import org.hemogram.criteria.Term;
import org.hemogram.lab.LabResult;
import org.hemogram.lab.PatientFacts;

/**
 * The conditions of {@code --fail-on}.
 *
 * @param grade the lowest grade of a latest result that is enough, or {@link #NO_GRADE}
 * @param tables the CTCAE tables by which latest results are graded
 * @param codes codes, and families of codes, that are enough when they are current
 */
record FailOn(int grade, List<String> tables, List<String> codes) {

  /** Stands for no condition on grades. */
  static final int NO_GRADE = Integer.MAX_VALUE;

  /** No condition at all. */
  static final FailOn NOTHING = new FailOn(NO_GRADE, List.of(), List.of());

  /** Outcomes that a family does not mean: {@code aa} asks for criteria that are met. */
  private static final List<String> NOT_MEANT = List.of(".not-met", ".undetermined");

  FailOn {
    tables = List.copyOf(tables);
    codes = List.copyOf(codes);
  }

  /** Whether one patient meets a condition. */
  boolean isMetBy(Assessment assessment, CriteriaLibrary library) {
    return hasCode(assessment) || hasGrade(assessment, library);
  }

  private boolean hasCode(Assessment assessment) {
    return !codes.isEmpty() && current(assessment).stream().anyMatch(this::isAskedFor);
  }

  private boolean isAskedFor(String code) {
    boolean meant = NOT_MEANT.stream().noneMatch(code::endsWith);
    return codes.stream()
        .anyMatch(asked -> code.equals(asked) || meant && code.startsWith(asked + "."));
  }

  private static Set<String> current(Assessment assessment) {
    Set<String> codes = new LinkedHashSet<>();
    for (Finding finding : assessment.findings()) {
      if (finding.state() == Finding.State.CURRENT) {
        codes.add(finding.code());
      }
    }
    assessment.trends().forEach(trend -> codes.add(trend.code()));
    Course course = assessment.course();
    course.response().forEach(response -> codes.add("response." + response.category().id()));
    for (Course.Recovery recovery : course.recovery()) {
      boolean failed = recovery.kind().startsWith("graft-failure");
      codes.add(failed ? recovery.kind() : "recovery." + recovery.kind());
    }
    if (!course.relapse().isEmpty()) {
      codes.add("relapse.possible");
    }
    assessment.problems().forEach(problem -> codes.add(problem.code()));
    return codes;
  }

  private boolean hasGrade(Assessment assessment, CriteriaLibrary library) {
    if (grade == NO_GRADE) {
      return false;
    }
    return assessment.latest().values().stream()
        .anyMatch(reading -> highestGrade(assessment, reading, library) >= grade);
  }

  private int highestGrade(Assessment assessment, Reading reading, CriteriaLibrary library) {
    LabResult result = reading.result();
    Subject subject = subject(assessment, result);
    int highest = 0;
    for (String id : tables) {
      for (Term term : library.table(id).orElseThrow().termsFor(result.analyte())) {
        Grading grading =
            term.grade(result.quantity(), reading.interval(), result.assay().baseline(), subject);
        if (grading instanceof Grading.Graded graded) {
          highest = Math.max(highest, graded.grade());
        }
      }
    }
    return highest;
  }

  private static Subject subject(Assessment assessment, LabResult result) {
    PatientFacts facts = assessment.facts();
    return new Subject(
        facts.sex(),
        facts.ageAt(result.time(), assessment.first()),
        facts.pregnancy(),
        facts.altitude(),
        facts.cigarettes(),
        facts.duffyNull());
  }
}
