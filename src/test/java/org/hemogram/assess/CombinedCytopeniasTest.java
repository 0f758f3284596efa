package org.hemogram.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hemogram.assess.AssessmentAssert.assertThatAssessmentOf;
import static org.hemogram.assess.PatientFixture.man;
import static org.hemogram.assess.PatientFixture.woman;
import static org.hemogram.lab.Analyte.HEMOGLOBIN;
import static org.hemogram.lab.Analyte.NEUTROPHILS;
import static org.hemogram.lab.Analyte.PLATELETS;
import static org.hemogram.lab.Analyte.WBC;

import java.math.BigDecimal;
import org.hemogram.lab.EventKind;
import org.junit.jupiter.api.Test;

class CombinedCytopeniasTest {

  private static PatientFixture lines(
      PatientFixture patient, String day, String hemoglobin, String neutrophils, String platelets) {
    return patient
        .result(day, HEMOGLOBIN, hemoglobin, "g/L", 120, 150)
        .result(day, NEUTROPHILS, neutrophils, "10*9/L", 1.8, 7.5)
        .result(day, PLATELETS, platelets, "10*9/L", 150, 400);
  }

  @Test
  void should_find_pancytopenia_when_all_three_lines_are_below_their_limits() {
    AssessmentAssert found =
        assertThatAssessmentOf(lines(woman(), "2024-01-03", "62", "0.18", "9"))
            .findsCurrent("pancytopenia")
            .doesNotFind("bicytopenia");
    Finding finding = found.finding("pancytopenia");
    assertThat(finding.evidence()).hasSize(3);
    assertThat(finding.sets()).containsExactly("p1", "p3", "p4");
    assertThat(finding.criterion().statement())
        .isEqualTo(
            "hemoglobin 62 < 120 g/L, neutrophils 0.18 < 1.8 ×10⁹/L, platelets 9 < 150 ×10⁹/L");
    assertThat(finding.criterion().source()).contains("export");
    assertThat(finding.worst().result().analyte()).isEqualTo(PLATELETS);
    assertThat(finding.missing()).isEmpty();
  }

  @Test
  void should_not_count_a_line_at_its_limit() {
    assertThatAssessmentOf(lines(woman(), "2024-01-03", "119", "1.8", "149"))
        .findsCurrent("bicytopenia")
        .doesNotFind("pancytopenia");
    assertThatAssessmentOf(lines(woman(), "2024-01-03", "119", "1.8", "150"))
        .doesNotFind("bicytopenia")
        .doesNotFind("pancytopenia");
  }

  @Test
  void should_take_white_cells_where_neutrophils_are_missing() {
    PatientFixture patient =
        woman()
            .result("2024-01-03", HEMOGLOBIN, "100")
            .result("2024-01-03", WBC, "2.0")
            .result("2024-01-03", PLATELETS, "60");
    AssessmentAssert found = assertThatAssessmentOf(patient).findsCurrent("pancytopenia");
    assertThat(found.finding("pancytopenia").sets()).contains("p2", "p3").doesNotContain("p1");
  }

  @Test
  void should_not_take_white_cells_where_neutrophils_are_normal() {
    assertThatAssessmentOf(
            lines(woman(), "2024-01-03", "100", "2.5", "60").result("2024-01-03", WBC, "3.0"))
        .findsCurrent("bicytopenia")
        .doesNotFind("pancytopenia");
  }

  @Test
  void should_say_by_which_sets_two_low_lines_are_three() {
    Finding finding =
        assertThatAssessmentOf(lines(woman(), "2024-01-03", "99", "1.8", "99"))
            .finding("bicytopenia");
    assertThat(finding.alternatives()).isEmpty();
    Finding other =
        assertThatAssessmentOf(
                woman()
                    .result("2024-01-03", HEMOGLOBIN, "99", "g/L", 120, 150)
                    .result("2024-01-03", NEUTROPHILS, "1.79", "10*9/L", 1.7, 7.5)
                    .result("2024-01-03", PLATELETS, "99", "10*9/L", 150, 400))
            .finding("bicytopenia");
    assertThat(other.alternatives())
        .containsExactly(
            new Finding.Alternative("set p1", "pancytopenia"),
            new Finding.Alternative("set p3", "pancytopenia"));
  }

  @Test
  void should_say_which_line_is_missing_from_a_bicytopenia() {
    PatientFixture patient =
        woman().result("2024-01-03", HEMOGLOBIN, "100").result("2024-01-03", PLATELETS, "60");
    Finding finding = assertThatAssessmentOf(patient).finding("bicytopenia");
    assertThat(finding.missing()).containsExactly("neutrophils");
  }

  @Test
  void should_need_a_limit_for_every_line() {
    PatientFixture patient =
        woman()
            .result("2024-01-03", HEMOGLOBIN, "100", "g/L", 120, 150)
            .result("2024-01-03", NEUTROPHILS, "0.5", "10*9/L", 1.8, 7)
            .result(
                "2024-01-03", PLATELETS, "60", "10*9/L", (BigDecimal) null, BigDecimal.TEN.pow(3));
    assertThat(assertThatAssessmentOf(patient).finding("bicytopenia").missing())
        .containsExactly("platelets");
  }

  @Test
  void should_remember_a_worse_past_beside_the_present() {
    PatientFixture patient =
        lines(lines(woman(), "2024-01-03", "62", "0.18", "9"), "2024-06-28", "110", "2.2", "90");
    AssessmentAssert found =
        assertThatAssessmentOf(patient).findsCurrent("bicytopenia").findsPast("pancytopenia");
    assertThat(found.finding("pancytopenia").last().text()).isEqualTo("2024-01-03");
  }

  @Test
  void should_not_join_lines_of_different_days_in_the_past() {
    PatientFixture patient =
        woman()
            .result("2024-01-03", HEMOGLOBIN, "80")
            .result("2024-01-04", NEUTROPHILS, "0.8")
            .result("2024-01-05", PLATELETS, "30");
    lines(patient, "2024-06-01", "140", "3", "250");
    assertThatAssessmentOf(patient).doesNotFind("pancytopenia").doesNotFind("bicytopenia");
  }

  @Test
  void should_carry_a_value_forward_within_its_day() {
    PatientFixture patient =
        woman()
            .result("2024-01-03T06:00", HEMOGLOBIN, "80")
            .result("2024-01-03T12:00", NEUTROPHILS, "0.8")
            .result("2024-01-03T18:00", PLATELETS, "30");
    lines(patient, "2024-06-01", "140", "3", "250");
    assertThatAssessmentOf(patient).findsPast("pancytopenia");
  }

  @Test
  void should_join_the_latest_values_of_near_days_only_for_now() {
    PatientFixture near =
        woman()
            .result("2024-01-03", HEMOGLOBIN, "80")
            .result("2024-01-04", NEUTROPHILS, "0.8")
            .result("2024-01-17", PLATELETS, "30");
    assertThatAssessmentOf(near).findsCurrent("pancytopenia");
    PatientFixture far =
        woman()
            .result("2024-01-02", HEMOGLOBIN, "80")
            .result("2024-01-02", NEUTROPHILS, "0.8")
            .result("2024-01-17", PLATELETS, "30");
    assertThatAssessmentOf(far).doesNotFind("pancytopenia").findsPast("bicytopenia");
  }

  @Test
  void should_not_let_an_old_neutrophil_count_hide_low_white_cells() {
    PatientFixture patient = lines(woman(), "2024-01-03", "80", "5.0", "30");
    patient
        .result("2024-01-10", HEMOGLOBIN, "80")
        .result("2024-01-10", WBC, "0.6")
        .result("2024-01-10", PLATELETS, "12");
    AssessmentAssert found =
        assertThatAssessmentOf(patient)
            .findsCurrent("pancytopenia")
            .findsCurrent("aa.blood-criteria.undetermined");
    assertThat(found.finding("aa.blood-criteria.undetermined").missing()).contains("neutrophils");
  }

  @Test
  void should_keep_an_older_neutrophil_count_beside_normal_white_cells() {
    PatientFixture patient = lines(woman(), "2024-01-03", "80", "0.8", "30");
    patient.result("2024-01-04", WBC, "5.0");
    assertThatAssessmentOf(patient).findsCurrent("pancytopenia");
  }

  @Test
  void should_join_undated_results_of_one_export() {
    PatientFixture patient =
        woman()
            .result("", HEMOGLOBIN, "80")
            .result("", NEUTROPHILS, "0.8")
            .result("", PLATELETS, "30");
    assertThatAssessmentOf(patient).findsCurrent("pancytopenia").doesNotFind("bicytopenia");
  }

  @Test
  void should_call_pancytopenia_persistent_after_four_months() {
    PatientFixture patient =
        lines(lines(man(), "2024-01-03", "80", "0.9", "40"), "2024-05-03", "90", "1.0", "60");
    AssessmentAssert found =
        assertThatAssessmentOf(patient)
            .findsCurrent("pancytopenia")
            .findsCurrent("pancytopenia.persistent");
    assertThat(found.finding("pancytopenia.persistent").criterion().statement())
        .contains("2 days", "from 2024-01-03 to 2024-05-03");
  }

  @Test
  void should_not_call_it_persistent_a_day_earlier_or_after_an_interruption() {
    assertThatAssessmentOf(
            lines(lines(man(), "2024-01-03", "80", "0.9", "40"), "2024-05-02", "90", "1.0", "60"))
        .doesNotFind("pancytopenia.persistent");
    PatientFixture interrupted = lines(man(), "2024-01-03", "80", "0.9", "40");
    lines(interrupted, "2024-03-03", "80", "2.9", "40");
    lines(interrupted, "2024-05-03", "80", "0.9", "40");
    assertThatAssessmentOf(interrupted).doesNotFind("pancytopenia.persistent");
  }

  @Test
  void should_not_end_a_persistent_pancytopenia_with_a_transfused_count() {
    PatientFixture patient = lines(man(), "2024-01-03", "80", "0.9", "40");
    lines(patient, "2024-03-03", "135", "0.9", "40");
    lines(patient, "2024-05-03", "80", "0.9", "40");
    assertThatAssessmentOf(patient).doesNotFind("pancytopenia.persistent");
    assertThatAssessmentOf(patient.event("2024-03-01", EventKind.RBC_TRANSFUSION))
        .findsCurrent("pancytopenia.persistent");
  }

  @Test
  void should_call_an_ended_persistent_pancytopenia_past() {
    PatientFixture patient =
        lines(lines(man(), "2024-01-03", "80", "0.9", "40"), "2024-06-03", "90", "1.0", "60");
    lines(patient, "2024-09-03", "140", "3.0", "260");
    assertThatAssessmentOf(patient).findsPast("pancytopenia.persistent").findsPast("pancytopenia");
  }

  @Test
  void should_count_relative_days_too() {
    PatientFixture patient =
        lines(lines(man(), "day 0", "80", "0.9", "40"), "day 122", "90", "1.0", "60");
    assertThatAssessmentOf(patient).findsCurrent("pancytopenia.persistent");
  }
}
