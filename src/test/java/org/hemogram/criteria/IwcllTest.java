package org.hemogram.criteria;

import static org.hemogram.criteria.GradingAssert.assertThat;
import static org.hemogram.criteria.Samples.interval;
import static org.hemogram.criteria.Samples.number;
import static org.hemogram.criteria.Samples.quantity;
import static org.hemogram.criteria.Samples.table;
import static org.hemogram.criteria.Samples.term;

import org.assertj.core.api.Assertions;
import org.hemogram.lab.Analyte;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IwcllTest {

  @ParameterizedTest(name = "{0} from {1}, LLN {2}: {3}")
  @CsvSource({
    // the decrease in percent of the baseline
    "108.1, 120, 150, 0",
    "108, 120, 150, 0", // 10 %
    "107.9, 120, 150, 1",
    "106.8, 120, 150, 1", // 11 %
    "91.2, 120, 150, 1", // 24 %
    "90.1, 120, 150, 1",
    "90, 120, 150, 2", // 25 %
    "60.1, 120, 150, 2",
    "60, 120, 150, 3", // 50 %
    "30.1, 120, 150, 3",
    "30, 120, 150, 4", // 75 %
    "29.9, 120, 150, 4",
    // no grade unless below normal
    "150, 400, 150, 0",
    "149.9, 400, 150, 3",
    "200, 400, 150, 0",
    "200, 400, , limit-missing",
    "380, 400, , 0",
    // below 20 at any decrease
    "20, 21, 150, 0",
    "19.9, 21, 150, 4",
    "19.9, 20.1, 150, 4",
    "19.9, 20, 150, baseline-too-low",
    "5, 15, 150, baseline-too-low",
    "200, 15, 150, baseline-too-low",
    // without a baseline nobody knows whether the person is evaluable
    "19.9, , 150, baseline-missing",
    "100, , 150, baseline-missing",
    "200, , 150, baseline-missing",
    // bounds
    "<20, 100, 150, 4",
    "<=20, 100, 150, 4",
    "<=20, 60, 150, censored",
    "<25, 100, 150, 4",
    "<30, 100, 150, censored",
    ">150, 400, 150, 0",
    ">100, 400, 150, censored",
  })
  void should_grade_platelets_by_their_decrease(
      String value, String baseline, String lln, String expected) {
    assertThat(grade("Decrease in platelets", value, baseline, lln)).is(expected);
  }

  @ParameterizedTest(name = "{0} from {1}, LLN {2}: {3}")
  @CsvSource({
    "108, 120, 130, 0",
    "107.9, 120, 130, 1",
    "10.79 g/dL, 120, 130, 1",
    "10.8 g/dL, 120, 130, 0",
    "9 g/dL, 120, 130, 2",
    "90.1, 120, 130, 1",
    "60, 120, 130, 3",
    "60.1, 120, 130, 2",
    "30, 120, 130, 4",
    "30.1, 120, 130, 3",
    "130, 200, 130, 0",
    "129.9, 200, 130, 2",
    "100, , 130, baseline-missing",
    "130, , 130, 0",
    "100, 120, , limit-missing",
    "115, 120, , 0",
    "100, , , baseline-missing",
  })
  void should_grade_hemoglobin_by_its_decrease(
      String value, String baseline, String lln, String expected) {
    assertThat(grade("Decrease in hemoglobin", value, baseline, lln)).is(expected);
  }

  @ParameterizedTest(name = "{0} from {1}: {2}")
  @CsvSource({
    "2.0, 5, 0",
    "1.999, 5, 1",
    "1.5, 5, 1",
    "1499 /uL, 5, 2",
    "1.0, 5, 2",
    "0.999, 5, 3",
    "0.5, 5, 3",
    "499 /uL, 5, 4",
    "0.4, 1.0, 4",
    "0.4, 0.999, baseline-too-low",
    "3, 0.999, baseline-too-low",
    "0.4, , baseline-missing",
  })
  void should_grade_neutrophils_by_their_number(String value, String baseline, String expected) {
    assertThat(grade("Absolute neutrophil count", value, baseline, "1.8")).is(expected);
  }

  @Test
  void should_show_for_review_what_has_to_hold_before_the_rows() {
    Assertions.assertThat(table("iwcll-2008").rows())
        .filteredOn(row -> row.term().equals("Decrease in platelets"))
        .extracting(TableRow::outcome, TableRow::condition, TableRow::edge)
        .containsExactly(
            Assertions.tuple("not evaluable", "baseline <= 20", "20 → not evaluable"),
            Assertions.tuple("any grade only if", "< LLN", "LLN → none"),
            Assertions.tuple(
                "1",
                "< 90 % of baseline and > 75 % of baseline",
                "90 % of baseline → none; 75 % of baseline → 2"),
            Assertions.tuple(
                "2",
                "<= 75 % of baseline and > 50 % of baseline",
                "75 % of baseline → 2; 50 % of baseline → 3"),
            Assertions.tuple(
                "3",
                "<= 50 % of baseline and > 25 % of baseline",
                "50 % of baseline → 3; 25 % of baseline → 4"),
            Assertions.tuple("4", "<= 25 % of baseline", "25 % of baseline → 4"),
            Assertions.tuple("4", "< 20", "20 → as by the rows"));
  }

  @Test
  void should_say_which_row_decided() {
    assertThat(grade("Decrease in platelets", "19", "400", "150")).says("platelets <20 ×10⁹/L");
    assertThat(grade("Decrease in platelets", "99", "400", "150"))
        .says("platelets ≤25 % of baseline");
  }

  private static Grading grade(String name, String value, String baseline, String lln) {
    Term term = term("iwcll-2008", name);
    return term.grade(
        quantity(term.analyte(), value), interval(lln, null), number(baseline), Subject.UNKNOWN);
  }

  @Test
  void should_have_three_terms_for_low_values() {
    Assertions.assertThat(table("iwcll-2008").terms())
        .allSatisfy(term -> Assertions.assertThat(term.isLow()).isTrue())
        .extracting(Term::analyte)
        .containsExactly(Analyte.HEMOGLOBIN, Analyte.NEUTROPHILS, Analyte.PLATELETS);
  }
}
