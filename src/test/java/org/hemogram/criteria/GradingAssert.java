package org.hemogram.criteria;

import java.util.Arrays;
import java.util.Set;
import org.assertj.core.api.AbstractAssert;
import org.hemogram.lab.Reason;
import org.hemogram.lab.Remark;

/** Says what a grading has to be, in words of the contract. */
final class GradingAssert extends AbstractAssert<GradingAssert, Grading> {
  private GradingAssert(Grading actual) {
    super(actual, GradingAssert.class);
  }

  static GradingAssert assertThat(Grading actual) {
    return new GradingAssert(actual);
  }

  /** {@code 0} to {@code 4}, or the reason of a value that has no grade. */
  GradingAssert is(String expected) {
    String found =
        actual instanceof Grading.Graded graded
            ? String.valueOf(graded.grade())
            : ((Grading.NotGradable) actual).reason().id();
    if (!found.equals(expected)) {
      failWithMessage("expected %s, found %s", expected, actual);
    }
    return this;
  }

  GradingAssert isGrade(int grade) {
    return is(String.valueOf(grade));
  }

  GradingAssert isNotGradable(Reason reason) {
    return is(reason.id());
  }

  GradingAssert hasRemarks(Remark... remarks) {
    Set<Remark> found = actual instanceof Grading.Graded graded ? graded.remarks() : Set.of();
    if (!found.equals(Set.copyOf(Arrays.asList(remarks)))) {
      failWithMessage("expected remarks %s, found %s", Arrays.toString(remarks), actual);
    }
    return this;
  }

  GradingAssert says(String statement) {
    String found = actual instanceof Grading.Graded graded ? graded.statement() : "";
    if (!found.equals(statement)) {
      failWithMessage("expected \"%s\", found \"%s\"", statement, found);
    }
    return this;
  }
}
