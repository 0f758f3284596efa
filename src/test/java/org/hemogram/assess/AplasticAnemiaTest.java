package org.hemogram.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hemogram.assess.AssessmentAssert.assertThatAssessmentOf;
import static org.hemogram.assess.PatientFixture.woman;
import static org.hemogram.lab.Analyte.HEMOGLOBIN;
import static org.hemogram.lab.Analyte.NEUTROPHILS;
import static org.hemogram.lab.Analyte.PLATELETS;
import static org.hemogram.lab.Analyte.RETICULOCYTES;
import static org.hemogram.lab.Analyte.WBC;

import java.util.List;
import org.hemogram.assess.AssessmentSettings.IntervalChoice;
import org.hemogram.assess.Finding.Alternative;
import org.hemogram.lab.Analyte;
import org.hemogram.lab.EventKind;
import org.hemogram.lab.Moment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AplasticAnemiaTest {
  private static final String DAY = "2024-01-03";
  private static final String NOT_MET = "aa.blood-criteria.not-met";
  private static final String UNDETERMINED = "aa.blood-criteria.undetermined";
  private static final String SEVERE = "aa.blood-criteria.severe";
  private static final String VERY_SEVERE = "aa.blood-criteria.very-severe";

  private static PatientFixture counts(
      PatientFixture patient, String day, String neutrophils, String platelets, String retics) {
    add(patient, day, HEMOGLOBIN, "70");
    add(patient, day, NEUTROPHILS, neutrophils);
    add(patient, day, PLATELETS, platelets);
    add(patient, day, RETICULOCYTES, retics);
    return patient;
  }

  private static void add(PatientFixture patient, String day, Analyte analyte, String value) {
    if (!value.equals("?")) {
      patient.result(day, analyte, value);
    }
  }

  /** The edge vectors of the criteria, with the limits 60 and 20. */
  @ParameterizedTest
  @CsvSource({
    "0.49, 19, 70, severe, severe",
    "0.5, 20, 60, not-met, not-met",
    "0.49, 20, 59.9, severe, not-met",
    "0.49, 20, 60, not-met, not-met",
    "0.49, 20, ?, undetermined, undetermined",
    "0.2, 19, 10, severe, severe",
    "0.19, 19, 10, very-severe, very-severe",
    "0.19, 40, 80, not-met, not-met",
    "?, 19, 10, severe, severe",
    "?, 30, 10, undetermined, undetermined",
    "?, 19, ?, undetermined, undetermined",
    "0.6, 30, ?, not-met, not-met",
    "0, 0, ?, very-severe, very-severe",
    "<0.2, 19, ?, very-severe, very-severe",
    "<0.5, 19, ?, severe, severe"
  })
  void should_decide_by_two_of_three_items(
      String neutrophils, String platelets, String retics, String by60, String by20) {
    PatientFixture patient = counts(woman(), DAY, neutrophils, platelets, retics);
    assertThatAssessmentOf(patient).findsCurrent("aa.blood-criteria." + by60);
    AssessmentSettings manual =
        new AssessmentSettings(
            AssessmentSettings.DEFAULT.criteria(),
            IntervalChoice.EXPORT_THEN_BUILTIN,
            20,
            Moment.NONE,
            Moment.NONE);
    AssessmentAssert.assertThat(Assessor.standard(manual).assess(patient.history()))
        .findsCurrent("aa.blood-criteria." + by20);
  }

  @Test
  void should_say_what_the_other_reticulocyte_limit_decides() {
    AssessmentAssert found = assertThatAssessmentOf(counts(woman(), DAY, "0.49", "20", "59.9"));
    assertThat(found.finding(SEVERE).alternatives())
        .containsExactly(new Alternative("reticulocytes <20 ×10⁹/L", NOT_MET));
    assertThat(
            assertThatAssessmentOf(counts(woman(), DAY, "0.49", "19", "70"))
                .finding(SEVERE)
                .alternatives())
        .isEmpty();
  }

  @Test
  void should_put_it_in_words_with_its_numbers() {
    Finding finding =
        assertThatAssessmentOf(counts(woman(), DAY, "0.28", "9", "70")).finding(SEVERE);
    assertThat(finding.criterion().statement())
        .isEqualTo(
            "counts meet the severe aplastic anemia blood criteria: neutrophils 0.28 < 0.5,"
                + " platelets 9 < 20, reticulocytes 70 not < 60 (2 of 3 items);"
                + " a marrow examination is needed to say more");
    assertThat(finding.criterion().id()).isEqualTo("aa-camitta");
    assertThat(finding.evidence()).hasSize(3);
    assertThat(finding.sets()).containsExactly("severe-60");
  }

  @Test
  void should_put_the_deeper_limit_in_words_when_it_is_met() {
    Finding finding =
        assertThatAssessmentOf(counts(woman(), DAY, "0.18", "9", "?")).finding(VERY_SEVERE);
    assertThat(finding.criterion().statement())
        .startsWith(
            "counts meet the very severe aplastic anemia blood criteria: neutrophils 0.18 < 0.2,"
                + " platelets 9 < 20, reticulocytes not known (2 of 3 items)");
    assertThat(finding.sets()).containsExactly("severe-60", "very-severe-60");
    assertThat(finding.missing()).isEmpty();
  }

  @Test
  void should_name_what_is_missing() {
    Finding finding =
        assertThatAssessmentOf(counts(woman(), DAY, "0.49", "20", "?")).finding(UNDETERMINED);
    assertThat(finding.missing()).containsExactly("reticulocytes");
    assertThatAssessmentOf(counts(woman(), DAY, "0.49", "20", "?"))
        .tells("data.reticulocytes-missing");
    assertThatAssessmentOf(counts(woman(), DAY, "0.49", "20", "70"))
        .doesNotTell("data.reticulocytes-missing");
  }

  @Test
  void should_not_be_asked_without_bicytopenia_or_a_stated_diagnosis() {
    PatientFixture single = woman().result(DAY, NEUTROPHILS, "0.1").result(DAY, PLATELETS, "200");
    assertThatAssessmentOf(single).findsNothingOf("aa");
    assertThatAssessmentOf(single.withAplasticAnemia()).findsCurrent(UNDETERMINED);
  }

  @Test
  void should_be_asked_of_recovered_counts_when_the_diagnosis_is_stated() {
    PatientFixture well = woman().withAplasticAnemia();
    add(well, DAY, HEMOGLOBIN, "130");
    add(well, DAY, NEUTROPHILS, "2.5");
    add(well, DAY, PLATELETS, "180");
    assertThatAssessmentOf(well).findsCurrent(NOT_MET);
  }

  @Test
  void should_remember_a_worse_past() {
    PatientFixture patient = counts(woman(), DAY, "0.18", "9", "11");
    counts(patient, "2024-06-28", "0.92", "41", "58");
    AssessmentAssert found =
        assertThatAssessmentOf(patient).findsPast(VERY_SEVERE).findsCurrent(NOT_MET);
    assertThat(found.finding(VERY_SEVERE).first().text()).isEqualTo(DAY);
    assertThat(found.finding(NOT_MET).first().text()).isEqualTo("2024-06-28");
  }

  @Test
  void should_not_call_a_less_severe_past_a_finding() {
    PatientFixture patient = counts(woman(), DAY, "0.4", "19", "11");
    counts(patient, "2024-06-28", "0.1", "8", "10");
    assertThatAssessmentOf(patient).findsCurrent(VERY_SEVERE).doesNotFind(SEVERE);
  }

  @ParameterizedTest
  @CsvSource({
    "2024-01-02, 25, undetermined",
    "2023-12-28, 25, undetermined",
    "2023-12-27, 25, not-met",
    "2024-01-04, 25, not-met",
    "2024-01-02, 19, severe"
  })
  void should_leave_platelets_open_for_seven_days_after_a_transfusion(
      String transfused, String platelets, String outcome) {
    PatientFixture patient =
        counts(woman(), DAY, "0.3", platelets, "80")
            .event(transfused, EventKind.PLATELET_TRANSFUSION);
    AssessmentAssert found =
        assertThatAssessmentOf(patient).findsCurrent("aa.blood-criteria." + outcome);
    if (outcome.equals("undetermined")) {
      assertThat(found.finding(UNDETERMINED).missing()).containsExactly("platelets");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2024-01-02, 0.8, undetermined",
    "2023-12-27, 0.8, undetermined",
    "2023-12-26, 0.8, not-met",
    "2024-01-04, 0.8, not-met",
    "2024-01-02, 0.49, severe",
    "2024-01-02, 0.5, undetermined"
  })
  void should_leave_neutrophils_open_for_a_week_after_a_growth_factor(
      String given, String neutrophils, String outcome) {
    PatientFixture patient =
        counts(woman(), DAY, neutrophils, "15", "80").event(given, EventKind.G_CSF);
    AssessmentAssert found =
        assertThatAssessmentOf(patient).findsCurrent("aa.blood-criteria." + outcome);
    if (outcome.equals("undetermined")) {
      assertThat(found.finding(UNDETERMINED).missing()).containsExactly("neutrophils");
    }
  }

  @ParameterizedTest
  @CsvSource({"2024-01-10, severe", "2023-12-27, severe", "2024-01-11, undetermined"})
  void should_take_reticulocytes_of_at_most_a_week_away(String day, String outcome) {
    PatientFixture patient = counts(woman(), DAY, "0.3", "40", "?");
    patient.result(day, RETICULOCYTES, "30");
    assertThatAssessmentOf(patient).findsCurrent("aa.blood-criteria." + outcome);
  }

  /** Neutrophils are a part of the white cells and cannot be more. */
  @ParameterizedTest
  @CsvSource({
    "0.49, severe",
    "0.5, undetermined",
    "<0.5, severe",
    "0.2, severe",
    "0.19, very-severe",
    "<0.2, very-severe",
    ">0.1, undetermined"
  })
  void should_bound_uncounted_neutrophils_by_white_cells(String wbc, String outcome) {
    PatientFixture patient = counts(woman(), DAY, "?", "19", "?").result(DAY, WBC, wbc);
    AssessmentAssert found =
        assertThatAssessmentOf(patient).findsCurrent("aa.blood-criteria." + outcome);
    if (!outcome.equals("undetermined")) {
      assertThat(found.finding("aa.blood-criteria." + outcome).evidence())
          .extracting(reading -> reading.result().analyte())
          .contains(WBC);
    }
  }

  @Test
  void should_refuse_a_limit_that_nobody_published() {
    AssessmentSettings odd =
        new AssessmentSettings(List.of(), IntervalChoice.EXPORT, 45, Moment.NONE, Moment.NONE);
    org.assertj.core.api.Assertions.assertThatThrownBy(() -> Assessor.standard(odd))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("45");
  }
}
