package org.hemogram.criteria;

import static org.hemogram.criteria.GradingAssert.assertThat;
import static org.hemogram.criteria.Samples.interval;
import static org.hemogram.criteria.Samples.living;
import static org.hemogram.criteria.Samples.person;
import static org.hemogram.criteria.Samples.pregnant;
import static org.hemogram.criteria.Samples.quantity;
import static org.hemogram.criteria.Samples.term;

import java.util.List;
import org.hemogram.lab.Analyte;
import org.hemogram.lab.Pregnancy;
import org.hemogram.lab.Quantity;
import org.hemogram.lab.Reason;
import org.hemogram.lab.Remark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhoAnemiaTest {

  @ParameterizedTest(name = "{0}, {1} g/L: {2} in 2024, {3} in 2011")
  @CsvSource({
    "man 40 y, 130, 0, 0",
    "man 40 y, 129.9, 1, 1",
    "man 40 y, 129, 1, 1",
    "man 40 y, 110, 1, 1",
    "man 40 y, 109.9, 2, 2",
    "man 40 y, 80, 2, 2",
    "man 40 y, 79.9, 3, 3",
    "man 40 y, 7.99 g/dL, 3, 3",
    "man 40 y, 13.0 g/dL, 0, 0",
    "man 80 y, 129, 1, 1",
    "man > 89, 129, 1, 1",
    "woman 30 y, 120, 0, 0",
    "woman 30 y, 119, 1, 1",
    "woman 30 y, 109.9, 2, 2",
    "girl 14 y, 120, 0, 0",
    "girl 14 y, 119.9, 1, 1",
    "boy 14 y, 125, 0, 0",
    "boy 15 y, 125, 1, 1",
    "person 11 y, 115, 0, 0",
    "person 11 y, 114.9, 1, 1",
    "person 11 y, 109.9, 2, 2",
    "person 5 y, 112, 1, 1",
    "person 4 y, 112, 0, 0",
    "person 4 y, 109.9, 1, 1",
    "person 4 y, 99.9, 2, 2",
    "person 4 y, 69.9, 3, 3",
    "person 23 months, 105, 0, 1",
    "person 24 months, 105, 1, 1",
    "person 23 months, 104.9, 1, 1",
    "person 23 months, 94.9, 2, 2",
    "person 6 months, 69.9, 3, 3",
    "person 6 months, 70, 2, 2",
    "person 5 months, 100, age-not-covered, age-not-covered",
    "person 20 d, 100, age-not-covered, age-not-covered",
  })
  void should_grade_anemia_by_age_and_sex(String who, String value, String in2024, String in2011) {
    assertThat(grade("who-2024", value, person(who))).is(in2024);
    assertThat(grade("who-2011", value, person(who))).is(in2011);
  }

  @ParameterizedTest(name = "{0}, {1} g/L: {2} in 2024, {3} in 2011")
  @CsvSource({
    "FIRST_TRIMESTER, 110, 0, 0",
    "FIRST_TRIMESTER, 109.9, 1, 1",
    "SECOND_TRIMESTER, 105, 0, 1",
    "SECOND_TRIMESTER, 104.9, 1, 1",
    "SECOND_TRIMESTER, 95, 1, 2",
    "SECOND_TRIMESTER, 94.9, 2, 2",
    "SECOND_TRIMESTER, 69.9, 3, 3",
    "THIRD_TRIMESTER, 105, 1, 1",
    "THIRD_TRIMESTER, 100, 1, 1",
    "THIRD_TRIMESTER, 99.9, 2, 2",
    "TRIMESTER_UNKNOWN, 110, 0, 0",
    "TRIMESTER_UNKNOWN, 107, pregnancy-unknown, 1",
    "TRIMESTER_UNKNOWN, 105, pregnancy-unknown, 1",
    "TRIMESTER_UNKNOWN, 102, 1, 1",
    "TRIMESTER_UNKNOWN, 60, 3, 3",
    "NOT_STATED, 115, 1, 1",
  })
  void should_grade_anemia_in_pregnancy(
      Pregnancy pregnancy, String value, String in2024, String in2011) {
    Subject woman = pregnant(person("woman 30 y"), pregnancy);
    assertThat(grade("who-2024", value, woman)).is(in2024);
    assertThat(grade("who-2011", value, woman)).is(in2011);
  }

  @Test
  void should_grade_men_as_men_whatever_is_said_of_a_pregnancy() {
    Subject man = pregnant(person("man 40 y"), Pregnancy.SECOND_TRIMESTER);
    assertThat(grade("who-2024", "125", man)).isGrade(1);
  }

  @ParameterizedTest(name = "{0}, {1} g/L: {2}")
  @CsvSource({
    "person 40 y, 130, 0",
    "person 40 y, 125, sex-missing",
    "person 40 y, 119, 1",
    "person 40 y, 90, 2",
    "man, 130, 0",
    "man, 125, age-missing",
    "man, 60, 3",
    "person, 60, 3",
    "person, 75, age-missing",
    "person, 125, age-missing",
    "person 0 y, 100, age-missing",
    "person 1 y, 107, 0",
    "man 14 y, 125, 0",
  })
  void should_grade_without_sex_or_age_only_where_all_rows_agree(
      String who, String value, String expected) {
    assertThat(grade("who-2024", value, person(who))).is(expected);
  }

  @ParameterizedTest(name = "{0} m, {1} cigarettes, {2} g/L: {3} in 2024, {4} in 2011")
  @CsvSource({
    "499, , 129, 1, 1",
    "499, , 130, 0, 0",
    "500, , 133.9, 1, 0",
    "500, , 134, 0, 0",
    "999, , 133.9, 1, 0",
    "1000, , 138, 0, 0",
    "1000, , 131.9, 1, 1",
    "2600, , 147, 1, 0",
    "2600, , 148, 0, 0",
    "2600, 20, 153, 1, 0",
    "2600, 20, 154, 0, 0",
    "4999, , 162.9, 1, 1",
    "5000, , 163, limit-missing, 1",
    "-10, , 130, 0, 0",
    ", 0, 130, 0, 0",
    ", 1, 132.9, 1, 1",
    ", 9, 133, 0, 0",
    ", 10, 133, 1, 0",
    ", 19, 134.9, 1, 0",
    ", 20, 135.9, 1, 0",
    ", 20, 134.9, 1, 1",
    ", 40, 136.9, 0, 1",
  })
  void should_take_elevation_and_smoking_off_the_value(
      Integer altitude, Integer cigarettes, String value, String in2024, String in2011) {
    Subject man = living(person("man 40 y"), altitude, cigarettes);
    assertThat(grade("who-2024", value, man)).is(in2024);
    assertThat(grade("who-2011", value, man)).is(in2011);
  }

  @ParameterizedTest(name = "{0} m, {1} cigarettes, {2} g/L: {3}")
  @CsvSource({
    // 0.0056384 m + 0.0000003 m²: 2.888262 at 499 m, 16.4878400 at 2600 m, 35.692 at 5000 m
    "499, , 132.888262, 0, ''",
    "499, , 132.888261, 1, ''",
    "2600, , 146.68784, 0, ''",
    "2600, , 146.687839, 1, ''",
    "-10, , 130, 0, ''",
    "0, , 129.999, 1, ''",
    "4999, , 165.7, 0, ''",
    "5000, , 165.692, 0, beyond-table",
    "5000, , 165.6919, 1, beyond-table",
    // 0.4565 n - 0.0078 n²: 6.6787 at 29, held there
    ", 29, 136.6787, 0, ''",
    ", 29, 136.6786, 1, ''",
    ", 30, 136.6787, 0, ''",
    ", 200, 136.6787, 0, ''",
    ", 200, 136.6786, 1, ''",
    ", 0, 130, 0, ''",
    "2600, 29, 153.36654, 0, ''",
    "2600, 29, 153.36653, 1, ''",
  })
  void should_follow_the_equations_where_they_are_asked_for(
      Integer altitude, Integer cigarettes, String value, int expected, String remark) {
    Subject man = living(person("man 40 y"), altitude, cigarettes);
    CriteriaLibrary library = CriteriaLibrary.standard().adjustedBy(Adjustment.EQUATION);
    Term anemia = library.table("who-2024").orElseThrow().terms().get(0);

    Grading grading = anemia.grade(quantity(Analyte.HEMOGLOBIN, value), null, null, man);

    assertThat(grading).isGrade(expected);
    org.assertj.core.api.Assertions.assertThat(((Grading.Graded) grading).remarks())
        .extracting(Remark::id)
        .isEqualTo(remark.isEmpty() ? List.of() : List.of(remark));
  }

  @Test
  void should_keep_the_table_where_a_standard_has_no_equation() {
    Subject man = living(person("man 40 y"), 2600, null);
    CriteriaLibrary library = CriteriaLibrary.standard().adjustedBy(Adjustment.EQUATION);
    Term anemia = library.table("who-2011").orElseThrow().terms().get(0);

    assertThat(anemia.grade(quantity(Analyte.HEMOGLOBIN, "142.9"), null, null, man)).isGrade(1);
    assertThat(anemia.grade(quantity(Analyte.HEMOGLOBIN, "143"), null, null, man)).isGrade(0);
  }

  @Test
  void should_say_what_was_taken_off() {
    Subject man = living(person("man 40 y"), 2600, 20);
    assertThat(grade("who-2024", "153", man))
        .isGrade(1)
        .says("hemoglobin <130 and ≥110 g/L, after taking off 24 g/L for elevation and smoking");
  }

  @Test
  void should_remark_a_value_inside_the_interval_of_the_laboratory() {
    Quantity value = quantity(Analyte.HEMOGLOBIN, "125");
    assertThat(
            term("who-2024", "Anemia")
                .grade(value, interval("120", "160"), null, person("man 40 y")))
        .isGrade(1)
        .hasRemarks(Remark.WITHIN_INTERVAL);
  }

  @Test
  void should_not_grade_a_censored_value_across_a_limit() {
    assertThat(grade("who-2024", "<80", person("man 40 y"))).isGrade(3);
    assertThat(grade("who-2024", "<81", person("man 40 y"))).isNotGradable(Reason.CENSORED);
  }

  private static Grading grade(String table, String value, Subject subject) {
    return term(table, "Anemia").grade(quantity(Analyte.HEMOGLOBIN, value), null, null, subject);
  }
}
