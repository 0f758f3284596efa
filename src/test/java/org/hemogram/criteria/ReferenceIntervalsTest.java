package org.hemogram.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hemogram.criteria.Samples.person;
import static org.hemogram.criteria.Samples.pregnant;

import java.util.List;
import java.util.Optional;
import org.hemogram.lab.AgeSpan;
import org.hemogram.lab.Analyte;
import org.hemogram.lab.Pregnancy;
import org.hemogram.lab.Quantity;
import org.hemogram.lab.ReferenceInterval;
import org.hemogram.lab.Sex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReferenceIntervalsTest {
  private final ReferenceIntervals intervals = ReferenceIntervals.standard();

  @ParameterizedTest(name = "{0}, {1}")
  @CsvSource({
    "man 40 y, hemoglobin, 130-170 builtin:uhd-adult-male",
    "woman 40 y, hemoglobin, 120-150 builtin:uhd-adult-female",
    "person 40 y, hemoglobin, 120-170 builtin:uhd-adult-either-sex",
    "man, hemoglobin, 130-170 builtin:uhd-adult-assumed-male",
    "person, hemoglobin, 120-170 builtin:uhd-adult-assumed-either-sex",
    "person, platelets, 150-410 builtin:uhd-adult-assumed",
    "man 40 y, platelets, 150-410 builtin:uhd-adult",
    "man 40 y, neutrophils, 1.7-7.5 builtin:ukmulti-adult",
    "boy 17 y, hemoglobin, 125-161 builtin:dayton-12-18y-male",
    "boy 12 y, hemoglobin, 125-161 builtin:dayton-12-18y-male",
    "boy 11 y, hemoglobin, 115-155 builtin:uhd-6-12y",
    "person 1 y, wbc, 6-16 builtin:uhd-1-2y",
    "person 0 y, wbc, 5-30 builtin:iowa-0-30d+iowa-30-91d+iowa-91d-1y",
    "person 5 y, neutrophils, 1.7-7.5 builtin:iowa-5-18y",
    "person 4 y, neutrophils, 1.5-8.5 builtin:iowa-183d-5y",
    "person 3 d, hemoglobin, 145-225 builtin:lima-0-4d",
    "person 4 d, hemoglobin, 135-215 builtin:lima-4-8d",
    "person 11 y, platelets, 170-450 builtin:uhd-6-12y",
    "person, immature-platelet-fraction, 0.8-5.6 builtin:morkis-13y-up-adult-assumed",
    "person > 89, wbc, 4-10 builtin:uhd-adult",
  })
  void should_find_the_interval_and_say_what_was_assumed(
      String who, String analyte, String expected) {
    assertThat(shown(intervals.find(Analyte.of(analyte).orElseThrow(), person(who))))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    // unverified, never printed, or partly uncovered: no adult limits for a child
    "person 6 months, platelets",
    "person 0 y, platelets",
    "person 0 y, eosinophils",
    "person 3 y, reticulocytes-percent",
    "person 10 y, rdw-cv",
    "person 40 y, mpv",
  })
  void should_find_nothing_where_a_possible_age_has_no_row(String who, String analyte) {
    assertThat(intervals.find(Analyte.of(analyte).orElseThrow(), person(who))).isEmpty();
  }

  @Test
  void should_join_the_rows_that_an_age_reaches_into() {
    Subject child =
        new Subject(Sex.UNKNOWN, AgeSpan.months(20, 30), Pregnancy.NOT_STATED, null, null, false);
    assertThat(shown(intervals.find(Analyte.WBC, child)))
        .isEqualTo("5-16 builtin:uhd-1-2y+uhd-2-6y");
  }

  @ParameterizedTest(name = "{0}, {1}, {2}")
  @CsvSource({
    "woman 30 y, FIRST_TRIMESTER, hemoglobin, 110-139 builtin:preg-trimester-1",
    "woman 30 y, SECOND_TRIMESTER, hemoglobin, 106-148 builtin:preg-trimester-2",
    "woman 30 y, THIRD_TRIMESTER, neutrophils, 3.9-13.1 builtin:preg-trimester-3",
    "woman 30 y, TRIMESTER_UNKNOWN, hemoglobin,"
        + " 95-150 builtin:preg-trimester-1+preg-trimester-2+preg-trimester-3",
    "woman 30 y, SECOND_TRIMESTER, mchc, 315-345 builtin:uhd-adult",
    "man 30 y, SECOND_TRIMESTER, hemoglobin, 130-170 builtin:uhd-adult-male",
    "woman, FIRST_TRIMESTER, hemoglobin, 110-139 builtin:preg-trimester-1-adult-assumed",
    "woman 30 y, NOT_STATED, hemoglobin, 120-150 builtin:uhd-adult-female",
  })
  void should_use_pregnancy_rows_only_when_a_pregnancy_is_stated(
      String who, Pregnancy pregnancy, String analyte, String expected) {
    Subject subject = pregnant(person(who), pregnancy);
    assertThat(shown(intervals.find(Analyte.of(analyte).orElseThrow(), subject)))
        .isEqualTo(expected);
  }

  @Test
  void should_use_the_duffy_null_row_only_when_the_phenotype_is_stated() {
    assertThat(shown(intervals.find(Analyte.NEUTROPHILS, duffyNull(AgeSpan.years(40)))))
        .isEqualTo("1.21-5.39 builtin:duffy-usa-adult");
    assertThat(shown(intervals.find(Analyte.NEUTROPHILS, duffyNull(AgeSpan.years(4)))))
        .isEqualTo("1.5-8.5 builtin:iowa-183d-5y");
    assertThat(shown(intervals.find(Analyte.WBC, duffyNull(AgeSpan.years(40)))))
        .isEqualTo("3-9.66 builtin:duffy-usa-adult");
    assertThat(shown(intervals.find(Analyte.WBC, person("person 40 y"))))
        .isEqualTo("4-10 builtin:uhd-adult");
  }

  @ParameterizedTest
  @MethodSource("sets")
  void should_put_each_set_before_the_default_one_for_the_people_it_is_for(String set) {
    ReferenceIntervals behind = intervals.behindSet(set);
    int own = 0;
    for (Analyte analyte : Analyte.values()) {
      for (String who :
          List.of("man 40 y", "woman 40 y", "person 3 y", "person 60 d", "boy 13 y")) {
        Optional<ReferenceInterval> found = behind.find(analyte, person(who));
        if (found.isPresent() && found.get().origin().startsWith("builtin:" + set + "-")) {
          own++;
        } else {
          assertThat(found).isEqualTo(intervals.find(analyte, person(who)));
        }
      }
    }
    assertThat(own).isPositive();
  }

  static List<String> sets() {
    return ReferenceIntervals.sets();
  }

  @Test
  void should_name_unverified_sets_so_and_keep_them_out_of_the_default() {
    assertThat(sets()).contains("norip", "mayo", "cn-wst-405-unverified", "dacie-unverified");
    assertThatThrownBy(() -> intervals.behindSet("nobody")).hasMessageContaining("nobody");
    assertThat(
            shown(
                intervals
                    .behindSet("dacie-unverified")
                    .find(Analyte.PLATELETS, person("person 5 d"))))
        .isEqualTo("160-500 builtin:dacie-unverified-5-11d");
  }

  private static Subject duffyNull(AgeSpan age) {
    return new Subject(Sex.UNKNOWN, age, Pregnancy.NOT_STATED, null, null, true);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"hemoglobin", "neutrophils", "lymphocytes", "wbc", "hematocrit", "rbc", "mcv"})
  void should_leave_no_age_without_an_interval_of_the_main_counts(String analyte) {
    Analyte what = Analyte.of(analyte).orElseThrow();
    for (Sex sex : new Sex[] {Sex.FEMALE, Sex.MALE, Sex.UNKNOWN}) {
      for (int day = 0; day < 8_000; day++) {
        Subject subject =
            new Subject(sex, AgeSpan.days(day, day), Pregnancy.NOT_STATED, null, null, false);
        assertThat(intervals.find(what, subject))
            .as("%s %s, day %d", analyte, sex, day)
            .isPresent();
      }
    }
  }

  @Test
  void should_give_the_same_answer_again_without_making_it_anew() {
    Subject subject = person("person 40 y");
    assertThat(intervals.find(Analyte.HEMOGLOBIN, subject).orElseThrow())
        .isSameAs(intervals.find(Analyte.HEMOGLOBIN, subject).orElseThrow());
  }

  private static String shown(Optional<ReferenceInterval> found) {
    return found
        .map(
            interval ->
                Quantity.plain(interval.lower())
                    + "-"
                    + Quantity.plain(interval.upper())
                    + " "
                    + interval.origin())
        .orElse("none");
  }
}
