package org.hemogram.assess.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hemogram.assess.PatientFixture.woman;
import static org.hemogram.lab.Analyte.HEMOGLOBIN;
import static org.hemogram.lab.Analyte.NEUTROPHILS;
import static org.hemogram.lab.Analyte.PLATELETS;

import java.math.BigDecimal;
import java.util.List;
import org.hemogram.assess.AssessmentSettings;
import org.hemogram.assess.Assessor;
import org.hemogram.assess.Course;
import org.hemogram.assess.Finding;
import org.hemogram.assess.PatientFixture;
import org.hemogram.lab.EventKind;
import org.hemogram.lab.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LossAndLineageTest {
  private static final Assessor USUAL = Assessor.standard(AssessmentSettings.DEFAULT);

  private static PatientFixture counts(
      PatientFixture patient, String day, String anc, String hb, String plt) {
    return patient
        .result(day, NEUTROPHILS, anc)
        .result(day, HEMOGLOBIN, hb)
        .result(day, PLATELETS, plt);
  }

  private static PatientFixture complete() {
    PatientFixture patient = counts(woman(), "2024-01-03", "0.2", "62", "9");
    patient.event("2024-01-10", EventKind.ATG);
    return counts(patient, "2024-07-10", "1.4", "118", "130");
  }

  private static List<String> codes(PatientFixture patient) {
    return USUAL.assess(patient.history()).findings().stream().map(Finding::code).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "99, 99, 2024-09-09, true",
    "99, 99, 2024-09-08, false",
    "100, 99, 2024-09-09, false",
    "99, 100, 2024-09-09, false",
  })
  void should_see_a_complete_response_lost_on_two_days(
      String first, String second, String day, boolean lost) {
    PatientFixture patient = counts(complete(), "2024-09-02", "1.4", "118", first);
    counts(patient, day, "1.4", "118", second);

    assertThat(codes(patient).contains("response.lost")).isEqualTo(lost);
  }

  @Test
  void should_remember_a_loss_that_was_made_good() {
    PatientFixture patient = counts(complete(), "2024-09-02", "1.4", "118", "80");
    counts(patient, "2024-09-16", "1.4", "118", "85");
    counts(patient, "2024-10-16", "1.4", "118", "125");

    assertThat(USUAL.assess(patient.history()).findings())
        .filteredOn(finding -> finding.code().equals("response.lost"))
        .extracting(Finding::state, finding -> finding.last().text())
        .containsExactly(tuple(Finding.State.PAST, "2024-09-16"));
  }

  /** Each line has a limit from which on it was not low enough to improve. */
  @ParameterizedTest
  @CsvSource({
    "0.99, 109, 99, TRUE",
    "1, 110, 100, UNKNOWN",
  })
  void should_not_ask_a_line_that_was_not_low(String anc, String hb, String plt, String met) {
    PatientFixture patient = counts(woman(), "2024-01-03", anc, hb, plt);
    patient.event("2024-01-10", EventKind.ELTROMBOPAG_START);
    counts(patient, "2024-04-03", "3", "130", "150");

    assertThat(USUAL.assess(patient.history()).course().lineage())
        .hasSize(3)
        .allSatisfy(
            lineage -> {
              assertThat(lineage.met()).hasToString(met);
              assertThat(lineage.missing().contains("not-low-before"))
                  .isEqualTo(met.equals("UNKNOWN"));
            });
  }

  @ParameterizedTest
  @CsvSource({
    "1.4, 118, 130, CURRENT",
    "1.4, 118, 100, CURRENT",
    "1.4, 118, 99, PAST",
    "1, 118, 130, CURRENT",
    "0.99, 118, 130, PAST",
    "1.4, 99, 130, PAST",
    "?, 118, 130, CURRENT",
  })
  void should_call_a_response_past_when_the_last_counts_fall_short_of_it(
      String anc, String hb, String plt, Finding.State state) {
    PatientFixture patient =
        complete().result("2024-09-02", HEMOGLOBIN, hb).result("2024-09-02", PLATELETS, plt);
    if (!anc.equals("?")) {
      patient.result("2024-09-02", NEUTROPHILS, anc);
    }

    assertThat(USUAL.assess(patient.history()).findings())
        .filteredOn(finding -> finding.code().equals("response.complete"))
        .extracting(Finding::state)
        .containsExactly(state);
  }

  /** Hematologic improvement 12 weeks after eltrombopag alone, line by line. */
  @ParameterizedTest
  @CsvSource({
    "15, 30, TRUE",
    "15, 29, FALSE",
    "25, 55, TRUE",
    "25, 54, FALSE",
  })
  void should_judge_each_line_after_eltrombopag_alone(String from, String to, String met) {
    PatientFixture patient = counts(woman(), "2024-01-03", "0.4", "80", from);
    patient.event("2024-01-10", EventKind.ELTROMBOPAG_START);
    counts(patient, "2024-04-03", "0.91", "95", to);

    assertThat(USUAL.assess(patient.history()).course().lineage())
        .extracting(lineage -> lineage.line().id() + " " + lineage.met())
        .containsExactlyInAnyOrder("neutrophils TRUE", "hemoglobin TRUE", "platelets " + met);
  }

  @Test
  void should_not_judge_lines_when_eltrombopag_goes_with_globulin() {
    PatientFixture patient = complete().event("2024-01-24", EventKind.ELTROMBOPAG_START);

    assertThat(USUAL.assess(patient.history()).course().lineage()).isEmpty();
  }

  @Test
  void should_leave_a_transfused_line_open() {
    PatientFixture patient = counts(woman(), "2024-01-03", "0.4", "80", "15");
    patient.event("2024-01-10", EventKind.ELTROMBOPAG_START);
    counts(patient, "2024-04-03", "0.4", "96", "40");
    patient.event("2024-03-20", EventKind.RBC_TRANSFUSION);

    assertThat(USUAL.assess(patient.history()).course().lineage())
        .filteredOn(lineage -> lineage.line() == HEMOGLOBIN)
        .extracting(lineage -> lineage.met().name())
        .containsExactly("UNKNOWN");
  }

  /** Six units in three months are two a month; one unit less is not. */
  @ParameterizedTest
  @CsvSource({"2, 2, 2, dependent", "2, 2, 1, below-dependence", "2, 2, ?, not-assessable"})
  void should_count_units_of_red_cells(String first, String second, String third, String state) {
    PatientFixture patient = counts(woman(), "2024-06-30", "0.4", "80", "15");
    transfused(patient, "2024-02-01", "2");
    transfused(patient, "2024-04-10", first);
    transfused(patient, "2024-05-10", second);
    transfused(patient, "2024-06-10", third);

    assertThat(USUAL.assess(patient.history()).course().transfusion())
        .extracting(Course.TransfusionNeed::state)
        .containsExactly(state);
  }

  @Test
  void should_see_independence_after_three_months_without_red_cells() {
    PatientFixture patient = counts(woman(), "2024-06-30", "0.4", "80", "15");
    transfused(patient, "2024-03-30", "2");

    assertThat(USUAL.assess(patient.history()).course().transfusion())
        .extracting(Course.TransfusionNeed::state)
        .containsExactly("independent");
  }

  @Test
  void should_not_judge_the_need_from_less_than_three_months() {
    PatientFixture patient = counts(woman(), "2024-06-30", "0.4", "80", "15");
    transfused(patient, "2024-05-30", "2");

    assertThat(USUAL.assess(patient.history()).course().transfusion())
        .extracting(Course.TransfusionNeed::state)
        .containsExactly("not-assessable");
  }

  /** The window begins on 31 March; recovery after a transplant is awaited for 28 days. */
  @ParameterizedTest
  @CsvSource({"2024-03-02, 1", "2024-03-03, 0", "2024-06-30, 0", "2024-07-01, 1"})
  void should_not_judge_the_need_in_months_of_a_transplant(String transplant, int told) {
    PatientFixture patient = counts(woman(), "2024-06-30", "0.4", "80", "15");
    transfused(patient, "2024-04-10", "6");
    patient.event(transplant, EventKind.TRANSPLANT);

    assertThat(USUAL.assess(patient.history()).course().transfusion()).hasSize(told);
  }

  private static void transfused(PatientFixture patient, String day, String units) {
    patient.transfusion(
        day, EventKind.RBC_TRANSFUSION, units.equals("?") ? null : new BigDecimal(units));
  }

  @Test
  void should_ask_for_a_start_when_a_response_was_asked_for() {
    Assessor asked =
        Assessor.standard(
            AssessmentSettings.DEFAULT.withCourse(
                new CourseSettings(List.of("nih"), true, "cibmtr", 28, List.of())));
    PatientFixture without = counts(woman(), "2024-01-03", "0.2", "62", "9");

    assertThat(asked.assess(without.history()).problems())
        .extracting(Problem::code)
        .contains("data.treatment-start-missing");
    assertThat(asked.assess(complete().history()).problems())
        .extracting(Problem::code)
        .doesNotContain("data.treatment-start-missing");
    assertThat(USUAL.assess(without.history()).problems())
        .extracting(Problem::code)
        .doesNotContain("data.treatment-start-missing");
  }

  @Test
  void should_tell_a_second_transplant_with_its_line_and_join_infusions_of_two_days() {
    PatientFixture patient = counts(woman(), "2024-01-03", "0.2", "62", "9");
    patient.event("2024-02-01", EventKind.TRANSPLANT).event("2024-02-02", EventKind.TRANSPLANT);
    PatientFixture again = counts(woman(), "2024-01-03", "0.2", "62", "9");
    again.event("2024-01-01", EventKind.TRANSPLANT).event("2024-01-03", EventKind.TRANSPLANT);

    assertThat(USUAL.assess(patient.history()).problems())
        .extracting(Problem::code)
        .doesNotContain("data.event-repeated");
    assertThat(USUAL.assess(again.history()).problems())
        .filteredOn(problem -> problem.code().equals("data.event-repeated"))
        .singleElement()
        .satisfies(problem -> assertThat(problem.line()).isEqualTo(6));
  }

  /** Low on every day for four calendar months; one day less is not enough. */
  @ParameterizedTest
  @CsvSource({"2024-05-03, true, false", "2024-05-02, false, false", "2024-07-03, true, true"})
  void should_see_persistent_lines(String last, boolean persistent, boolean longer) {
    PatientFixture patient = woman();
    for (String day : List.of("2024-01-03", "2024-03-03", last)) {
      patient.result(day, PLATELETS, "90", "10*9/L", 150, 400);
    }

    List<Finding> findings =
        USUAL.assess(patient.history()).findings().stream()
            .filter(finding -> finding.code().equals("thrombocytopenia.persistent"))
            .toList();
    assertThat(findings).hasSize(persistent ? 1 : 0);
    assertThat(findings).allMatch(finding -> finding.sets().contains("6-months") == longer);
  }

  @Test
  void should_end_persistence_with_one_count_that_is_not_low() {
    PatientFixture patient = woman();
    for (String day : List.of("2024-01-03", "2024-03-03", "2024-07-03")) {
      String value = day.equals("2024-03-03") ? "150" : "90";
      patient.result(day, PLATELETS, value, "10*9/L", 150, 400);
    }

    assertThat(codes(patient)).doesNotContain("thrombocytopenia.persistent");
  }
}
