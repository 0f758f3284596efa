package org.hemogram.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hemogram.assess.AssessmentAssert.assertThatAssessmentOf;
import static org.hemogram.assess.PatientFixture.man;
import static org.hemogram.assess.PatientFixture.patient;
import static org.hemogram.assess.PatientFixture.woman;
import static org.hemogram.lab.Analyte.LYMPHOCYTES;
import static org.hemogram.lab.Analyte.MONOCYTES;
import static org.hemogram.lab.Analyte.NEUTROPHILS;
import static org.hemogram.lab.Analyte.PLATELETS;
import static org.hemogram.lab.Analyte.WBC;

import java.math.BigDecimal;
import org.hemogram.lab.Analyte;
import org.hemogram.lab.Remark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SingleCytopeniasTest {
  private static final String DAY = "2024-01-15";

  @ParameterizedTest
  @CsvSource({
    "NEUTROPHILS, 1.49, neutropenia.mild",
    "NEUTROPHILS, 1.0, neutropenia.mild",
    "NEUTROPHILS, 0.99, neutropenia.moderate",
    "NEUTROPHILS, 0.5, neutropenia.moderate",
    "NEUTROPHILS, 0.49, neutropenia.severe",
    "NEUTROPHILS, 0.1, neutropenia.severe",
    "NEUTROPHILS, 0.09, neutropenia.profound",
    "NEUTROPHILS, 0, neutropenia.profound",
    "NEUTROPHILS, <0.1, neutropenia.profound",
    "NEUTROPHILS, <0.5, neutropenia.severe",
    "NEUTROPHILS, <0.3, neutropenia.severe",
    "NEUTROPHILS, <=0.5, neutropenia.moderate",
    "PLATELETS, 149, thrombocytopenia.mild",
    "PLATELETS, 100, thrombocytopenia.mild",
    "PLATELETS, 99, thrombocytopenia.moderate",
    "PLATELETS, 50, thrombocytopenia.moderate",
    "PLATELETS, 49, thrombocytopenia.marked",
    "PLATELETS, 20, thrombocytopenia.marked",
    "PLATELETS, 19, thrombocytopenia.severe",
    "PLATELETS, 10, thrombocytopenia.severe",
    "PLATELETS, 9, thrombocytopenia.critical",
    "PLATELETS, 0, thrombocytopenia.critical",
    "PLATELETS, <5, thrombocytopenia.critical",
    "WBC, 3.9, leukopenia.mild",
    "WBC, 3.0, leukopenia.mild",
    "WBC, 2.9, leukopenia.moderate",
    "WBC, 2.0, leukopenia.moderate",
    "WBC, 1.9, leukopenia.severe",
    "LYMPHOCYTES, 0.99, lymphopenia.mild",
    "LYMPHOCYTES, 0.5, lymphopenia.mild",
    "LYMPHOCYTES, 0.49, lymphopenia.severe",
    "MONOCYTES, 0.19, monocytopenia",
  })
  void should_name_the_band_that_holds(Analyte analyte, String value, String code) {
    assertThatAssessmentOf(woman().result(DAY, analyte, value)).findsCurrent(code);
  }

  @ParameterizedTest
  @CsvSource({
    "NEUTROPHILS, 1.5, neutropenia",
    "NEUTROPHILS, >1.0, neutropenia",
    "NEUTROPHILS, <2.0, neutropenia",
    "PLATELETS, 150, thrombocytopenia",
    "WBC, 4.0, leukopenia",
    "LYMPHOCYTES, 1.0, lymphopenia",
    "MONOCYTES, 0.2, monocytopenia",
  })
  void should_not_name_a_band_at_the_edge_or_where_a_bound_does_not_decide(
      Analyte analyte, String value, String family) {
    assertThatAssessmentOf(woman().result(DAY, analyte, value)).findsNothingOf(family);
  }

  @Test
  void should_give_current_and_worst_past_state_of_one_scale() {
    PatientFixture patient =
        woman()
            .result("2024-01-03", NEUTROPHILS, "0.4")
            .result("2024-02-03", NEUTROPHILS, "0.18")
            .result("2024-03-03", NEUTROPHILS, "1.2")
            .result("2024-04-03", NEUTROPHILS, "0.9");
    AssessmentAssert found =
        assertThatAssessmentOf(patient)
            .findsCurrent("neutropenia.moderate")
            .findsPast("neutropenia.severe")
            .doesNotFind("neutropenia.mild");
    Finding past = found.finding("neutropenia.severe");
    assertThat(past.first().text()).isEqualTo("2024-01-03");
    assertThat(past.last().text()).isEqualTo("2024-02-03");
    assertThat(past.worst().result().number()).isEqualByComparingTo("0.18");
    assertThat(past.latest().result().number()).isEqualByComparingTo("0.9");
    assertThat(past.grades()).containsEntry("ctcae-5.0", 4);
    Finding current = found.finding("neutropenia.moderate");
    assertThat(current.worst().result().number()).isEqualByComparingTo("0.9");
    assertThat(current.grades()).containsEntry("ctcae-5.0", 3);
  }

  @Test
  void should_not_repeat_a_past_state_that_is_not_worse() {
    PatientFixture patient =
        woman().result("2024-01-03", PLATELETS, "60").result("2024-04-03", PLATELETS, "9");
    assertThatAssessmentOf(patient)
        .findsCurrent("thrombocytopenia.critical")
        .doesNotFind("thrombocytopenia.moderate");
  }

  @Test
  void should_call_a_recovered_count_past() {
    PatientFixture patient =
        woman().result("2024-01-03", PLATELETS, "60").result("2024-04-03", PLATELETS, "200");
    assertThatAssessmentOf(patient).findsPast("thrombocytopenia.moderate");
  }

  @Test
  void should_take_the_limit_of_the_laboratory_where_it_is_higher() {
    assertThatAssessmentOf(woman().result(DAY, PLATELETS, "155", "10*9/L", 160, 400))
        .findsCurrent("thrombocytopenia.mild");
    assertThatAssessmentOf(woman().result(DAY, WBC, "3.5", "10*9/L", 3.4, 10))
        .findsNothingOf("leukopenia");
  }

  @Test
  void should_say_the_limit_in_force_in_the_statement() {
    Finding finding =
        assertThatAssessmentOf(woman().result(DAY, WBC, "3.5", "10*9/L", 3.8, 10))
            .finding("leukopenia.mild");
    assertThat(finding.criterion().statement()).isEqualTo("white cells <3.8 (LLN) and ≥3 ×10⁹/L");
    assertThat(finding.criterion().id()).isEqualTo("leukopenia-bands");
    assertThat(finding.criterion().source()).isNotBlank();
  }

  @Test
  void should_use_an_undated_result_for_findings_but_not_as_the_latest() {
    PatientFixture patient =
        woman().result("", NEUTROPHILS, "0.3").result("2024-01-03", NEUTROPHILS, "2.5");
    assertThatAssessmentOf(patient).findsPast("neutropenia.severe");
    assertThatAssessmentOf(woman().result("", NEUTROPHILS, "0.3"))
        .findsCurrent("neutropenia.severe");
  }

  @Test
  void should_leave_out_results_of_an_unreliable_specimen() {
    assertThatAssessmentOf(
            woman().remarked(DAY, PLATELETS, "15", Remark.UNRELIABLE).result(DAY, WBC, "6"))
        .findsNothingOf("thrombocytopenia")
        .findsNothingOf("alert");
  }

  @Test
  void should_use_a_derived_neutrophil_count() {
    AssessmentAssert found =
        assertThatAssessmentOf(
            man().derived(DAY, NEUTROPHILS, "0.44", "wbc × neutrophils-percent"));
    assertThat(found.finding("neutropenia.severe").worst().remarks()).contains(Remark.DERIVED);
  }

  @Test
  void should_begin_mild_neutropenia_lower_with_the_duffy_null_phenotype() {
    assertThatAssessmentOf(woman().duffyNull().result(DAY, NEUTROPHILS, "1.3"))
        .findsNothingOf("neutropenia");
    assertThat(
            assertThatAssessmentOf(woman().duffyNull().result(DAY, NEUTROPHILS, "1.2"))
                .finding("neutropenia.mild")
                .criterion()
                .statement())
        .startsWith("<1.21 ")
        .contains("Duffy-null");
    assertThatAssessmentOf(woman().duffyNull().result(DAY, NEUTROPHILS, "1.1"))
        .findsCurrent("neutropenia.mild");
    assertThatAssessmentOf(woman().duffyNull().result(DAY, NEUTROPHILS, "0.9"))
        .findsCurrent("neutropenia.moderate");
  }

  @Test
  void should_find_nothing_in_normal_counts() {
    assertThatAssessmentOf(
            woman()
                .result(DAY, Analyte.HEMOGLOBIN, "135")
                .result(DAY, WBC, "6")
                .result(DAY, NEUTROPHILS, "3.5")
                .result(DAY, LYMPHOCYTES, "2")
                .result(DAY, MONOCYTES, "0.5")
                .result(DAY, PLATELETS, "250")
                .result(DAY, Analyte.RETICULOCYTES, "60"))
        .findsExactly();
  }

  @Test
  void should_grade_nothing_without_any_limit() {
    assertThatAssessmentOf(
            patient().result(DAY, MONOCYTES, "0.3", "10*9/L", (BigDecimal) null, BigDecimal.ONE))
        .findsExactly();
  }
}
