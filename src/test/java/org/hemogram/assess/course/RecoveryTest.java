package org.hemogram.assess.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hemogram.assess.PatientFixture.patient;

import java.time.LocalDate;
import java.util.List;
import org.hemogram.assess.Assessment;
import org.hemogram.assess.AssessmentSettings;
import org.hemogram.assess.Assessor;
import org.hemogram.assess.Course;
import org.hemogram.assess.PatientFixture;
import org.hemogram.lab.Analyte;
import org.hemogram.lab.EventKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecoveryTest {
  private static final Assessor CIBMTR = Assessor.standard(AssessmentSettings.DEFAULT);

  /** A transplant on day 0 and counts as {@code day:value}, separated by blanks. */
  private static PatientFixture transplanted(Analyte analyte, String counts) {
    PatientFixture patient = patient().event("day 0", EventKind.TRANSPLANT);
    for (String count : counts.split(" ")) {
      String[] parts = count.split(":");
      patient.result("day " + parts[0], analyte, parts[1]);
    }
    return patient;
  }

  private static List<Course.Recovery> recovery(PatientFixture patient) {
    return CIBMTR.assess(patient.history()).course().recovery();
  }

  private static String words(Course.Recovery recovery) {
    return recovery.kind() + " " + recovery.status() + " " + recovery.date().text();
  }

  /** The edge vectors of neutrophil recovery. */
  @ParameterizedTest
  @CsvSource({
    "5:0.0 10:0.2 12:0.5 13:0.6 14:0.5, day 12",
    "10:0.1 12:0.5 13:0.49 14:0.6 15:0.7 16:0.9, day 14",
    "1:2.0 2:1.1 3:0.8 8:0.0 15:0.6 17:0.7 20:1.2, day 15",
    "8:0.0 12:0.5 13:0.5 14:0.5, day 12",
    "8:0.0 12:0.49 13:0.5 14:0.5 15:0.5, day 13",
    "8:0.0 12:<0.5 13:0.5 14:0.5 15:0.5, day 13",
    "8:0.0 9:0.0 33:0.6 34:0.7 35:0.8, day 33",
  })
  void should_date_neutrophil_recovery_by_the_first_of_three(String counts, String day) {
    assertThat(recovery(transplanted(Analyte.NEUTROPHILS, counts)))
        .filteredOn(recovery -> recovery.kind().equals("neutrophils"))
        .extracting(recovery -> recovery.date().text())
        .containsExactly(day);
  }

  @ParameterizedTest
  @CsvSource({
    "12:0.6 13:0.7",
    "5:0.0 12:0.6 13:0.7",
    "5:0.0 12:0.6 13:0.7 14:0.4 15:0.6 16:0.7",
  })
  void should_not_call_two_values_a_recovery(String counts) {
    assertThat(recovery(transplanted(Analyte.NEUTROPHILS, counts))).isEmpty();
  }

  @Test
  void should_take_the_lowest_of_several_values_of_a_day() {
    PatientFixture patient = transplanted(Analyte.NEUTROPHILS, "8:0.0 12:0.6 13:0.6 14:0.6");
    patient.result("day 13", Analyte.NEUTROPHILS, "0.3").result("day 15", Analyte.NEUTROPHILS, "1");

    assertThat(recovery(patient)).isEmpty();
  }

  @Test
  void should_say_that_neutrophils_were_never_below() {
    assertThat(recovery(transplanted(Analyte.NEUTROPHILS, "1:3.0 7:0.5 12:0.8 18:1.1 24:2 29:2")))
        .singleElement()
        .satisfies(
            recovery -> {
              assertThat(recovery.status()).isEqualTo("never-below");
              assertThat(recovery.date().isKnown()).isFalse();
              assertThat(recovery.day()).isNull();
            });
  }

  @Test
  void should_not_date_a_recovery_of_counts_that_did_not_fall_so_far() {
    assertThat(recovery(transplanted(Analyte.NEUTROPHILS, "1:4.0 5:3.0 10:1.8 15:2.2 20:3.5")))
        .singleElement()
        .satisfies(
            recovery -> {
              assertThat(recovery.status()).isEqualTo("never-below");
              assertThat(recovery.confirmed()).isFalse();
              assertThat(recovery.remarks()).containsExactly("counts-end-early");
              assertThat(recovery.day()).isNull();
            });
  }

  @Test
  void should_not_confirm_a_recovery_when_a_fall_may_lie_in_a_gap() {
    assertThat(recovery(transplanted(Analyte.NEUTROPHILS, "1:4.0 12:3.0 20:1.8 21:2.2 22:3.5")))
        .singleElement()
        .satisfies(recovery -> assertThat(recovery.confirmed()).isFalse());
  }

  /** Where a fall could have been missed, the first counts are told and not confirmed. */
  @Test
  void should_not_confirm_a_recovery_without_counts_before_it() {
    assertThat(recovery(transplanted(Analyte.NEUTROPHILS, "12:0.6 13:0.8 14:0.9")))
        .singleElement()
        .satisfies(
            recovery -> {
              assertThat(recovery.confirmed()).isFalse();
              assertThat(recovery.remarks()).contains("counts-start-late");
            });
  }

  @Test
  void should_say_that_a_growth_factor_was_given() {
    PatientFixture patient = transplanted(Analyte.NEUTROPHILS, "1:1 6:0.1 12:0.6 13:0.8 14:0.9");
    patient.event("day 10", EventKind.G_CSF);

    assertThat(recovery(patient).get(0).remarks()).contains("on-growth-factor");
  }

  /** The registry's own example: daily counts from 1 January 2008, no transfusions known. */
  @Test
  void should_follow_the_worked_example_of_platelets() {
    PatientFixture patient = daily("2008-01-01", "10 35 30 25 10 15 19 23 25 40 50");

    assertThat(recovery(patient))
        .extracting(RecoveryTest::words)
        .containsExactly("platelets reached 2008-01-08");
    assertThat(recovery(patient).get(0).confirmed()).isFalse();
    assertThat(recovery(patient).get(0).remarks()).contains("transfusions-not-supplied");
  }

  /** The second example: a transfusion on day 0, both milestones. */
  @Test
  void should_follow_the_worked_example_of_both_milestones() {
    PatientFixture patient =
        daily("2008-06-13", "10 30 25 10 15 19 23 25 40 50 56 65 72")
            .event("2008-06-13", EventKind.PLATELET_TRANSFUSION);

    assertThat(recovery(patient))
        .extracting(RecoveryTest::words)
        .containsExactly("platelets reached 2008-06-20", "platelets-50 reached 2008-06-22");
    assertThat(recovery(patient)).allMatch(Course.Recovery::confirmed);
  }

  @ParameterizedTest
  @CsvSource({"19.9, 2008-01-10", "20, 2008-01-09"})
  void should_count_twenty_itself(String value, String day) {
    PatientFixture patient =
        daily("2008-01-01", "90 40 15 10 9 9 10 12 " + value + " 25 40 45 48")
            .event("2008-01-02", EventKind.RBC_TRANSFUSION);

    assertThat(recovery(patient).get(0).date()).hasToString(day);
  }

  @ParameterizedTest
  @CsvSource({"day 6, day 13", "day 7, day 14"})
  void should_wait_for_day_seven_after_the_last_platelets(String transfused, String day) {
    PatientFixture patient =
        transplanted(
                Analyte.PLATELETS,
                "0:90 3:20 5:9 8:25 9:25 10:25 11:25 12:25 13:25 14:25 15:25 16:25")
            .event(transfused, EventKind.PLATELET_TRANSFUSION);

    assertThat(recovery(patient).get(0).date()).hasToString(day);
  }

  @Test
  void should_start_again_when_platelets_are_given_within_the_run() {
    PatientFixture patient =
        transplanted(Analyte.PLATELETS, "0:90 5:9 8:25 9:25 10:25 17:30 18:30 19:30")
            .event("day 9", EventKind.PLATELET_TRANSFUSION);

    assertThat(recovery(patient).get(0).date()).hasToString("day 17");
  }

  @Test
  void should_say_that_platelets_were_never_below_only_without_transfusions() {
    String counts = "0:150 5:60 11:44 17:50 23:80 29:90";
    PatientFixture plain = transplanted(Analyte.PLATELETS, counts);
    PatientFixture transfused =
        transplanted(Analyte.PLATELETS, counts).event("day 4", EventKind.PLATELET_TRANSFUSION);

    assertThat(recovery(plain).get(0).status()).isEqualTo("never-below");
    assertThat(recovery(transfused).get(0).status()).isEqualTo("reached");
  }

  @ParameterizedTest
  @CsvSource({"0.5, false", "0.51, true"})
  void should_exclude_the_limit_by_the_handbook(String value, boolean reached) {
    Assessor ebmt =
        Assessor.standard(
            AssessmentSettings.DEFAULT.withCourse(
                new CourseSettings(List.of("nih"), false, "ebmt", 28, List.of())));
    PatientFixture patient =
        transplanted(Analyte.NEUTROPHILS, "5:0.1 12:" + value + " 13:0.6 14:0.6");

    assertThat(ebmt.assess(patient.history()).course().recovery()).hasSize(reached ? 1 : 0);
  }

  /** Neutrophils by day 28: the limit day itself still counts, day 29 does not. */
  @ParameterizedTest
  @CsvSource({
    "8:0.0 20:0.1 26:0.5 27:0.6 28:0.7, ''",
    "8:0.0 20:0.1 27:0.4 28:0.5 29:0.6 30:0.7, ''",
    "8:0.0 20:0.1 28:0.49 29:0.6 30:0.7 31:0.8, graft-failure.primary",
    "8:0.0 20:0.1 28:0.4 35:0.4, graft-failure.primary",
    "8:0.0 20:0.1 27:0.4, ''",
    "8:0.0 20:0.1 35:0.6, ''",
  })
  void should_see_primary_failure_by_day_28(String counts, String expected) {
    assertThat(
            recovery(transplanted(Analyte.NEUTROPHILS, counts)).stream()
                .map(Course.Recovery::kind)
                .filter(kind -> kind.startsWith("graft")))
        .containsExactlyElementsOf(expected.isEmpty() ? List.of() : List.of(expected));
  }

  @Test
  void should_move_the_day_of_primary_failure_by_option() {
    Assessor cord =
        Assessor.standard(
            AssessmentSettings.DEFAULT.withCourse(
                new CourseSettings(List.of("nih"), false, "cibmtr", 42, List.of())));
    PatientFixture patient =
        transplanted(Analyte.NEUTROPHILS, "8:0.0 28:0.1 35:0.4 38:0.6 39:0.7 40:0.8 43:1");

    assertThat(cord.assess(patient.history()).course().recovery())
        .extracting(Course.Recovery::kind)
        .containsExactly("neutrophils");
  }

  /** The fifth edge vector: the count form of secondary failure, from day 40. */
  @ParameterizedTest
  @CsvSource({
    "40:0.4 41:0.3 42:0.4, day 40",
    "40:0.5 41:0.3 42:0.4 43:0.4, day 41",
    "40:0.4 41:0.3 42:0.5 43:0.4, ''",
    "40:0.4 41:0.3, ''",
  })
  void should_see_secondary_failure_in_three_values_after_recovery(String later, String day) {
    PatientFixture patient =
        transplanted(Analyte.NEUTROPHILS, "8:0.0 15:0.6 17:0.7 20:1.5 " + later);

    assertThat(recovery(patient))
        .filteredOn(recovery -> recovery.kind().equals("graft-failure.secondary"))
        .extracting(recovery -> recovery.date().text())
        .containsExactlyElementsOf(day.isEmpty() ? List.of() : List.of(day));
  }

  @ParameterizedTest
  @CsvSource({"day 39, 0", "day -3, 1", "day -2, 0", "day 43, 1", "day 40, 0"})
  void should_not_blame_the_graft_for_counts_in_the_weeks_after_chemotherapy(
      String chemotherapy, int failures) {
    PatientFixture patient =
        transplanted(Analyte.NEUTROPHILS, "8:0.0 15:0.6 17:0.7 20:1.5 40:0.4 41:0.3 42:0.4 60:1.5")
            .event(chemotherapy, EventKind.CHEMOTHERAPY);

    assertThat(recovery(patient))
        .filteredOn(recovery -> recovery.kind().equals("graft-failure.secondary"))
        .hasSize(failures);
  }

  @Test
  void should_count_two_transplants_each_from_its_own_day() {
    PatientFixture patient =
        transplanted(Analyte.NEUTROPHILS, "8:0.0 20:0.1 28:0.1 60:0.1 70:0.6 71:0.7 72:0.8")
            .event("day 50", EventKind.TRANSPLANT);

    assertThat(recovery(patient))
        .extracting(recovery -> recovery.kind() + " after " + recovery.after())
        .containsExactly(
            "graft-failure.primary after transplant day 0", "neutrophils after transplant day 50");
  }

  @Test
  void should_raise_findings_that_hold_now_or_held_before() {
    Assessment failed =
        CIBMTR.assess(
            transplanted(Analyte.NEUTROPHILS, "8:0.0 15:0.6 17:0.7 20:1.5 40:0.4 41:0.3 42:0.4")
                .history());

    assertThat(failed.findings())
        .filteredOn(f -> f.code().startsWith("recovery") || f.code().startsWith("graft"))
        .extracting(finding -> finding.code() + " " + finding.state().id())
        .containsExactly("graft-failure.secondary current", "recovery.neutrophils past");
  }

  @Test
  void should_say_nothing_without_a_transplant() {
    PatientFixture patient = patient().event("day 0", EventKind.CHEMOTHERAPY);
    for (int day = 1; day < 20; day++) {
      patient.result("day " + day, Analyte.NEUTROPHILS, day < 10 ? "0.1" : "0.9");
    }

    assertThat(recovery(patient)).isEmpty();
  }

  private static PatientFixture daily(String first, String values) {
    PatientFixture patient = patient().event(first, EventKind.TRANSPLANT);
    LocalDate day = LocalDate.parse(first);
    for (String value : values.split(" ")) {
      patient.result(day.toString(), Analyte.PLATELETS, value);
      day = day.plusDays(1);
    }
    return patient;
  }
}
