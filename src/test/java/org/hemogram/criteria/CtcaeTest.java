package org.hemogram.criteria;

import static org.hemogram.criteria.GradingAssert.assertThat;
import static org.hemogram.criteria.Samples.interval;
import static org.hemogram.criteria.Samples.number;
import static org.hemogram.criteria.Samples.quantity;
import static org.hemogram.criteria.Samples.table;
import static org.hemogram.criteria.Samples.term;

import org.assertj.core.api.Assertions;
import org.hemogram.lab.Analyte;
import org.hemogram.lab.Quantity;
import org.hemogram.lab.Reason;
import org.hemogram.lab.Remark;
import org.hemogram.lab.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CtcaeTest {

  @ParameterizedTest(name = "{0} with LLN {1}: {2}, {3}, {4}")
  @CsvSource({
    // value, LLN in SI, grade in 4.03, 5.0, 6.0
    "120 g/L, 120, 0, 0, 0",
    "119.9 g/L, 120, 1, 1, 1",
    "100 g/L, 120, 1, 1, 1",
    "99.9 g/L, 120, 2, 2, 2",
    "80 g/L, 120, 2, 2, 2",
    "79.9 g/L, 120, 3, 3, 3",
    "40 g/L, 120, 3, 3, 3",
    "0 g/L, 120, 3, 3, 3",
    "12.0 g/dL, 120, 0, 0, 0",
    "11.99 g/dL, 120, 1, 1, 1",
    "10.0 g/dL, 120, 1, 1, 1",
    "9.99 g/dL, 120, 2, 2, 2",
    "8.0 g/dL, 120, 2, 2, 2",
    "7.99 g/dL, 120, 3, 3, 3",
    "99.999999999999999999 g/L, 120, 2, 2, 2",
  })
  void should_grade_anemia_at_its_edges(String value, String lln, int in4, int in5, int in6) {
    Quantity hemoglobin = quantity(Analyte.HEMOGLOBIN, value);
    assertThat(grade("ctcae-4.03", "Anemia", hemoglobin, lln)).isGrade(in4);
    assertThat(grade("ctcae-5.0", "Anemia", hemoglobin, lln)).isGrade(in5);
    assertThat(grade("ctcae-6.0", "Anemia", hemoglobin, lln)).isGrade(in6);
  }

  @ParameterizedTest(name = "{0}: {1} in 5.0, {2} in 6.0")
  @CsvSource({
    "1.8, 0, 0",
    "1.79, 1, 0",
    "1.5, 1, 0",
    "1.49, 2, 1",
    "1.0, 2, 1",
    "0.99, 3, 2",
    "0.5, 3, 2",
    "0.49, 4, 3",
    "0.1, 4, 3",
    "0.09, 4, 4",
    "0, 4, 4",
    "1800 /uL, 0, 0",
    "1799 /uL, 1, 0",
    "1500 /uL, 1, 0",
    "1499 /uL, 2, 1",
    "500 /uL, 3, 2",
    "499 /uL, 4, 3",
    "99 /uL, 4, 4",
  })
  void should_grade_neutrophils_at_their_edges(String value, int in5, int in6) {
    Quantity neutrophils = quantity(Analyte.NEUTROPHILS, value);
    String term = "Neutrophil count decreased";
    assertThat(grade("ctcae-4.03", term, neutrophils, "1.8")).isGrade(in5);
    assertThat(grade("ctcae-5.0", term, neutrophils, "1.8")).isGrade(in5);
    assertThat(grade("ctcae-6.0", term, neutrophils, "1.8")).isGrade(in6);
  }

  @ParameterizedTest(name = "{0}: {1} in 5.0, {2} in 6.0")
  @CsvSource({
    "150, 0, 0",
    "149.9, 1, 1",
    "75, 1, 1",
    "74.9, 2, 2",
    "50, 2, 2",
    "49.9, 3, 3",
    "25, 3, 3",
    "24, 4, 3",
    "10, 4, 3",
    "9, 4, 4",
    "75000 /uL, 1, 1",
    "74999 /uL, 2, 2",
    "24999 /uL, 4, 3",
    "9999 /uL, 4, 4",
  })
  void should_grade_platelets_at_their_edges(String value, int in5, int in6) {
    Quantity platelets = quantity(Analyte.PLATELETS, value);
    assertThat(grade("ctcae-4.03", "Platelet count decreased", platelets, "150")).isGrade(in5);
    assertThat(grade("ctcae-5.0", "Platelet count decreased", platelets, "150")).isGrade(in5);
    assertThat(grade("ctcae-6.0", "Thrombocytopenia", platelets, "150")).isGrade(in6);
  }

  @ParameterizedTest(name = "{0} {1} with LLN {2}: {3}")
  @CsvSource({
    "White blood cell decreased, 4.0, 4.0, 0",
    "White blood cell decreased, 3.99, 4.0, 1",
    "White blood cell decreased, 3.0, 4.0, 1",
    "White blood cell decreased, 2.99, 4.0, 2",
    "White blood cell decreased, 2.0, 4.0, 2",
    "White blood cell decreased, 1.99, 4.0, 3",
    "White blood cell decreased, 1.0, 4.0, 3",
    "White blood cell decreased, 0.99, 4.0, 4",
    "Lymphocyte count decreased, 1.0, 1.0, 0",
    "Lymphocyte count decreased, 0.99, 1.0, 1",
    "Lymphocyte count decreased, 0.8, 1.0, 1",
    "Lymphocyte count decreased, 0.79, 1.0, 2",
    "Lymphocyte count decreased, 0.5, 1.0, 2",
    "Lymphocyte count decreased, 0.49, 1.0, 3",
    "Lymphocyte count decreased, 0.2, 1.0, 3",
    "Lymphocyte count decreased, 0.19, 1.0, 4",
    "CD4 lymphocytes decreased, 0.5, 0.5, 0",
    "CD4 lymphocytes decreased, 0.5, 0.6, 1",
    "CD4 lymphocytes decreased, 0.499, 0.6, 2",
    "CD4 lymphocytes decreased, 0.2, 0.6, 2",
    "CD4 lymphocytes decreased, 0.199, 0.6, 3",
    "CD4 lymphocytes decreased, 0.05, 0.6, 3",
    "CD4 lymphocytes decreased, 49 /uL, 0.6, 4",
    "Lymphocyte count increased, 4.0, 1.0, 0",
    "Lymphocyte count increased, 4.1, 1.0, 2",
    "Lymphocyte count increased, 20, 1.0, 2",
    "Lymphocyte count increased, 20.1, 1.0, 3",
    "Leukocytosis, 100, 4.0, 0",
    "Leukocytosis, 100.1, 4.0, 3",
  })
  void should_grade_the_other_counts_at_their_edges(
      String name, String value, String lln, int expected) {
    Term term = term("ctcae-5.0", name);
    Quantity quantity = quantity(term.analyte(), value);
    assertThat(grade("ctcae-5.0", name, quantity, lln)).isGrade(expected);
    assertThat(grade("ctcae-4.03", name, quantity, lln)).isGrade(expected);
    if (!name.equals("Lymphocyte count decreased")) {
      assertThat(grade("ctcae-6.0", name, quantity, lln)).isGrade(expected);
    }
  }

  @Test
  void should_have_no_term_for_low_lymphocytes_in_version_6() {
    Assertions.assertThat(table("ctcae-6.0").termsFor(Analyte.LYMPHOCYTES))
        .extracting(Term::name)
        .containsExactly("Lymphocyte count increased");
  }

  @ParameterizedTest(name = "{0} without a lower limit: {1}")
  @CsvSource({
    "99.9, 2",
    "79.9, 3",
    "100, limit-missing",
    "140, limit-missing",
  })
  void should_grade_without_a_lower_limit_only_by_absolute_limits(String value, String expected) {
    assertThat(grade("ctcae-5.0", "Anemia", quantity(Analyte.HEMOGLOBIN, value), null))
        .is(expected);
  }

  @Test
  void should_need_no_lower_limit_for_neutrophils_in_version_6() {
    Quantity normal = quantity(Analyte.NEUTROPHILS, "1.5");
    assertThat(grade("ctcae-6.0", "Neutrophil count decreased", normal, null)).isGrade(0);
    assertThat(grade("ctcae-5.0", "Neutrophil count decreased", normal, null))
        .isNotGradable(Reason.LIMIT_MISSING);
  }

  @ParameterizedTest(name = "{0} with LLN 1.2")
  @CsvSource({"1.5, 0, ''", "1.49, 2, within-interval", "1.2, 2, within-interval", "1.19, 2, ''"})
  void should_let_the_absolute_limit_win_where_the_lower_limit_lies_below_it(
      String value, int expected, String remark) {
    Grading grading =
        grade(
            "ctcae-5.0", "Neutrophil count decreased", quantity(Analyte.NEUTROPHILS, value), "1.2");
    assertThat(grading).isGrade(expected);
    if (remark.isEmpty()) {
      assertThat(grading).hasRemarks();
    } else {
      assertThat(grading).hasRemarks(Remark.WITHIN_INTERVAL);
    }
  }

  @ParameterizedTest(name = "{0} with ULN {1}, baseline {2}: {3} in 4.03, {4} in 5.0")
  @CsvSource({
    "165, 165, , 0, 0",
    "165.1, 165, , 1, 1",
    "185, 165, , 1, 1",
    "185.1, 165, , 2, 2",
    "205, 165, , 2, 2",
    "205.1, 165, , 3, 3",
    "18.51 g/dL, 165, , 2, 2",
    "190, 165, 175, 1, 2",
    "175, 165, 175, 0, 1",
    "175.1, 165, 175, 1, 1",
    "195.1, 165, 175, 2, 2",
    "170, 165, 150, 1, 1",
    "170, , 175, limit-missing, limit-missing",
    "170, , , limit-missing, limit-missing",
  })
  void should_count_high_hemoglobin_from_the_baseline_only_in_version_4(
      String value, String uln, String baseline, String in4, String in5) {
    Quantity hemoglobin = quantity(Analyte.HEMOGLOBIN, value);
    for (String table : new String[] {"ctcae-4.03", "ctcae-5.0", "ctcae-6.0"}) {
      assertThat(
              term(table, "Hemoglobin increased")
                  .grade(hemoglobin, interval(null, uln), number(baseline), Subject.UNKNOWN))
          .is(table.equals("ctcae-4.03") ? in4 : in5);
    }
  }

  @Test
  void should_remark_a_missing_baseline_where_it_would_have_counted() {
    Quantity high = quantity(Analyte.HEMOGLOBIN, "190");
    assertThat(high("ctcae-4.03", high, null)).isGrade(2).hasRemarks(Remark.BASELINE_MISSING);
    assertThat(high("ctcae-4.03", high, "150")).isGrade(2).hasRemarks();
    assertThat(high("ctcae-5.0", high, null)).isGrade(2).hasRemarks();
    assertThat(high("ctcae-4.03", quantity(Analyte.HEMOGLOBIN, "160"), null))
        .isGrade(0)
        .hasRemarks();
  }

  private static Grading high(String table, Quantity value, String baseline) {
    return term(table, "Hemoglobin increased")
        .grade(value, interval(null, "165"), number(baseline), Subject.UNKNOWN);
  }

  @ParameterizedTest(name = "{0} with ULN {1}, baseline {2}: {3}")
  @CsvSource({
    "0.5, 0.5, , 0",
    "0.51, 0.5, , baseline-missing",
    "0.51, 0.5, 0.51, 0",
    "0.51, 0.5, 0.50, 1",
    "9, 0.5, 0.6, 1",
    "0.3, , 0.4, 0",
    "0.6, , 0.4, limit-missing",
  })
  void should_need_limit_and_baseline_for_eosinophilia(
      String value, String uln, String baseline, String expected) {
    assertThat(
            term("ctcae-5.0", "Eosinophilia")
                .grade(
                    quantity(Analyte.EOSINOPHILS, value),
                    interval(null, uln),
                    number(baseline),
                    Subject.UNKNOWN))
        .is(expected);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "<0.5, 4",
    "<=0.5, censored",
    "<0.49, 4",
    "<0.51, censored",
    "<=0.49, 4",
    ">1.8, 0",
    ">=1.8, 0",
    ">1.7, censored",
    ">=1.0, censored",
    ">0.99, censored",
  })
  void should_grade_a_censored_value_only_when_all_it_allows_agree(String value, String expected) {
    Quantity neutrophils = quantity(Analyte.NEUTROPHILS, value);
    assertThat(grade("ctcae-5.0", "Neutrophil count decreased", neutrophils, "1.8")).is(expected);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "<100, 0",
    "<=100, 0",
    "<101, censored",
    ">100, 3",
    ">=100, censored",
    ">99, censored"
  })
  void should_grade_a_censored_high_value_by_the_same_rule(String value, String expected) {
    assertThat(grade("ctcae-5.0", "Leukocytosis", quantity(Analyte.WBC, value), null)).is(expected);
  }

  @Test
  void should_not_grade_in_another_unit() {
    Quantity wrong = Quantity.of("9.9", Unit.RATIO);
    assertThat(grade("ctcae-5.0", "Anemia", wrong, "120")).isNotGradable(Reason.UNIT_UNKNOWN);
  }

  @Test
  void should_say_which_condition_decided() {
    assertThat(
            grade(
                "ctcae-5.0",
                "Neutrophil count decreased",
                quantity(Analyte.NEUTROPHILS, "0.7"),
                "1.8"))
        .isGrade(3)
        .says("neutrophils <1 and ≥0.5 ×10⁹/L");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ctcae-4.03", "ctcae-5.0", "ctcae-6.0"})
  void should_share_the_answers_of_a_row(String table) {
    Term anemia = term(table, "Anemia");
    Grading first =
        anemia.grade(
            quantity(Analyte.HEMOGLOBIN, "90"), interval("120", null), null, Subject.UNKNOWN);
    Assertions.assertThat(first)
        .isSameAs(
            anemia.grade(
                quantity(Analyte.HEMOGLOBIN, "91"), interval("120", null), null, Subject.UNKNOWN));
  }

  private static Grading grade(String table, String term, Quantity value, String lln) {
    return term(table, term).grade(value, interval(lln, null), null, Subject.UNKNOWN);
  }
}
