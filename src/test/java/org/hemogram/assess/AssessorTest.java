package org.hemogram.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hemogram.assess.PatientFixture.man;
import static org.hemogram.assess.PatientFixture.patient;
import static org.hemogram.assess.PatientFixture.woman;
import static org.hemogram.lab.Analyte.FERRITIN;
import static org.hemogram.lab.Analyte.HEMATOCRIT;
import static org.hemogram.lab.Analyte.HEMOGLOBIN;
import static org.hemogram.lab.Analyte.MCV;
import static org.hemogram.lab.Analyte.NEUTROPHILS;
import static org.hemogram.lab.Analyte.PLATELETS;
import static org.hemogram.lab.Analyte.RETICULOCYTES;
import static org.hemogram.lab.Analyte.WBC;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.hemogram.assess.AssessmentSettings.IntervalChoice;
import org.hemogram.lab.Analyte;
import org.hemogram.lab.EventKind;
import org.hemogram.lab.Moment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AssessorTest {

  private static PatientFixture story() {
    return woman()
        .result("2024-01-03", HEMOGLOBIN, "6.2", "g/dL", 12, 15)
        .result("2024-01-03", HEMATOCRIT, "0.19")
        .result("2024-01-03", MCV, "101")
        .result("2024-01-03", WBC, "1.1")
        .result("2024-01-03", NEUTROPHILS, "0.18")
        .result("2024-01-03", PLATELETS, "9")
        .result("2024-01-05", RETICULOCYTES, "11")
        .result("2024-02-03", HEMOGLOBIN, "80")
        .result("2024-02-03", PLATELETS, "25")
        .result("2024-02-03", PLATELETS, "22")
        .result("2024-02-03", PLATELETS, "<30")
        .result("2024-04-09T08:00", PLATELETS, "60")
        .result("2024-06-28", HEMOGLOBIN, "98")
        .result("2024-06-28", MCV, "99")
        .result("2024-06-28", NEUTROPHILS, "0.92")
        .result("2024-06-28", PLATELETS, "41")
        .result("", PLATELETS, "30")
        .result("", PLATELETS, "35")
        .event("2024-02-02", EventKind.PLATELET_TRANSFUSION)
        .event("2024-04-08", EventKind.PLATELET_TRANSFUSION);
  }

  @Test
  void should_order_findings_worst_first() {
    List<Finding> findings = AssessmentAssert.assess(story().history()).findings();
    assertThat(findings.get(0).code()).isEqualTo("aa.blood-criteria.very-severe");
    assertThat(findings)
        .extracting(Finding::code)
        .containsSubsequence(
            "aa.blood-criteria.very-severe",
            "thrombocytopenia.critical",
            "neutropenia.severe",
            "anemia.severe",
            "alert.hemoglobin",
            "pancytopenia",
            "neutropenia.moderate",
            "anemia.moderate");
  }

  /** Low counts with blasts are another illness: nothing else may stand before them. */
  @Test
  void should_tell_blasts_first() {
    PatientFixture patient =
        man()
            .result("2024-01-02", Analyte.PLATELETS, "8")
            .result("2024-01-02", Analyte.NEUTROPHILS, "0.1")
            .result("2024-01-02", Analyte.BLASTS_PERCENT, "12")
            .result("2024-01-02", Analyte.RETICULOCYTES, "10");

    assertThat(AssessmentAssert.assess(patient.history()).findings())
        .extracting(Finding::code)
        .startsWith("blasts.present", "aa.blood-criteria.very-severe");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void should_not_depend_on_the_order_in_which_results_were_read(long seed) {
    Assessment plain = AssessmentAssert.assess(story().history());
    Assessment shuffled = AssessmentAssert.assess(story().shuffled(seed));
    assertThat(shuffled).isEqualTo(plain);
  }

  @Test
  void should_give_the_same_answer_to_many_threads() {
    Assessor shared = Assessor.standard(AssessmentSettings.DEFAULT);
    Assessment alone = AssessmentAssert.assess(story().history());
    assertThat(
            IntStream.range(0, 64)
                .parallel()
                .mapToObj(i -> shared.assess(story().history()))
                .toList())
        .allMatch(alone::equals);
  }

  @Test
  void should_do_the_same_after_it_was_sent_elsewhere() throws Exception {
    AssessmentSettings settings =
        new AssessmentSettings(
                List.of("ctcae-6.0"),
                IntervalChoice.BUILTIN,
                20,
                PatientFixture.time("2024-05-01"),
                PatientFixture.time("2024-01-02"))
            .withCurves(true);
    Assessor assessor = Assessor.standard(settings);
    Assessor copy = (Assessor) copied(assessor);
    assertThat(copy.settings()).isEqualTo(settings);
    assertThat(copy.assess(story().history())).isEqualTo(assessor.assess(story().history()));
  }

  private static Object copied(Object thing) throws IOException, ClassNotFoundException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(thing);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      return in.readObject();
    }
  }

  @Test
  void should_judge_nothing_after_the_day_that_current_refers_to() {
    AssessmentSettings then =
        new AssessmentSettings(
            AssessmentSettings.DEFAULT.criteria(),
            IntervalChoice.EXPORT_THEN_BUILTIN,
            60,
            PatientFixture.time("2024-02-03"),
            Moment.NONE);
    Assessment assessment = Assessor.standard(then).assess(story().history());
    AssessmentAssert.assertThat(assessment)
        .findsCurrent("thrombocytopenia.marked")
        .findsCurrent("neutropenia.severe")
        .findsCurrent("anemia.moderate")
        .doesNotFind("neutropenia.moderate");
    assertThat(assessment.latest().get(HEMOGLOBIN).result().number()).isEqualByComparingTo("80");
    assertThat(assessment.series().get(HEMOGLOBIN)).hasSize(2);
    assertThat(assessment.last().text()).isEqualTo("2024-06-28");
    assertThat(assessment.now().text()).isEqualTo("2024-02-03");
  }

  @Test
  void should_keep_companions_in_series_and_find_nothing_in_them() {
    Assessment assessment =
        AssessmentAssert.assess(man().result("2024-01-01", FERRITIN, "5000").history());
    assertThat(assessment.latest()).containsOnlyKeys(FERRITIN);
    AssessmentAssert.assertThat(assessment).findsExactly();
  }

  @Test
  void should_answer_for_a_patient_without_results() {
    Assessment assessment = AssessmentAssert.assess(patient().history());
    assertThat(assessment.findings()).isEmpty();
    assertThat(assessment.results()).isZero();
    assertThat(assessment.first()).isEqualTo(Moment.NONE);
  }

  @Test
  void should_prefer_the_measured_and_then_the_lower_value_of_one_time() {
    PatientFixture patient =
        man()
            .result("2024-01-01", NEUTROPHILS, "1.2")
            .derived("2024-01-01", NEUTROPHILS, "0.9", "wbc × neutrophils-percent")
            .result("2024-01-01", NEUTROPHILS, "1.1");
    Reading latest = AssessmentAssert.assess(patient.history()).latest().get(NEUTROPHILS);
    assertThat(latest.result().number()).isEqualByComparingTo("1.1");
  }

  @Test
  void should_refuse_criteria_that_do_not_exist() {
    AssessmentSettings unknown =
        new AssessmentSettings(
            List.of("ctcae-9"), IntervalChoice.EXPORT, 60, Moment.NONE, Moment.NONE);
    assertThatThrownBy(() -> Assessor.standard(unknown))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("ctcae-9");
  }

  @Test
  void should_have_a_rank_for_every_code_it_can_raise() {
    List<Integer> ranks =
        AssessmentAssert.assess(story().history()).findings().stream()
            .map(finding -> new org.hemogram.notes.NoteLibrary("en").code(finding.code()))
            .map(entry -> entry.orElseThrow().rank())
            .toList();
    assertThat(ranks).isSorted().doesNotContainAnyElementsOf(Collections.singleton(0));
  }

  @Test
  void should_mark_what_treatments_support() {
    PatientFixture patient =
        man()
            .event("2024-01-01", EventKind.PLATELET_TRANSFUSION)
            .event("2024-01-01", EventKind.RBC_TRANSFUSION)
            .event("2024-01-01", EventKind.G_CSF)
            .result("2023-12-31", PLATELETS, "30")
            .result("2024-01-07", PLATELETS, "30")
            .result("2024-01-08", PLATELETS, "30")
            .result("2024-01-08", HEMOGLOBIN, "90")
            .result("2024-01-09", HEMOGLOBIN, "90")
            .result("2024-01-08", NEUTROPHILS, "3")
            .result("2024-01-09", NEUTROPHILS, "3")
            .result("2024-01-02", Analyte.LYMPHOCYTES, "3");
    Assessment assessment = AssessmentAssert.assess(patient.history());
    assertThat(supported(assessment, PLATELETS)).containsExactly(false, true, false);
    assertThat(supported(assessment, HEMOGLOBIN)).containsExactly(true, false);
    assertThat(supported(assessment, NEUTROPHILS)).containsExactly(true, false);
    assertThat(supported(assessment, Analyte.LYMPHOCYTES)).containsExactly(false);
  }

  private static List<Boolean> supported(Assessment assessment, Analyte analyte) {
    return assessment.series().get(analyte).stream()
        .map(reading -> !reading.supported().isEmpty())
        .toList();
  }

  @Test
  void should_not_mark_a_count_drawn_before_the_transfusion_of_that_day() {
    PatientFixture patient =
        man()
            .event("2024-01-01T12:00", EventKind.PLATELET_TRANSFUSION)
            .result("2024-01-01T08:00", PLATELETS, "8")
            .result("2024-01-01T16:00", PLATELETS, "35");
    assertThat(supported(AssessmentAssert.assess(patient.history()), PLATELETS))
        .containsExactly(false, true);
  }

  @Test
  void should_hold_longer_windows_ready_for_statements_about_response() {
    PatientFixture patient =
        man()
            .event("2024-01-01", EventKind.RBC_TRANSFUSION)
            .result("2024-02-26", HEMOGLOBIN, "90")
            .result("2024-02-27", HEMOGLOBIN, "90");
    Supports supports =
        new SupportWindows().over(patient.history().events(), SupportWindows.Purpose.RESPONSE);
    assertThat(patient.history().results())
        .extracting(result -> supports.of(result.analyte(), result.time()).size())
        .containsExactly(1, 0);
  }
}
