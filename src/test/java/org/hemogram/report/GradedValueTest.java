package org.hemogram.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.hemogram.assess.Reading;
import org.hemogram.lab.Analyte;
import org.hemogram.lab.Reason;
import org.hemogram.lab.Remark;
import org.junit.jupiter.api.Test;

class GradedValueTest {
  private final Reading reading =
      SamplePatients.reading(Analyte.PLATELETS, "41", "2024-06-28", null);

  @Test
  void should_refuse_a_grade_beyond_the_scale() {
    assertThatThrownBy(
            () -> GradedValue.graded(reading.result(), null, "ctcae-5.0", "term", 5, Set.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void should_refuse_neither_grade_nor_reason() {
    assertThatThrownBy(
            () ->
                GradedValue.graded(
                    reading.result(), null, "ctcae-5.0", "term", GradedValue.NO_GRADE, Set.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void should_join_remarks_of_assay_and_grade_in_one_cell() {
    GradedValue row =
        GradedValue.ungraded(
            reading.result(),
            null,
            "ctcae-5.0",
            "term",
            Reason.LIMIT_MISSING,
            Set.of(Remark.WITHIN_INTERVAL, Remark.UNIT_ASSUMED));

    assertThat(GradeRemarks.of(row).split(" "))
        .containsExactlyInAnyOrder("unit-assumed", "within-interval");
  }
}
