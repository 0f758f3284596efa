package org.hemogram.intake.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hemogram.lab.Analyte;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnalyteDictionaryTest {
  private static final AnalyteDictionary NAMES = Terms.standard().names();

  /** A term in short: {@code neutrophils?} is bare, {@code hemoglobin@blood-gas} has a method. */
  private static String text(Optional<Term> found) {
    return found
        .map(
            term ->
                term.analyte()
                    + (term.bare() ? "?" : "")
                    + (term.method() == null ? "" : "@" + term.method()))
        .orElse("-");
  }

  @ParameterizedTest
  @CsvFileSource(resources = "/intake/terms/names.tsv", delimiter = '\t', encoding = "UTF-8")
  void should_find_the_analyte_of_a_printed_name(String name, String expected) {
    assertThat(text(NAMES.byName(name))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvFileSource(resources = "/intake/terms/no-names.tsv", delimiter = '\t', encoding = "UTF-8")
  void should_not_find_an_analyte_in_a_name_that_only_holds_a_known_word(String name) {
    assertThat(NAMES.byName(name)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "mimic,51222,hemoglobin",
    "mimic,50811,hemoglobin@blood-gas",
    "mimic,50810,hematocrit@blood-gas",
    "mimic,51283,reticulocytes-percent",
    "mimic,51284,reticulocytes-percent",
    "mimic,52172,rdw-sd",
    "mimic,51218,neutrophils@granulocytes",
    "omop,3000963,hemoglobin",
    "cdisc,LYMLE,lymphocytes-percent",
    "cdisc,plat,platelets",
    "eicu,WBC x 1000,wbc",
    "eicu,-polys,neutrophils-percent",
    "nhanes,LBXNEPCT,neutrophils-percent",
    "loinc,6690-2,wbc",
    "loinc,21000-5,rdw-sd",
  })
  void should_find_the_analyte_of_a_code(String system, String code, String expected) {
    assertThat(text(NAMES.byCode(system, code))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"mimic,51697", "mimic,52159", "mimic,51493", "loinc,61928-0", "other,6690-2"})
  void should_not_find_a_dropped_or_unknown_code(String system, String code) {
    assertThat(NAMES.byCode(system, code)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"nhanes,LBXHGB,g/dL", "nhanes,LBXRBCSI,10^6/uL", "mimic,51301,K/uL"})
  void should_know_the_unit_that_a_code_carries(String system, String code, String unit) {
    assertThat(NAMES.unitOfCode(system, code)).isEqualTo(unit);
  }

  @Test
  void should_not_state_a_unit_for_a_code_that_comes_in_two() {
    assertThat(NAMES.unitOfCode("mimic", "51133")).isEmpty();
  }

  @Test
  void should_ship_only_loinc_codes_with_a_right_check_digit() {
    List<String> wrong = new ArrayList<>();
    for (List<String> row : TextTable.rows("analytes/codes.tsv", 5)) {
      if (row.get(0).equals("loinc") && !Loinc.isValid(row.get(1))) {
        wrong.add(row.get(1));
      }
    }

    assertThat(wrong).isEmpty();
  }

  @Test
  void should_read_every_code_unit_for_its_analyte() {
    UnitTable units = Terms.standard().units();
    for (List<String> row : TextTable.rows("analytes/codes.tsv", 5)) {
      if (!row.get(4).isEmpty()) {
        assertThat(units.read(Siblings.analyte(row.get(2)), row.get(4))).as("%s", row).isPresent();
      }
    }
  }

  @Test
  void should_have_a_name_for_every_analyte() {
    for (Analyte analyte : Analyte.values()) {
      assertThat(NAMES.byName(analyte.id().replace("-percent", " %")).map(Term::analyte))
          .as(analyte.id())
          .contains(analyte);
    }
  }

  @Test
  void should_give_both_forms_of_a_bare_cell_name() {
    Term term = NAMES.byName("Neutrophils").orElseThrow();

    assertThat(term)
        .isEqualTo(new Term(Analyte.NEUTROPHILS, true, Analyte.NEUTROPHILS_PERCENT, null));
  }

  @ParameterizedTest
  @CsvSource({"Hemoglobim,hemoglobin", "Platlets,platelets", "Neutrophyls,neutrophils"})
  void should_suggest_the_nearest_analyte(String name, String expected) {
    assertThat(NAMES.nearest(name)).map(Analyte::id).contains(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Leukocyte, urine", "Sodium", "xx", ""})
  void should_not_suggest_an_analyte_for_something_else(String name) {
    assertThat(NAMES.nearest(name)).isEmpty();
  }
}
