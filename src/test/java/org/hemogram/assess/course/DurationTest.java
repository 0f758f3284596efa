package org.hemogram.assess.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hemogram.assess.PatientFixture.patient;

import java.util.List;
import org.hemogram.assess.AssessmentSettings;
import org.hemogram.assess.Assessor;
import org.hemogram.assess.Course;
import org.hemogram.assess.PatientFixture;
import org.hemogram.lab.Analyte;
import org.hemogram.lab.EventKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DurationTest {
  private static final Assessor USUAL = Assessor.standard(AssessmentSettings.DEFAULT);

  /** CAR-T cells on day 0 and daily counts: runs as {@code days x value}. */
  private static PatientFixture daily(EventKind event, Analyte analyte, String runs) {
    PatientFixture patient = patient().event("day 0", event);
    int day = 0;
    for (String run : runs.split(" ")) {
      String[] parts = run.split("x");
      for (int i = 0; i < Integer.parseInt(parts[0]); i++) {
        patient.result("day " + day, analyte, parts[1]);
        day++;
      }
    }
    return patient;
  }

  private static Course.Duration grade(PatientFixture patient, String scale) {
    return durations(patient).stream()
        .filter(duration -> duration.scale().equals(scale))
        .findFirst()
        .orElseThrow();
  }

  private static List<Course.Duration> durations(PatientFixture patient) {
    return USUAL.assess(patient.history()).course().duration();
  }

  /** The longest spell of 0.5 or less, and of 0.1 or less, in days 0 to 30. */
  @ParameterizedTest
  @CsvSource({
    "31x0.51, 0",
    "5x1 1x0.5 25x1, 1",
    "5x1 6x0.5 20x1, 1",
    "5x1 7x0.5 19x1, 2",
    "5x1 13x0.5 13x1, 2",
    "5x1 14x0.5 12x1, 3",
    "31x0.5, 4",
    "30x0.5 1x0.51, 3",
    "10x0.5 2x0.51 19x0.5, 3",
    "28x0.5 3x0.51, 3",
    "5x1 6x0.1 20x1, 1",
    "5x1 7x0.1 19x1, 3",
    "5x1 14x0.1 12x1, 4",
    "5x1 14x0.11 12x1, 3",
  })
  void should_grade_early_neutropenia_by_its_longest_spell(String runs, int grade) {
    PatientFixture patient = daily(EventKind.CAR_T, Analyte.NEUTROPHILS, runs);

    assertThat(grade(patient, "early-neutrophils").grade()).isEqualTo(grade);
  }

  /** A recovery of fewer than three days does not end a spell. */
  @ParameterizedTest
  @CsvSource({"5x1 4x0.4 2x0.9 4x0.4 16x1, 2", "5x1 4x0.4 3x0.9 4x0.4 15x1, 1"})
  void should_join_spells_over_a_short_recovery(String runs, int grade) {
    PatientFixture patient = daily(EventKind.CAR_T, Analyte.NEUTROPHILS, runs);

    assertThat(grade(patient, "early-neutrophils").grade()).isEqualTo(grade);
  }

  @ParameterizedTest
  @CsvSource({
    "31x50, 0",
    "5x90 1x49 25x90, 1",
    "5x90 6x49 20x90, 1",
    "5x90 7x49 19x90, 2",
    "5x90 1x19 25x90, 3",
    "5x90 13x19 13x90, 3",
    "5x90 14x19 12x90, 4",
    "5x90 14x20 12x90, 2",
  })
  void should_grade_early_thrombocytopenia_by_all_days(String runs, int grade) {
    PatientFixture patient = daily(EventKind.CAR_T, Analyte.PLATELETS, runs);

    assertThat(grade(patient, "early-platelets").grade()).isEqualTo(grade);
  }

  /** After day 30 a single count may be a slip: two are needed. */
  @ParameterizedTest
  @CsvSource({
    "31x150 1x18 5x150, 0",
    "31x150 2x18 5x150, 3",
    "31x150 1x18 1x20 5x150, 2",
    "31x150 1x18 1x49 5x150, 2",
    "31x150 1x18 1x99 5x150, 1",
    "31x150 1x99 5x150, 0",
    "31x150 14x19 5x150, 4",
  })
  void should_grade_late_thrombocytopenia_by_two_counts_or_more(String runs, int grade) {
    PatientFixture patient = daily(EventKind.CAR_T, Analyte.PLATELETS, runs);

    assertThat(grade(patient, "late-platelets").grade()).isEqualTo(grade);
  }

  /** Two measurements are needed after day 30. */
  @ParameterizedTest
  @CsvSource({
    "31x2 1x1.5 5x2, 0",
    "31x2 2x1.5 5x2, 1",
    "31x2 2x1.0 5x2, 2",
    "31x2 2x0.5 5x2, 3",
    "31x2 2x0.1 5x2, 4",
    "31x2 1x0.1 1x1.4 5x2, 1",
  })
  void should_grade_late_neutropenia_by_measurements(String runs, int grade) {
    PatientFixture patient = daily(EventKind.CAR_T, Analyte.NEUTROPHILS, runs);

    assertThat(grade(patient, "late-neutrophils").grade()).isEqualTo(grade);
  }

  /** A last count that a second one would have to confirm leaves the grade open. */
  @ParameterizedTest
  @CsvSource({
    "31x2 1x0.1, 0, true",
    "31x2 1x1.6, 0, false",
    "31x2 1x0.1 1x2, 0, false",
    "31x2 2x1.4 1x0.1, 1, true",
    "31x2 2x0.1, 4, false",
  })
  void should_leave_open_what_a_second_count_would_confirm(
      String runs, int grade, boolean lowerBound) {
    PatientFixture patient = daily(EventKind.CAR_T, Analyte.NEUTROPHILS, runs);

    assertThat(grade(patient, "late-neutrophils").grade()).isEqualTo(grade);
    assertThat(grade(patient, "late-neutrophils").lowerBound()).isEqualTo(lowerBound);
  }

  @Test
  void should_fill_short_gaps_and_call_longer_ones_a_lower_bound() {
    PatientFixture filled = patient().event("day 0", EventKind.CAR_T);
    for (String day : List.of("0", "5", "12", "19", "26", "30", "33")) {
      filled.result("day " + day, Analyte.NEUTROPHILS, day.equals("12") ? "0.4" : "1.0");
    }
    PatientFixture open = patient().event("day 0", EventKind.CAR_T);
    for (String day : List.of("0", "5", "14", "15", "30", "33")) {
      open.result("day " + day, Analyte.NEUTROPHILS, day.equals("14") ? "0.4" : "1.0");
    }

    assertThat(grade(filled, "early-neutrophils").lowerBound()).isFalse();
    assertThat(grade(filled, "early-neutrophils").filledDays()).isEqualTo(25);
    assertThat(grade(open, "early-neutrophils").lowerBound()).isTrue();
  }

  @Test
  void should_call_an_unfinished_window_a_lower_bound() {
    PatientFixture patient = daily(EventKind.CAR_T, Analyte.NEUTROPHILS, "5x1 8x0.4");

    assertThat(grade(patient, "early-neutrophils").grade()).isEqualTo(2);
    assertThat(grade(patient, "early-neutrophils").lowerBound()).isTrue();
  }

  @Test
  void should_grade_other_treatments_only_when_asked_by_name() {
    PatientFixture patient = daily(EventKind.CHEMOTHERAPY, Analyte.NEUTROPHILS, "5x1 8x0.4 20x1");
    Assessor asked =
        Assessor.standard(
            AssessmentSettings.DEFAULT.withCourse(
                new CourseSettings(List.of("nih"), false, "cibmtr", 28, List.of(), true)));

    assertThat(durations(patient)).isEmpty();
    assertThat(asked.assess(patient.history()).course().duration())
        .extracting(duration -> duration.scale() + " " + duration.grade())
        .contains("early-neutrophils 2");
  }
}
