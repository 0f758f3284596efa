package org.hemogram.assess;

import java.util.List;
import java.util.function.Predicate;
import org.assertj.core.api.AbstractAssert;
import org.hemogram.assess.Finding.State;
import org.hemogram.history.PatientHistory;
import org.hemogram.lab.Analyte;

/** Says of an assessment what a test expects of it. */
final class AssessmentAssert extends AbstractAssert<AssessmentAssert, Assessment> {
  private static final Assessor DEFAULT = Assessor.standard(AssessmentSettings.DEFAULT);

  private AssessmentAssert(Assessment actual) {
    super(actual, AssessmentAssert.class);
  }

  static AssessmentAssert assertThat(Assessment actual) {
    return new AssessmentAssert(actual);
  }

  /** Assesses with the defaults. */
  static AssessmentAssert assertThatAssessmentOf(PatientFixture patient) {
    return new AssessmentAssert(assess(patient.history()));
  }

  static Assessment assess(PatientHistory history) {
    return DEFAULT.assess(history);
  }

  AssessmentAssert finds(String code, State state) {
    if (matching(f -> f.code().equals(code) && f.state() == state).isEmpty()) {
      failWithMessage("expected %s %s, found %s", state, code, outline());
    }
    return this;
  }

  AssessmentAssert findsCurrent(String code) {
    return finds(code, State.CURRENT);
  }

  AssessmentAssert findsPast(String code) {
    return finds(code, State.PAST);
  }

  AssessmentAssert doesNotFind(String code) {
    if (!matching(f -> f.code().equals(code)).isEmpty()) {
      failWithMessage("expected no %s, found %s", code, outline());
    }
    return this;
  }

  /** No finding whose code begins with that word. */
  AssessmentAssert findsNothingOf(String family) {
    if (!matching(f -> f.code().startsWith(family)).isEmpty()) {
      failWithMessage("expected nothing of %s, found %s", family, outline());
    }
    return this;
  }

  /** Exactly these codes in this order. */
  AssessmentAssert findsExactly(String... codes) {
    List<String> found = actual.findings().stream().map(Finding::code).toList();
    if (!found.equals(List.of(codes))) {
      failWithMessage("expected %s, found %s", List.of(codes), outline());
    }
    return this;
  }

  AssessmentAssert hasTrend(String code) {
    if (actual.trends().stream().noneMatch(trend -> trend.code().equals(code))) {
      failWithMessage("expected trend %s, found %s", code, trends());
    }
    return this;
  }

  AssessmentAssert hasNoTrendOf(Analyte analyte) {
    if (actual.trends().stream().anyMatch(trend -> trend.analyte() == analyte)) {
      failWithMessage("expected no trend of %s, found %s", analyte, trends());
    }
    return this;
  }

  AssessmentAssert tells(String problem) {
    if (actual.problems().stream().noneMatch(one -> one.code().equals(problem))) {
      failWithMessage("expected problem %s, found %s", problem, actual.problems());
    }
    return this;
  }

  AssessmentAssert doesNotTell(String problem) {
    if (actual.problems().stream().anyMatch(one -> one.code().equals(problem))) {
      failWithMessage("expected no problem %s, found %s", problem, actual.problems());
    }
    return this;
  }

  /** The one finding of that code. */
  Finding finding(String code) {
    List<Finding> found = matching(f -> f.code().equals(code));
    if (found.size() != 1) {
      failWithMessage("expected one %s, found %s", code, outline());
    }
    return found.get(0);
  }

  private List<Finding> matching(Predicate<Finding> wanted) {
    return actual.findings().stream().filter(wanted).toList();
  }

  private List<String> outline() {
    return actual.findings().stream().map(f -> f.state().id() + " " + f.code()).toList();
  }

  private List<String> trends() {
    return actual.trends().stream().map(t -> t.analyte() + " " + t.code()).toList();
  }
}
