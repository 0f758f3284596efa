package org.hemogram.assess.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hemogram.assess.PatientFixture.patient;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.hemogram.assess.Assessment;
import org.hemogram.assess.AssessmentSettings;
import org.hemogram.assess.AssessmentSettings.IntervalChoice;
import org.hemogram.assess.Assessor;
import org.hemogram.assess.Outline;
import org.hemogram.assess.PatientFixture;
import org.hemogram.lab.Analyte;
import org.hemogram.lab.Moment;
import org.hemogram.lab.Remark;
import org.hemogram.notes.NoteLibrary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CohortTallyTest {
  private static final NoteLibrary NOTES = new NoteLibrary("en");
  private static final Assessor ASSESSOR = assessor(Moment.NONE);

  private static Assessor assessor(Moment asOf) {
    return Assessor.standard(
        new AssessmentSettings(
            List.of("ctcae-5.0"), IntervalChoice.EXPORT_THEN_BUILTIN, 60, asOf, Moment.NONE));
  }

  private static Outline outline(PatientFixture patient) {
    return ASSESSOR.outline(patient.history());
  }

  /** Platelets with limits from 150 on: grades 1 to 4 of CTCAE begin below 150, 75, 50 and 25. */
  private static PatientFixture platelets(String counts) {
    PatientFixture patient = patient();
    for (String count : counts.split(" ")) {
      String[] parts = count.split("=");
      patient.result(parts[0].replace('_', ' '), Analyte.PLATELETS, parts[1], "10*9/L", 150, 400);
    }
    return patient;
  }

  private static Cohort cohort(Outline... patients) {
    CohortTally tally = new CohortTally();
    for (Outline patient : patients) {
      tally.add(patient);
    }
    return tally.cohort(ASSESSOR.terms(), NOTES);
  }

  private static Cohort.TermCount term(Cohort cohort) {
    return cohort.grades().stream()
        .filter(term -> term.term().equals("Platelet count decreased"))
        .findFirst()
        .orElseThrow();
  }

  /** Worst grade, then baseline and worst later grade of one patient; - where there is none. */
  private static String words(Cohort.TermCount term) {
    String worst =
        term.notGradable() == 1 ? "not gradable" : String.valueOf(term.worst().indexOf(1));
    String shift = "-";
    for (Cohort.Shift one : term.shifts()) {
      shift = one.baseline() + ">" + (one.none() == 1 ? "-" : one.worst().indexOf(1));
    }
    assertThat(term.withoutBaseline())
        .isEqualTo(shift.equals("-") && !worst.startsWith("n") ? 1 : 0);
    return worst + " " + shift;
  }

  @ParameterizedTest
  @CsvSource({
    // The first one is the baseline, and what follows is held against it.
    "2024-01-01=200 2024-01-02=60 2024-01-03=20 2024-01-04=100, 4 0>4",
    "2024-01-01=20 2024-01-02=160 2024-01-03=60, 4 4>2",
    "2024-01-01=40, 3 3>-",
    "day_1=40 day_2=140, 3 3>1",
    // At the limit, and just under it.
    "2024-01-01=150 2024-01-02=75, 1 0>1",
    "2024-01-01=149 2024-01-02=74.9, 2 1>2",
    "2024-01-01=50 2024-01-02=25, 3 2>3",
    "2024-01-01=49 2024-01-02=24, 4 3>4",
    // Of several at one time the worst is the baseline.
    "2024-01-01T08:00=60 2024-01-01T08:00=140 2024-01-02=160, 2 2>0",
    "2024-01-01T08:00=140 2024-01-01T08:00=60 2024-01-02=160, 2 2>0",
    "2024-01-01T08:00=140 2024-01-01T09:00=60, 2 1>2",
    // One that cannot be graded is passed over.
    "2024-01-01=<100 2024-01-02=80 2024-01-03=200, 1 1>0",
    "2024-01-01=<100 2024-01-02=<140, not gradable -",
    // Without a day it counts for the worst grade alone.
    "2024-01=20 2024-01-02=80 2024-01-03=200, 4 1>0",
    "2024=60, 2 -",
    "2024-01=60 2024-02=160, 2 -",
  })
  void should_hold_the_worst_later_grade_against_the_first(String counts, String expected) {
    assertThat(words(term(cohort(outline(platelets(counts)))))).isEqualTo(expected);
  }

  @Test
  void should_pass_over_a_specimen_that_says_nothing() {
    PatientFixture patient =
        patient()
            .remarked("2024-01-01", Analyte.PLATELETS, "10", Remark.UNRELIABLE)
            .result("2024-01-02", Analyte.PLATELETS, "140", "10*9/L", 150, 400);

    Cohort.TermCount term = term(cohort(outline(patient)));

    assertThat(words(term)).isEqualTo("1 1>-");
    assertThat(term.graded()).isEqualTo(1);
    assertThat(term.notGraded()).isEqualTo(1);
  }

  @Test
  void should_count_somebody_whose_only_specimen_says_nothing() {
    Outline patient =
        outline(patient().remarked("2024-01-01", Analyte.PLATELETS, "10", Remark.UNRELIABLE));

    Cohort.TermCount term = term(cohort(patient));

    assertThat(words(term)).isEqualTo("not gradable -");
    assertThat(term.patients()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"2024-01-01, 0 0>-", "2024-01-02, 2 0>2", "2024-01-03, 4 0>4"})
  void should_leave_out_what_comes_after_the_day_that_is_asked_for(String asOf, String expected) {
    Outline patient =
        assessor(Moment.of(LocalDate.parse(asOf)))
            .outline(platelets("2024-01-01=200 2024-01-02=60 2024-01-03=20").history());

    CohortTally tally = new CohortTally();
    tally.add(patient);
    Cohort cohort =
        tally.cohort(patient.grades().stream().map(grades -> grades.term()).toList(), NOTES);

    assertThat(words(term(cohort))).isEqualTo(expected);
  }

  @Test
  void should_find_what_the_whole_assessment_finds() {
    PatientFixture patient =
        platelets("2024-01-01=8 2024-01-09=60 2024-01-20=90 2024-02-20=30")
            .result("2024-01-01", Analyte.NEUTROPHILS, "0.2")
            .result("2024-02-20", Analyte.WBC, "0.9")
            .result("2024-02-20", Analyte.HEMOGLOBIN, "60");

    Outline outline = outline(patient);
    Assessment whole = ASSESSOR.assess(patient.history());

    assertThat(outline.findings())
        .isNotEmpty()
        .containsExactlyInAnyOrderElementsOf(whole.findings());
    assertThat(outline.episodes()).hasSize(4).isEqualTo(whole.course().episodes());
    assertThat(outline.problems()).isEqualTo(whole.problems());
    assertThat(outline.results()).isEqualTo(whole.results());
    assertThat(outline.counted()).isEqualTo(whole.series().keySet());
  }

  /** Lengths in days; an odd and an even number of them, and none. */
  @ParameterizedTest
  @CsvSource({"5, 5", "5 9, 7", "5 8, 6.5", "30 1 4, 4", "1 1 1 60, 1"})
  void should_tell_the_middle_length(String lengths, BigDecimal expected) {
    CohortTally tally = new CohortTally();
    for (String days : lengths.split(" ")) {
      tally.add(outline(platelets("day_1=20 day_" + (1 + Integer.parseInt(days)) + "=80")));
    }
    tally.add(outline(platelets("day_1=20 day_90=30")));

    Cohort.EpisodeCount count = tally.cohort(ASSESSOR.terms(), NOTES).episodes().get(0);

    assertThat(count.medianDays()).isEqualByComparingTo(expected);
    assertThat(count.unfinished()).isEqualTo(1);
    assertThat(count.episodes()).isEqualTo(lengths.split(" ").length + 1);
  }

  @Test
  void should_tell_no_length_when_nothing_ended() {
    Cohort.EpisodeCount count = cohort(outline(platelets("day_1=20 day_90=30"))).episodes().get(0);

    assertThat(count.medianDays()).isNull();
    assertThat(count.patients()).isEqualTo(1);
  }

  @Test
  void should_count_a_patient_once_and_each_episode() {
    Cohort cohort =
        cohort(
            outline(platelets("day_1=20 day_5=80 day_9=20 day_12=90")),
            outline(platelets("day_1=200")));

    Cohort.EpisodeCount count = cohort.episodes().get(0);
    assertThat(count.counted()).isEqualTo(2);
    assertThat(count.patients()).isEqualTo(1);
    assertThat(count.episodes()).isEqualTo(2);
    assertThat(count.rule()).isEqualTo("< 50 until >= 75");
    assertThat(cohort.patients()).isEqualTo(2);
    assertThat(cohort.results()).isEqualTo(5);
  }

  @Test
  void should_say_nothing_of_nobody() {
    assertThat(cohort()).isEqualTo(new Cohort(0, 0, List.of(), List.of(), List.of(), List.of()));
  }

  /** However the patients are shared out among threads, and in whatever order these end. */
  @Test
  void should_count_the_same_in_parts() {
    Random random = new Random(11);
    List<Outline> patients = new ArrayList<>();
    for (int p = 0; p < 300; p++) {
      PatientFixture patient = patient();
      for (int day = 1; day <= 1 + random.nextInt(6); day++) {
        String time = random.nextInt(9) == 0 ? "" : "day " + (day * 5 + random.nextInt(4));
        patient.result(time, Analyte.PLATELETS, random.nextInt(200) + "", "10*9/L", 150, 400);
        patient.result(time, Analyte.HEMOGLOBIN, 50 + random.nextInt(120) + "");
      }
      patients.add(outline(patient));
    }
    Cohort whole = cohort(patients.toArray(new Outline[0]));

    for (int size : new int[] {1, 7, 64, 299}) {
      Collections.shuffle(patients, random);
      List<CohortTally> parts = new ArrayList<>();
      for (int from = 0; from < patients.size(); from += size) {
        CohortTally part = new CohortTally();
        patients.subList(from, Math.min(patients.size(), from + size)).forEach(part::add);
        parts.add(part);
      }
      CohortTally sum = new CohortTally();
      parts.forEach(sum::add);

      assertThat(sum.cohort(ASSESSOR.terms(), NOTES)).isEqualTo(whole);
    }
    assertThat(whole.episodes()).hasSizeGreaterThan(1);
    assertThat(whole.problems()).isNotEmpty();
  }
}
