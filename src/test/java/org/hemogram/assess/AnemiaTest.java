package org.hemogram.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hemogram.assess.AssessmentAssert.assertThatAssessmentOf;
import static org.hemogram.assess.PatientFixture.man;
import static org.hemogram.assess.PatientFixture.patient;
import static org.hemogram.assess.PatientFixture.woman;
import static org.hemogram.lab.Analyte.HEMATOCRIT;
import static org.hemogram.lab.Analyte.HEMOGLOBIN;
import static org.hemogram.lab.Analyte.MCV;
import static org.hemogram.lab.Analyte.RBC;
import static org.hemogram.lab.Analyte.RETICULOCYTES;

import java.util.List;
import org.hemogram.assess.AssessmentSettings.IntervalChoice;
import org.hemogram.lab.Moment;
import org.hemogram.lab.Pregnancy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnemiaTest {
  private static final String DAY = "2024-01-15";

  @ParameterizedTest
  @CsvSource({
    "129, anemia.mild",
    "110, anemia.mild",
    "109.9, anemia.moderate",
    "80, anemia.moderate",
    "79.9, anemia.severe",
    "<80, anemia.severe",
    "<110, anemia.moderate"
  })
  void should_classify_a_man_by_the_cutoffs_of_2024(String value, String code) {
    AssessmentAssert found =
        assertThatAssessmentOf(man().result(DAY, HEMOGLOBIN, value)).findsCurrent(code);
    assertThat(found.finding(code).criterion().id()).isEqualTo("who-2024");
  }

  @ParameterizedTest
  @CsvSource({"130", "<131", ">100"})
  void should_not_call_it_anemia_at_the_cutoff_or_where_a_bound_does_not_decide(String value) {
    assertThatAssessmentOf(man().result(DAY, HEMOGLOBIN, value)).findsNothingOf("anemia");
  }

  @Test
  void should_use_the_cutoff_of_pregnancy() {
    assertThatAssessmentOf(
            woman().pregnant(Pregnancy.SECOND_TRIMESTER).result(DAY, HEMOGLOBIN, "105"))
        .findsNothingOf("anemia");
    assertThatAssessmentOf(
            woman().pregnant(Pregnancy.THIRD_TRIMESTER).result(DAY, HEMOGLOBIN, "105"))
        .findsCurrent("anemia.mild");
  }

  @Test
  void should_follow_2011_only_when_asked_for_alone() {
    PatientFixture child = patient().female().born("2022-12-15").result(DAY, HEMOGLOBIN, "107");
    assertThatAssessmentOf(child).findsNothingOf("anemia");
    assertThat(codes(child, "who-2011", "who-2024")).noneMatch(code -> code.startsWith("anemia"));
    assertThat(codes(child, "ctcae-5.0", "who-2011")).contains("anemia.mild");
  }

  private static List<String> codes(PatientFixture patient, String... criteria) {
    AssessmentSettings settings =
        new AssessmentSettings(
            List.of(criteria), IntervalChoice.EXPORT_THEN_BUILTIN, 60, Moment.NONE, Moment.NONE);
    return Assessor.standard(settings).assess(patient.history()).findings().stream()
        .map(Finding::code)
        .toList();
  }

  @Test
  void should_leave_the_depth_open_where_sex_or_age_would_decide() {
    assertThatAssessmentOf(
            patient().born("1980-01-01").result(DAY, HEMOGLOBIN, "12.4", "g/dL", 13, 17))
        .findsCurrent("anemia.unclassified")
        .tells("data.sex-missing")
        .doesNotTell("data.age-missing");
    assertThatAssessmentOf(patient().male().result(DAY, HEMOGLOBIN, "125", "g/L", 130, 170))
        .findsCurrent("anemia.unclassified")
        .tells("data.age-missing");
  }

  @Test
  void should_not_need_sex_or_age_where_all_agree() {
    assertThatAssessmentOf(patient().born("1980-01-01").result(DAY, HEMOGLOBIN, "75"))
        .findsCurrent("anemia.severe")
        .doesNotFind("anemia.unclassified")
        .doesNotTell("data.sex-missing");
    assertThatAssessmentOf(patient().result(DAY, HEMOGLOBIN, "140", "g/L", 130, 170))
        .findsNothingOf("anemia")
        .doesNotTell("data.sex-missing")
        .doesNotTell("data.age-missing");
  }

  @Test
  void should_not_call_anemia_what_is_above_the_limit_of_the_laboratory_when_sex_is_open() {
    assertThatAssessmentOf(
            patient().born("1980-01-01").result(DAY, HEMOGLOBIN, "125", "g/L", 120, 160))
        .findsNothingOf("anemia")
        .tells("data.sex-missing");
  }

  @Test
  void should_give_grades_of_the_worst_reading() {
    Finding finding =
        assertThatAssessmentOf(woman().result(DAY, HEMOGLOBIN, "79", "g/L", 120, 150))
            .finding("anemia.severe");
    assertThat(finding.grades()).containsEntry("ctcae-5.0", 3).containsEntry("who-2024", 3);
  }

  @ParameterizedTest
  @CsvSource({
    "79.9, anemia.microcytic",
    "80, anemia.normocytic",
    "100, anemia.normocytic",
    "100.1, anemia.macrocytic"
  })
  void should_name_the_kind_beside_an_anemia(String mcv, String code) {
    PatientFixture patient = man().result(DAY, HEMOGLOBIN, "100").result(DAY, MCV, mcv);
    assertThatAssessmentOf(patient).findsCurrent("anemia.moderate").findsCurrent(code);
  }

  @Test
  void should_name_no_kind_without_an_anemia_or_without_an_mcv_of_that_day() {
    assertThatAssessmentOf(man().result(DAY, HEMOGLOBIN, "150").result(DAY, MCV, "70"))
        .findsNothingOf("anemia");
    assertThatAssessmentOf(man().result(DAY, HEMOGLOBIN, "100").result("2024-01-12", MCV, "70"))
        .doesNotFind("anemia.microcytic");
  }

  @Test
  void should_hold_a_childs_red_cells_against_the_interval_of_its_age() {
    PatientFixture child =
        patient().male().born("2022-01-01").result(DAY, HEMOGLOBIN, "100").result(DAY, MCV, "78");
    assertThatAssessmentOf(child)
        .findsCurrent("anemia.normocytic")
        .doesNotFind("anemia.microcytic");
    PatientFixture printed =
        patient()
            .male()
            .born("2022-01-01")
            .result(DAY, HEMOGLOBIN, "100")
            .result(DAY, MCV, "78", "fL", 79, 90);
    assertThatAssessmentOf(printed).findsCurrent("anemia.microcytic");
  }

  @Test
  void should_name_the_kind_of_the_past_anemia_when_there_is_none_now() {
    PatientFixture patient =
        man()
            .result("2024-01-01", HEMOGLOBIN, "90")
            .result("2024-01-01", MCV, "70")
            .result("2024-06-01", HEMOGLOBIN, "150")
            .result("2024-06-01", MCV, "90");
    assertThatAssessmentOf(patient).findsPast("anemia.moderate").findsPast("anemia.microcytic");
  }

  @Test
  void should_find_low_reticulocytes_below_the_limit_in_force_only() {
    assertThatAssessmentOf(man().result(DAY, RETICULOCYTES, "24.9", "10*9/L", 25, 100))
        .findsCurrent("reticulocytes.low");
    assertThatAssessmentOf(man().result(DAY, RETICULOCYTES, "25", "10*9/L", 25, 100))
        .findsNothingOf("reticulocytes");
  }

  @Test
  void should_call_normal_reticulocytes_inappropriate_beside_an_anemia() {
    PatientFixture anemic =
        man()
            .result(DAY, HEMOGLOBIN, "85")
            .result(DAY, HEMATOCRIT, "0.25")
            .result(DAY, RBC, "3.0")
            .result(DAY, RETICULOCYTES, "60", "10*9/L", 25, 100);
    AssessmentAssert found =
        assertThatAssessmentOf(anemic).findsCurrent("reticulocytes.inappropriately-normal");
    assertThat(found.finding("reticulocytes.inappropriately-normal").criterion().statement())
        .contains("reticulocyte production index < 2");
  }

  @Test
  void should_not_call_reticulocytes_inappropriate_without_anemia_or_hematocrit_or_when_adequate() {
    PatientFixture well =
        man()
            .result(DAY, HEMOGLOBIN, "150")
            .result(DAY, HEMATOCRIT, "0.45")
            .result(DAY, RBC, "5.0")
            .result(DAY, RETICULOCYTES, "60", "10*9/L", 25, 100);
    assertThatAssessmentOf(well).findsNothingOf("reticulocytes");
    PatientFixture withoutHematocrit =
        man()
            .result(DAY, HEMOGLOBIN, "85")
            .result(DAY, RBC, "3.0")
            .result(DAY, RETICULOCYTES, "60", "10*9/L", 25, 100);
    assertThatAssessmentOf(withoutHematocrit).findsNothingOf("reticulocytes");
    PatientFixture adequate =
        man()
            .result(DAY, HEMOGLOBIN, "118")
            .result(DAY, HEMATOCRIT, "0.36")
            .result(DAY, RBC, "2.0")
            .result(DAY, RETICULOCYTES, "99", "10*9/L", 25, 100);
    assertThatAssessmentOf(adequate).findsNothingOf("reticulocytes");
  }
}
