package org.hemogram.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hemogram.assess.PatientFixture.woman;
import static org.hemogram.lab.Analyte.CD4;
import static org.hemogram.lab.Analyte.HEMOGLOBIN;
import static org.hemogram.lab.Analyte.NEUTROPHILS;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandingGradesTest {
  private static final String DAY = "2024-01-03";

  private static List<StandingGrade> standing(PatientFixture patient) {
    return Assessor.standard(AssessmentSettings.DEFAULT).assess(patient.history()).standing();
  }

  /** Neutropenia begins below 1.5; CTCAE 5.0 grade 1 below the lower limit, here 1.7. */
  @ParameterizedTest
  @CsvSource({"1.7, 0", "1.69, 1", "1.5, 1", "1.49, 0"})
  void should_tell_a_grade_that_no_band_tells(String neutrophils, int grade) {
    List<StandingGrade> standing =
        standing(woman().result(DAY, NEUTROPHILS, neutrophils, "10*9/L", 1.7, 7.5));
    if (grade == 0) {
      assertThat(standing).isEmpty();
    } else {
      StandingGrade only = standing.get(0);
      assertThat(only.grades()).isEqualTo(Map.of("ctcae-5.0", grade));
      assertThat(only.low()).isTrue();
    }
  }

  @Test
  void should_tell_the_grade_of_a_count_without_bands() {
    assertThat(standing(woman().result(DAY, CD4, "0.04")))
        .extracting(StandingGrade::grades)
        .containsExactly(Map.of("ctcae-5.0", 4));
  }

  @Test
  void should_tell_what_now_is_and_not_what_was() {
    assertThat(
            standing(
                woman()
                    .result(DAY, HEMOGLOBIN, "122", "g/L", 125, 155)
                    .result("2024-02-03", HEMOGLOBIN, "130", "g/L", 125, 155)))
        .isEmpty();
  }
}
