package org.hemogram.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hemogram.assess.AssessmentAssert.assertThatAssessmentOf;
import static org.hemogram.assess.PatientFixture.man;
import static org.hemogram.lab.Analyte.HEMATOCRIT;
import static org.hemogram.lab.Analyte.HEMOGLOBIN;
import static org.hemogram.lab.Analyte.PLATELETS;
import static org.hemogram.lab.Analyte.WBC;

import org.hemogram.lab.Analyte;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HighCountsAndAlertsTest {
  private static final String DAY = "2024-01-15";

  @ParameterizedTest
  @CsvSource({
    "HEMOGLOBIN, 171, erythrocytosis, 170",
    "HEMATOCRIT, 0.51, erythrocytosis, 0.5",
    "WBC, 10.1, leukocytosis, 10",
    "NEUTROPHILS, 7.6, neutrophilia, 7.5",
    "LYMPHOCYTES, 3.1, lymphocytosis, 3.0",
    "MONOCYTES, 1.1, monocytosis, 1.0",
    "EOSINOPHILS, 0.51, eosinophilia, 0.5",
    "BASOPHILS, 0.11, basophilia, 0.1",
    "PLATELETS, 411, thrombocytosis, 410",
    "BLASTS, 0.01, blasts.present, 0",
    "BLASTS_PERCENT, 1, blasts.present, 0",
    "BLASTS_PERCENT, >0, blasts.present, 0"
  })
  void should_name_a_count_above_its_upper_limit_and_not_at_it(
      Analyte analyte, String value, String code, String limit) {
    assertThatAssessmentOf(man().result(DAY, analyte, value)).findsCurrent(code);
    assertThatAssessmentOf(man().result(DAY, analyte, limit)).doesNotFind(code);
  }

  @Test
  void should_tell_erythrocytosis_once() {
    AssessmentAssert found =
        assertThatAssessmentOf(
            man().result(DAY, HEMOGLOBIN, "190").result(DAY, HEMATOCRIT, "0.57"));
    assertThat(found.finding("erythrocytosis").worst().result().analyte()).isEqualTo(HEMOGLOBIN);
  }

  @ParameterizedTest
  @CsvSource({
    "HEMOGLOBIN, 69.9, 70",
    "HEMOGLOBIN, 201, 200",
    "PLATELETS, 19, 20",
    "PLATELETS, 1001, 1000",
    "NEUTROPHILS, 0.49, 0.5",
    "WBC, 1.9, 2.0",
    "WBC, 51, 50",
    "PLATELETS, <20, <25"
  })
  void should_raise_an_alert_beyond_the_level_and_not_at_it(
      Analyte analyte, String value, String quiet) {
    String code = "alert." + analyte.id();
    assertThatAssessmentOf(man().result(DAY, analyte, value)).findsCurrent(code);
    assertThatAssessmentOf(man().result(DAY, analyte, quiet)).doesNotFind(code);
  }

  /** The interval of a newborn reaches beyond the usual level. */
  @Test
  void should_not_raise_an_alert_inside_the_reference_interval() {
    assertThatAssessmentOf(man().result(DAY, HEMOGLOBIN, "225", "g/L", 145, 225))
        .doesNotFind("alert.hemoglobin");
    assertThatAssessmentOf(man().result(DAY, HEMOGLOBIN, "226", "g/L", 145, 225))
        .findsCurrent("alert.hemoglobin");
  }

  @Test
  void should_raise_one_alert_for_repeats_and_call_it_past_after_recovery() {
    PatientFixture patient =
        man()
            .result("2024-01-01", PLATELETS, "12")
            .result("2024-01-05", PLATELETS, "8")
            .result("2024-01-09", PLATELETS, "15");
    Finding current = assertThatAssessmentOf(patient).finding("alert.platelets");
    assertThat(current.first().text()).isEqualTo("2024-01-01");
    assertThat(current.worst().result().number()).isEqualByComparingTo("8");
    patient.result("2024-02-01", PLATELETS, "80");
    assertThatAssessmentOf(patient).findsPast("alert.platelets");
  }

  @Test
  void should_grade_a_high_count_by_high_terms_only() {
    Finding finding = assertThatAssessmentOf(man().result(DAY, WBC, "120")).finding("leukocytosis");
    assertThat(finding.grades()).containsEntry("ctcae-5.0", 3);
  }
}
