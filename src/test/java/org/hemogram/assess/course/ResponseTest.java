package org.hemogram.assess.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hemogram.assess.PatientFixture.woman;
import static org.hemogram.lab.Analyte.HEMOGLOBIN;
import static org.hemogram.lab.Analyte.NEUTROPHILS;
import static org.hemogram.lab.Analyte.PLATELETS;
import static org.hemogram.lab.Analyte.RETICULOCYTES;

import java.time.LocalDate;
import java.util.List;
import org.hemogram.assess.Assessment;
import org.hemogram.assess.AssessmentSettings;
import org.hemogram.assess.Assessor;
import org.hemogram.assess.Course;
import org.hemogram.assess.Finding;
import org.hemogram.assess.PatientFixture;
import org.hemogram.lab.Analyte;
import org.hemogram.lab.EventKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResponseTest {
  private static final String START = "2024-01-10";
  private static final String MONTH_3 = "2024-04-10";
  private static final String MONTH_6 = "2024-07-10";

  private static final Assessor NIH = Assessor.standard(AssessmentSettings.DEFAULT);

  /** Severe before treatment, then antithymocyte globulin. */
  private static PatientFixture treated() {
    return counts(woman(), "2024-01-03", "0.2", "62", "9", "11").event(START, EventKind.ATG);
  }

  private static PatientFixture counts(
      PatientFixture patient, String day, String anc, String hb, String plt, String retics) {
    add(patient, day, NEUTROPHILS, anc);
    add(patient, day, HEMOGLOBIN, hb);
    add(patient, day, PLATELETS, plt);
    add(patient, day, RETICULOCYTES, retics);
    return patient;
  }

  private static void add(PatientFixture patient, String day, Analyte analyte, String value) {
    if (!value.equals("?")) {
      patient.result(day, analyte, value);
    }
  }

  private static Assessment assess(PatientFixture patient) {
    return NIH.assess(patient.history());
  }

  private static Course.Response at(PatientFixture patient, String landmark) {
    return assess(patient).course().response().stream()
        .filter(response -> response.landmark().equals(landmark))
        .findFirst()
        .orElseThrow();
  }

  /** The edge vectors of the NIH definition, and each limit at, just under and just over. */
  @ParameterizedTest
  @CsvSource({
    "1.0, 100, 100, ?, complete",
    "1.0, 100, 100, 10, complete",
    "1.01, 100.1, 101, 70, complete",
    "0.99, 100, 100, 70, partial",
    "1.0, 99.9, 100, 70, partial",
    "1.0, 100, 99, 70, partial",
    "0.5, 70, 20, 30, partial",
    "0.49, 70, 20, 60, partial",
    "0.49, 70, 20, 59, none",
    "0.49, 70, 20, 59.9, none",
    "0.49, 70, 19, 80, none",
    "0.5, 70, 19, 59, none",
    "0.5, 70, 19.9, 60, partial",
    "0.6, 90, 15, ?, not-assessable",
    "0.6, 90, 20, ?, partial",
    "0.4, 90, 15, ?, none",
    "?, 90, 20, 60, partial",
    "?, 90, 20, ?, not-assessable",
    "1.2, ?, 120, 80, partial",
    "<0.5, 70, <20, ?, none",
    "<0.6, 70, 19, 80, not-assessable",
  })
  void should_follow_the_nih_definition(
      String anc, String hb, String plt, String retics, String category) {
    Course.Response response = at(counts(treated(), MONTH_3, anc, hb, plt, retics), "month-3");

    assertThat(response.category().id()).isEqualTo(category);
    assertThat(response.definition()).isEqualTo("nih");
    assertThat(response.treatment()).isEqualTo("atg 2024-01-10");
    assertThat(response.date()).hasToString(MONTH_3);
  }

  @Test
  void should_name_what_is_missing() {
    assertThat(at(counts(treated(), MONTH_3, "0.6", "90", "15", "?"), "month-3").missing())
        .containsExactly("reticulocytes");
    assertThat(at(counts(treated(), MONTH_3, "1.2", "?", "120", "80"), "month-3").missing())
        .containsExactly("hemoglobin");
  }

  @ParameterizedTest
  @CsvSource({
    "2024-04-08, not-assessable",
    "2024-04-09, none",
    "2024-04-10, none",
    "2024-05-08, none",
  })
  void should_call_nobody_without_response_before_three_months(String day, String category) {
    PatientFixture patient = counts(treated(), day, "0.1", "60", "5", "10");
    counts(patient, "2024-06-01", "0.1", "60", "5", "10");

    Course.Response month3 = at(patient, "month-3");
    assertThat(month3.category().id()).isEqualTo(category);
    boolean early = category.equals("not-assessable");
    assertThat(month3.remarks().contains("counts-too-early")).isEqualTo(early);
    assertThat(month3.missing().isEmpty()).isEqualTo(!early);
  }

  @Test
  void should_not_tell_a_landmark_that_the_counts_have_not_reached() {
    PatientFixture patient = counts(treated(), "2024-03-20", "0.1", "60", "5", "10");

    assertThat(assess(patient).course().response()).isEmpty();
  }

  @Test
  void should_not_be_assessable_without_counts_around_the_landmark() {
    PatientFixture patient = counts(treated(), "2024-06-20", "1.2", "110", "120", "80");
    Course.Response month3 = at(patient, "month-3");

    assertThat(month3.category()).isEqualTo(Course.Category.NOT_ASSESSABLE);
    assertThat(month3.missing())
        .containsExactly("neutrophils", "hemoglobin", "platelets", "reticulocytes");
    assertThat(at(patient, "month-6").category()).isEqualTo(Course.Category.COMPLETE);
  }

  @Test
  void should_leave_out_transfused_platelets_and_say_so() {
    PatientFixture patient =
        counts(treated(), MONTH_3, "0.6", "90", "25", "40")
            .event("2024-04-09", EventKind.PLATELET_TRANSFUSION);
    Course.Response response = at(patient, "month-3");

    assertThat(response.category()).isEqualTo(Course.Category.NOT_ASSESSABLE);
    assertThat(response.excluded()).hasSize(1);
    assertThat(response.excluded().get(0).supported().get(0).label())
        .isEqualTo("platelet-transfusion 2024-04-09");
  }

  @Test
  void should_believe_transfused_platelets_that_are_low_all_the_same() {
    PatientFixture patient =
        counts(treated(), MONTH_3, "0.4", "90", "15", "80")
            .event("2024-04-09", EventKind.PLATELET_TRANSFUSION);

    assertThat(at(patient, "month-3").category()).isEqualTo(Course.Category.NONE);
  }

  @Test
  void should_prefer_the_nearest_unsupported_count() {
    PatientFixture patient =
        counts(treated(), MONTH_3, "0.6", "90", "25", "40")
            .event("2024-04-09", EventKind.PLATELET_TRANSFUSION)
            .result("2024-04-17", PLATELETS, "22");
    Course.Response response = at(patient, "month-3");

    assertThat(response.category()).isEqualTo(Course.Category.PARTIAL);
    assertThat(response.evidence())
        .extracting(reading -> reading.result().time().text())
        .contains("2024-04-17");
    assertThat(response.excluded()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"2024-05-15, partial", "2024-05-14, complete"})
  void should_not_call_complete_what_red_cells_of_the_last_eight_weeks_may_show(
      String transfused, String category) {
    PatientFixture patient =
        counts(treated(), MONTH_6, "1.2", "105", "120", "80")
            .event(transfused, EventKind.RBC_TRANSFUSION);

    assertThat(at(patient, "month-6").category().id()).isEqualTo(category);
  }

  @Test
  void should_say_when_counts_had_not_been_severe_before() {
    PatientFixture patient =
        counts(woman(), "2024-01-03", "0.9", "80", "40", "70").event(START, EventKind.ATG);
    counts(patient, MONTH_3, "0.95", "85", "45", "80");

    assertThat(at(patient, "month-3").remarks()).containsExactly("not-severe-before");
  }

  @Test
  void should_count_doses_of_one_course_from_the_first() {
    PatientFixture patient =
        treated()
            .event("2024-01-11", EventKind.ATG)
            .event("2024-01-13", EventKind.ATG)
            .event(START, EventKind.CYCLOSPORINE_START)
            .event("2024-01-24", EventKind.ELTROMBOPAG_START);
    counts(patient, MONTH_3, "1.2", "110", "120", "80");

    assertThat(assess(patient).course().response())
        .extracting(Course.Response::treatment)
        .containsExactly("atg 2024-01-10");
  }

  @Test
  void should_end_a_course_with_the_next_one_and_with_a_transplant() {
    PatientFixture patient =
        counts(treated(), MONTH_3, "0.1", "70", "8", "10").event("2024-06-01", EventKind.ATG);
    counts(patient, MONTH_6, "0.1", "70", "8", "10");
    counts(patient, "2024-09-01", "1.3", "110", "130", "80");

    assertThat(assess(patient).course().response())
        .extracting(r -> r.treatment() + " " + r.landmark() + " " + r.category().id())
        .containsExactly("atg 2024-01-10 month-3 none", "atg 2024-06-01 month-3 complete");
  }

  @Test
  void should_judge_cyclosporine_alone_from_its_start() {
    PatientFixture patient =
        counts(woman(), "2024-01-03", "0.2", "62", "9", "11")
            .event(START, EventKind.CYCLOSPORINE_START);
    counts(patient, MONTH_3, "0.6", "90", "30", "70");

    assertThat(at(patient, "month-3").treatment()).isEqualTo("cyclosporine-start 2024-01-10");
  }

  @Test
  void should_tell_the_best_response_and_its_first_day() {
    PatientFixture patient = counts(treated(), "2024-03-01", "0.6", "80", "25", "70");
    counts(patient, "2024-06-03", "1.0", "100", "100", "80");
    counts(patient, MONTH_6, "0.9", "105", "110", "80");

    assertThat(assess(patient).course().best())
        .singleElement()
        .satisfies(
            best -> {
              assertThat(best.category()).isEqualTo(Course.Category.COMPLETE);
              assertThat(best.date()).hasToString("2024-06-03");
            });
  }

  @Test
  void should_find_refractory_disease_at_six_months_only() {
    PatientFixture early = counts(treated(), MONTH_3, "0.1", "60", "5", "10");
    PatientFixture late =
        counts(counts(treated(), MONTH_3, "0.1", "60", "5", "10"), MONTH_6, "0.1", "60", "5", "9");

    assertThat(codes(early)).contains("response.none").doesNotContain("response.refractory");
    assertThat(codes(late)).contains("response.none", "response.refractory");
  }

  /**
   * No response by the Japanese limits is not severe disease: 0.5, 81 and 21 are over its limits.
   */
  @ParameterizedTest
  @CsvSource({"0.5, 21, false", "0.4, 19, true"})
  void should_call_refractory_only_what_is_severe(String anc, String plt, boolean refractory) {
    Assessor assessor =
        Assessor.standard(
            AssessmentSettings.DEFAULT.withCourse(
                new CourseSettings(List.of("japan", "nih"), true, "cibmtr", 28, List.of())));
    PatientFixture patient = counts(treated(), MONTH_6, anc, "81", plt, "70");

    assertThat(assessor.assess(patient.history()).findings())
        .extracting(Finding::code)
        .contains("response.none")
        .satisfies(
            codes -> assertThat(codes.contains("response.refractory")).isEqualTo(refractory));
  }

  @Test
  void should_have_no_response_without_a_treatment() {
    PatientFixture patient = counts(woman(), "2024-01-03", "0.2", "62", "9", "11");
    counts(patient, MONTH_3, "1.2", "110", "120", "80");

    assertThat(assess(patient).course().response()).isEmpty();
    assertThat(codes(patient)).noneMatch(code -> code.startsWith("response"));
  }

  @Test
  void should_keep_the_latest_landmark_as_the_current_finding() {
    PatientFixture patient = counts(treated(), MONTH_3, "0.6", "90", "25", "70");
    counts(patient, MONTH_6, "1.2", "110", "120", "80");

    assertThat(assess(patient).findings())
        .filteredOn(finding -> finding.family().equals("response"))
        .extracting(finding -> finding.code() + " " + finding.state().id())
        .containsExactlyInAnyOrder("response.complete current", "response.partial past");
  }

  private static List<String> codes(PatientFixture patient) {
    return assess(patient).findings().stream().map(Finding::code).toList();
  }

  /** The Japanese limits at, just under and just over; transfused counts decide nothing. */
  @ParameterizedTest
  @CsvSource({
    "1.51, 110.1, 101, complete",
    "1.5, 111, 101, partial",
    "1.51, 110, 101, partial",
    "1.51, 111, 100, partial",
    "0.51, 81, 21, partial",
    "0.5, 81, 21, none",
    "0.51, 80, 21, none",
    "0.51, 81, 20, none",
    "0.51, 81, ?, not-assessable",
  })
  void should_follow_the_japanese_definition_when_asked(
      String anc, String hb, String plt, String category) {
    Assessor assessor =
        Assessor.standard(
            AssessmentSettings.DEFAULT.withCourse(
                new CourseSettings(List.of("japan"), true, "cibmtr", 28, List.of())));
    PatientFixture patient = counts(treated(), MONTH_6, anc, hb, plt, "?");

    assertThat(assessor.assess(patient.history()).course().response())
        .filteredOn(response -> response.landmark().equals("month-6"))
        .extracting(response -> response.category().id())
        .containsExactly(category);
  }

  /** Days on an axis of their own: 91, 183 and 365. */
  @Test
  void should_count_landmarks_in_days_on_a_relative_axis() {
    PatientFixture patient =
        counts(woman(), "day 0", "0.2", "62", "9", "11").event("day 2", EventKind.ATG);
    counts(patient, "day 93", "1.2", "110", "120", "80");

    assertThat(at(patient, "month-3").date()).hasToString("day 93");
  }

  @Test
  void should_see_a_possible_relapse_on_two_counts_a_week_apart() {
    PatientFixture patient = responded();
    counts(patient, "2025-02-03", "0.4", "80", "15", "?");
    counts(patient, "2025-02-10", "0.4", "80", "15", "?");

    assertThat(assess(patient).course().relapse())
        .singleElement()
        .satisfies(
            relapse -> {
              assertThat(relapse.date()).hasToString("2025-02-03");
              assertThat(relapse.after()).isEqualTo("response.complete 2025-01-10");
            });
    assertThat(codes(patient)).contains("relapse.possible");
  }

  @ParameterizedTest
  @CsvSource({"2025-02-09, 0.4", "2025-02-10, 0.6"})
  void should_see_no_relapse_in_one_count_or_in_counts_too_close(String second, String anc) {
    PatientFixture patient = responded();
    counts(patient, "2025-02-03", "0.4", "80", "15", "?");
    counts(patient, second, anc, "80", "25", "?");
    if (anc.equals("0.4")) {
      patient.result(second + "T23:00", PLATELETS, "15");
    }

    assertThat(assess(patient).course().relapse()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"2025-03-01, true", "2024-05-20, false"})
  void should_see_a_possible_relapse_in_a_transfusion_after_independence(
      String day, boolean relapse) {
    PatientFixture patient =
        responded()
            .event("2024-04-01", EventKind.RBC_TRANSFUSION)
            .event(day, EventKind.RBC_TRANSFUSION);

    assertThat(assess(patient).course().relapse()).hasSize(relapse ? 1 : 0);
  }

  private static PatientFixture responded() {
    PatientFixture patient = counts(treated(), MONTH_3, "0.6", "90", "30", "70");
    counts(patient, MONTH_6, "1.0", "104", "105", "80");
    counts(patient, "2025-01-10", "1.4", "118", "130", "80");
    LocalDate last = LocalDate.parse("2025-03-10");
    return patient.result(last.toString(), HEMOGLOBIN, "100");
  }
}
