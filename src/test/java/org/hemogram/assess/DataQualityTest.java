package org.hemogram.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hemogram.assess.AssessmentAssert.assertThatAssessmentOf;
import static org.hemogram.assess.PatientFixture.man;
import static org.hemogram.assess.PatientFixture.patient;
import static org.hemogram.lab.Analyte.BAND_NEUTROPHILS_PERCENT;
import static org.hemogram.lab.Analyte.BASOPHILS_PERCENT;
import static org.hemogram.lab.Analyte.EOSINOPHILS_PERCENT;
import static org.hemogram.lab.Analyte.HEMATOCRIT;
import static org.hemogram.lab.Analyte.HEMOGLOBIN;
import static org.hemogram.lab.Analyte.LYMPHOCYTES;
import static org.hemogram.lab.Analyte.LYMPHOCYTES_PERCENT;
import static org.hemogram.lab.Analyte.MCH;
import static org.hemogram.lab.Analyte.MCHC;
import static org.hemogram.lab.Analyte.MCV;
import static org.hemogram.lab.Analyte.MONOCYTES_PERCENT;
import static org.hemogram.lab.Analyte.NEUTROPHILS;
import static org.hemogram.lab.Analyte.NEUTROPHILS_PERCENT;
import static org.hemogram.lab.Analyte.PLATELETS;
import static org.hemogram.lab.Analyte.RBC;
import static org.hemogram.lab.Analyte.RETICULOCYTES;
import static org.hemogram.lab.Analyte.RETICULOCYTES_PERCENT;
import static org.hemogram.lab.Analyte.WBC;

import org.hemogram.lab.EventKind;
import org.hemogram.lab.Problem;
import org.hemogram.lab.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DataQualityTest {
  private static final String DAY = "2024-01-15";

  @Test
  void should_tell_missing_and_incomplete_dates_once_with_a_count() {
    PatientFixture patient =
        man()
            .result(DAY, PLATELETS, "200")
            .result("", PLATELETS, "210")
            .result("", WBC, "6")
            .result("2024-02", WBC, "6");
    assertThat(AssessmentAssert.assess(patient.history()).problems())
        .filteredOn(problem -> problem.code().equals("data.date-missing"))
        .extracting(Problem::severity, Problem::count, Problem::line)
        .containsExactlyInAnyOrder(tuple(Severity.WARNING, 2, 3), tuple(Severity.INFO, 1, 5));
    assertThatAssessmentOf(man().result(DAY, PLATELETS, "200")).doesNotTell("data.date-missing");
  }

  @Test
  void should_tell_bounds() {
    assertThatAssessmentOf(man().result(DAY, NEUTROPHILS, "<0.1")).tells("data.value-censored");
    assertThatAssessmentOf(man().result(DAY, NEUTROPHILS, "0.1"))
        .doesNotTell("data.value-censored");
  }

  @Test
  void should_ask_for_a_differential_when_white_cells_are_low() {
    assertThatAssessmentOf(man().result(DAY, WBC, "3.0")).tells("data.differential-missing");
    assertThatAssessmentOf(man().result(DAY, WBC, "3.0").result("2024-01-14", NEUTROPHILS, "2"))
        .tells("data.differential-missing");
    assertThatAssessmentOf(man().result(DAY, WBC, "3.0").result(DAY, NEUTROPHILS, "2"))
        .doesNotTell("data.differential-missing");
    assertThatAssessmentOf(man().result(DAY, WBC, "5.0")).doesNotTell("data.differential-missing");
  }

  @ParameterizedTest
  @CsvSource({"100, 0.34, true", "100, 0.33, false", "100, 0.27, false", "100, 0.269, true"})
  void should_compare_hemoglobin_with_hematocrit(
      String hemoglobin, String hematocrit, boolean told) {
    AssessmentAssert found =
        assertThatAssessmentOf(
            man().result(DAY, HEMOGLOBIN, hemoglobin).result(DAY, HEMATOCRIT, hematocrit));
    if (told) {
      found.tells("data.mismatch");
    } else {
      found.doesNotTell("data.mismatch");
    }
  }

  @Test
  void should_compare_printed_indices_with_computed_ones() {
    PatientFixture odd =
        man().result(DAY, HEMATOCRIT, "0.45").result(DAY, RBC, "5.0").result(DAY, MCV, "101");
    assertThatAssessmentOf(odd).tells("data.mismatch");
    PatientFixture fine =
        man().result(DAY, HEMATOCRIT, "0.45").result(DAY, RBC, "5.0").result(DAY, MCV, "92");
    assertThatAssessmentOf(fine).doesNotTell("data.mismatch");
    PatientFixture concentration =
        man()
            .result(DAY, HEMOGLOBIN, "150")
            .result(DAY, HEMATOCRIT, "0.45")
            .result(DAY, MCHC, "400");
    assertThatAssessmentOf(concentration).tells("data.mismatch");
  }

  @Test
  void should_not_compare_values_of_different_draws() {
    assertThatAssessmentOf(
            man().result(DAY, HEMOGLOBIN, "100").result("2024-01-16", HEMATOCRIT, "0.45"))
        .doesNotTell("data.mismatch");
  }

  @ParameterizedTest
  @CsvSource({"50, false", "40, false", "39.9, true", "60, false", "60.1, true"})
  void should_add_up_a_complete_differential(String neutrophils, boolean told) {
    AssessmentAssert found =
        assertThatAssessmentOf(
            man()
                .result(DAY, NEUTROPHILS_PERCENT, neutrophils)
                .result(DAY, LYMPHOCYTES_PERCENT, "40")
                .result(DAY, MONOCYTES_PERCENT, "7")
                .result(DAY, EOSINOPHILS_PERCENT, "2.5")
                .result(DAY, BASOPHILS_PERCENT, "0.5"));
    if (told) {
      found.tells("data.differential-sum");
    } else {
      found.doesNotTell("data.differential-sum");
    }
  }

  @Test
  void should_not_add_up_an_incomplete_differential() {
    assertThatAssessmentOf(
            man().result(DAY, NEUTROPHILS_PERCENT, "30").result(DAY, LYMPHOCYTES_PERCENT, "40"))
        .doesNotTell("data.differential-sum");
  }

  @ParameterizedTest
  @CsvSource({
    "2, 0.61, 25, , true",
    "2, 0.6, 25, , false",
    "2, 0.4, 25, , false",
    "2, 0.39, 25, , true",
    "10, 5.5, 50, , false",
    "10, 5.6, 50, , true",
    "10, 5.6, 50, 6, false",
    "2, 2.2, , , false",
    "2, 2.3, , , true",
    "0.1, 0.2, , , false",
    "2, <0.1, 25, , false"
  })
  void should_hold_neutrophils_against_white_cells(
      String wbc, String count, String percent, String bands, boolean told) {
    PatientFixture patient = man().result(DAY, WBC, wbc).result(DAY, NEUTROPHILS, count);
    if (percent != null) {
      patient.result(DAY, NEUTROPHILS_PERCENT, percent);
    }
    if (bands != null) {
      patient.result(DAY, BAND_NEUTROPHILS_PERCENT, bands);
    }
    disagree(patient, told);
  }

  @ParameterizedTest
  @CsvSource({"1.4, true", "1.3, false", "1.1, false", "0.9, true"})
  void should_hold_lymphocytes_against_white_cells(String count, boolean told) {
    disagree(
        man()
            .result(DAY, WBC, "2")
            .result(DAY, LYMPHOCYTES, count)
            .result(DAY, LYMPHOCYTES_PERCENT, "60"),
        told);
  }

  @ParameterizedTest
  @CsvSource({"250, true", "33.4, false", "34, false", "36, true", "15, false", "14, true"})
  void should_hold_reticulocytes_against_red_cells(String count, boolean told) {
    disagree(
        man()
            .result(DAY, RBC, "2.5")
            .result(DAY, RETICULOCYTES, count)
            .result(DAY, RETICULOCYTES_PERCENT, "1.0"),
        told);
  }

  private static void disagree(PatientFixture patient, boolean told) {
    AssessmentAssert found = assertThatAssessmentOf(patient);
    if (told) {
      found.tells("data.counts-disagree");
    } else {
      found.doesNotTell("data.counts-disagree");
    }
  }

  private static PatientFixture jump(String later, String mcv, String mch) {
    return man()
        .result(DAY, MCV, "88")
        .result(DAY, MCH, "29")
        .result(later, MCV, mcv)
        .result(later, MCH, mch);
  }

  @Test
  void should_tell_a_jump_of_red_cell_size_with_another_index() {
    assertThatAssessmentOf(jump("2024-02-14", "94", "32")).tells("data.mcv-delta");
  }

  @Test
  void should_not_tell_a_jump_that_is_small_late_alone_or_explained() {
    assertThatAssessmentOf(jump("2024-02-14", "93", "32")).doesNotTell("data.mcv-delta");
    assertThatAssessmentOf(jump("2024-02-15", "94", "32")).doesNotTell("data.mcv-delta");
    assertThatAssessmentOf(jump("2024-02-14", "94", "31")).doesNotTell("data.mcv-delta");
    assertThatAssessmentOf(
            jump("2024-02-14", "94", "32").event("2024-01-20", EventKind.RBC_TRANSFUSION))
        .doesNotTell("data.mcv-delta");
    assertThatAssessmentOf(
            jump("2024-02-14", "94", "32")
                .result(DAY, RETICULOCYTES, "20")
                .result("2024-02-14", RETICULOCYTES, "40"))
        .doesNotTell("data.mcv-delta");
  }

  @Test
  void should_count_each_missing_fact_once_for_the_file() {
    PatientFixture nobody =
        patient()
            .born("1980-01-01")
            .result("2024-01-01", HEMOGLOBIN, "125")
            .result("2024-02-01", HEMOGLOBIN, "126");
    assertThat(AssessmentAssert.assess(nobody.history()).problems())
        .filteredOn(problem -> problem.code().equals("data.sex-missing"))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.count()).isEqualTo(2);
              assertThat(problem.line()).isEqualTo(2);
              assertThat(problem.message()).doesNotContain("P001");
            });
  }
}
