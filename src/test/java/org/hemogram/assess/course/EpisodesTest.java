package org.hemogram.assess.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hemogram.assess.PatientFixture.patient;

import java.math.BigDecimal;
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

class EpisodesTest {
  private static final Assessor USUAL = Assessor.standard(AssessmentSettings.DEFAULT);

  private static PatientFixture counted(Analyte analyte, String counts) {
    PatientFixture patient = patient();
    for (String count : counts.split(" ")) {
      String[] parts = count.split(":");
      patient.result("day " + parts[0], analyte, parts[1]);
    }
    return patient;
  }

  private static List<Course.Episode> episodes(PatientFixture patient) {
    return USUAL.assess(patient.history()).course().episodes();
  }

  private static String words(Course.Episode episode) {
    return episode.start().day()
        + "-"
        + (episode.end() == null ? "" : episode.end().day())
        + " "
        + episode.days();
  }

  /** Below 0.5 until 0.75: each limit at, just under and just over. */
  @ParameterizedTest
  @CsvSource({
    "1:1.0 5:0.49 9:0.75, 5-9 4",
    "1:1.0 5:0.5 9:0.75, ''",
    "1:1.0 5:0.49 9:0.74 12:0.9, 5-12 7",
    "1:1.0 5:0.49 9:0.74, 5- 4",
    "5:0.1, 5- 0",
    "5:<0.1 9:1, 5-9 4",
    "5:<0.5 9:1, 5-9 4",
    "5:<1 9:1, ''",
    "1:0.2 4:0.8 8:0.3 9:0.9, 1-4 3;8-9 1",
  })
  void should_run_from_the_first_limit_to_the_second(String counts, String expected) {
    assertThat(String.join(";", words(Analyte.NEUTROPHILS, counts))).isEqualTo(expected);
  }

  private static List<String> words(Analyte analyte, String counts) {
    return episodes(counted(analyte, counts)).stream().map(EpisodesTest::words).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "PLATELETS, 1:90 3:50 5:80, ''",
    "PLATELETS, 1:90 3:49 5:74 7:75, 3-7 4",
    "HEMOGLOBIN, 1:90 3:70 5:80, ''",
    "HEMOGLOBIN, 1:90 3:69.9 5:79.9 7:80, 3-7 4",
  })
  void should_have_limits_for_the_other_lines(Analyte analyte, String counts, String expected) {
    assertThat(String.join(";", words(analyte, counts))).isEqualTo(expected);
  }

  @Test
  void should_tell_nadir_recovery_and_gaps() {
    Course.Episode episode =
        episodes(counted(Analyte.NEUTROPHILS, "1:1.5 5:0.4 8:0.1 20:0.1 24:0.6 27:0.8")).get(0);

    assertThat(episode.nadir().result().time().day()).isEqualTo(8);
    assertThat(episode.nadirDay()).isEqualTo(3);
    assertThat(episode.recoveryDays()).isEqualTo(19);
    assertThat(episode.longestGapDays()).isEqualTo(12);
    assertThat(episode.values()).isEqualTo(4);
    assertThat(episode.censored()).isFalse();
  }

  /** 1.5 to 0.5 on four days is 0.25 a day; 0.4 lies 0.4 days behind the limit, and so on. */
  @Test
  void should_interpolate_days_below_the_first_limit() {
    Course.Episode episode =
        episodes(counted(Analyte.NEUTROPHILS, "0:1.0 10:0.0 20:0.0 30:1.0")).get(0);

    assertThat(episode.interpolatedDays()).isEqualTo(20.0);
    assertThat(episode.days()).isEqualTo(20);
  }

  @Test
  void should_not_end_with_platelets_that_were_transfused() {
    PatientFixture patient = counted(Analyte.PLATELETS, "1:10 3:80 5:12 12:90");
    patient.event("day 2", EventKind.PLATELET_TRANSFUSION);

    assertThat(episodes(patient)).extracting(EpisodesTest::words).containsExactly("1-12 11");
  }

  @Test
  void should_take_limits_signs_and_a_least_length_by_option() {
    EpisodeRule rule =
        new EpisodeRule(
            Analyte.NEUTROPHILS, new BigDecimal("1.0"), true, new BigDecimal("1.5"), true, 3);
    Assessor assessor =
        Assessor.standard(
            AssessmentSettings.DEFAULT.withCourse(
                new CourseSettings(List.of("nih"), false, "cibmtr", 28, List.of(rule))));
    PatientFixture patient = counted(Analyte.NEUTROPHILS, "1:1.0 3:1.6 10:0.9 14:1.5 20:1.51");

    assertThat(assessor.assess(patient.history()).course().episodes())
        .extracting(episode -> words(episode) + " " + episode.rule())
        .containsExactly("10-20 10 <= 1 until > 1.5");
  }

  @Test
  void should_leave_out_counts_without_a_day() {
    PatientFixture patient = counted(Analyte.NEUTROPHILS, "5:0.4 9:1.0");
    patient.result("", Analyte.NEUTROPHILS, "0.1");

    assertThat(episodes(patient)).extracting(EpisodesTest::words).containsExactly("5-9 4");
  }
}
