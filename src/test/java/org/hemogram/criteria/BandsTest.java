package org.hemogram.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.hemogram.criteria.Samples.interval;
import static org.hemogram.criteria.Samples.person;
import static org.hemogram.criteria.Samples.quantity;
import static org.hemogram.criteria.Samples.table;

import org.hemogram.lab.Analyte;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BandsTest {

  @ParameterizedTest(name = "{1}: {2}")
  @CsvSource({
    "neutropenia-bands, neutrophils, 1.5, ''",
    "neutropenia-bands, neutrophils, 1.49, neutropenia.mild",
    "neutropenia-bands, neutrophils, 1.0, neutropenia.mild",
    "neutropenia-bands, neutrophils, 0.99, neutropenia.moderate",
    "neutropenia-bands, neutrophils, 0.5, neutropenia.moderate",
    "neutropenia-bands, neutrophils, 0.49, neutropenia.severe",
    "neutropenia-bands, neutrophils, 490 /uL, neutropenia.severe",
    "neutropenia-bands, neutrophils, 0.1, neutropenia.severe",
    "neutropenia-bands, neutrophils, 0.09, neutropenia.profound",
    "neutropenia-bands, neutrophils, <0.1, neutropenia.profound",
    "neutropenia-bands, neutrophils, <0.5, ''",
    "platelet-bands, platelets, 150, ''",
    "platelet-bands, platelets, 149.9, thrombocytopenia.mild",
    "platelet-bands, platelets, 100, thrombocytopenia.mild",
    "platelet-bands, platelets, 99.9, thrombocytopenia.moderate",
    "platelet-bands, platelets, 50, thrombocytopenia.moderate",
    "platelet-bands, platelets, 49.9, thrombocytopenia.marked",
    "platelet-bands, platelets, 20, thrombocytopenia.marked",
    "platelet-bands, platelets, 19.9, thrombocytopenia.severe",
    "platelet-bands, platelets, 10, thrombocytopenia.severe",
    "platelet-bands, platelets, 9, thrombocytopenia.critical",
    "platelet-bands, platelets, 9999 /uL, thrombocytopenia.critical",
    "alert-levels, hemoglobin, 70, ''",
    "alert-levels, hemoglobin, 6.99 g/dL, alert.hemoglobin",
    "alert-levels, hemoglobin, 200, ''",
    "alert-levels, hemoglobin, 200.1, alert.hemoglobin",
    "alert-levels, platelets, 20, ''",
    "alert-levels, platelets, 19, alert.platelets",
    "alert-levels, platelets, 1000, ''",
    "alert-levels, platelets, 1001, alert.platelets",
    "alert-levels, neutrophils, 0.5, ''",
    "alert-levels, neutrophils, 0.49, alert.neutrophils",
    "alert-levels, wbc, 2.0, ''",
    "alert-levels, wbc, 1.99, alert.wbc",
    "alert-levels, wbc, 50, ''",
    "alert-levels, wbc, 50.1, alert.wbc",
    "high-counts, blasts-percent, 0, ''",
    "high-counts, blasts-percent, 0.5, blasts.present",
  })
  void should_find_the_band_by_absolute_limits(
      String table, String analyte, String value, String code) {
    check(table, analyte, value, null, null, "person", code);
  }

  @ParameterizedTest(name = "{1} {2} with {3}-{4}, {5}: {6}")
  @CsvSource({
    "platelet-bands, platelets, 159, 160, , person, thrombocytopenia.mild",
    "platelet-bands, platelets, 160, 160, , person, ''",
    "platelet-bands, platelets, 140, 130, , person, thrombocytopenia.mild",
    "leukopenia-bands, wbc, 4.0, 4.0, , person, ''",
    "leukopenia-bands, wbc, 3.99, 4.0, , person, leukopenia.mild",
    "leukopenia-bands, wbc, 3.0, 4.0, , person, leukopenia.mild",
    "leukopenia-bands, wbc, 2.99, 4.0, , person, leukopenia.moderate",
    "leukopenia-bands, wbc, 2.0, 4.0, , person, leukopenia.moderate",
    "leukopenia-bands, wbc, 1.99, 4.0, , person, leukopenia.severe",
    "leukopenia-bands, wbc, 3.5, , , person, ''",
    "leukopenia-bands, wbc, 2.99, , , person, leukopenia.moderate",
    "lymphopenia-bands, lymphocytes, 1.0, 1.0, , man 40 y, ''",
    "lymphopenia-bands, lymphocytes, 0.99, 1.0, , man 40 y, lymphopenia.mild",
    "lymphopenia-bands, lymphocytes, 0.99, 0.9, , man 40 y, ''",
    "lymphopenia-bands, lymphocytes, 0.99, , , man 40 y, lymphopenia.mild",
    "lymphopenia-bands, lymphocytes, 1.0, , , man 40 y, ''",
    "lymphopenia-bands, lymphocytes, 0.5, , , man 40 y, lymphopenia.mild",
    "lymphopenia-bands, lymphocytes, 0.49, , , man 40 y, lymphopenia.severe",
    "lymphopenia-bands, lymphocytes, 2.99, , , person 23 months, lymphopenia.mild",
    "lymphopenia-bands, lymphocytes, 3.0, , , person 23 months, ''",
    "lymphopenia-bands, lymphocytes, 1.4, 1.25, , person 6 y, ''",
    "lymphopenia-bands, lymphocytes, 1.2, 1.25, , person 6 y, lymphopenia.mild",
    "lymphopenia-bands, lymphocytes, 1.2, , , person 6 y, ''",
    "lymphopenia-bands, lymphocytes, 0.4, , , person, lymphopenia.severe",
    "lymphopenia-bands, lymphocytes, 0.9, , , person, ''",
    "lymphopenia-bands, lymphocytes, 0.9, 1.0, , person, lymphopenia.mild",
    "monocytopenia, monocytes, 0.19, 0.2, , person, monocytopenia",
    "monocytopenia, monocytes, 0.2, 0.2, , person, ''",
    "monocytopenia, monocytes, 0.1, , , person, ''",
    "reticulocyte-bands, reticulocytes, 49, 50, , person, reticulocytes.low",
    "reticulocyte-bands, reticulocytes, 50, 50, , person, ''",
    "high-counts, platelets, 450, 150, 450, person, ''",
    "high-counts, platelets, 451, 150, 450, person, thrombocytosis",
    "high-counts, platelets, 451, 150, , person, ''",
    "red-cell-size, mcv, 79.9, , , man 40 y, anemia.microcytic",
    "red-cell-size, mcv, 80, , , man 40 y, anemia.normocytic",
    "red-cell-size, mcv, 100, , , man 40 y, anemia.normocytic",
    "red-cell-size, mcv, 100.1, , , man 40 y, anemia.macrocytic",
    "red-cell-size, mcv, 75, , , person 4 y, ''",
    "who-2024, hemoglobin, 129, , , man 40 y, anemia.mild",
    "who-2024, hemoglobin, 109, , , man 40 y, anemia.moderate",
    "who-2024, hemoglobin, 79, , , man 40 y, anemia.severe",
    "who-2024, hemoglobin, 125, , , person 40 y, ''",
  })
  void should_find_the_band_by_interval_and_person(
      String table,
      String analyte,
      String value,
      String lower,
      String upper,
      String who,
      String code) {
    check(table, analyte, value, lower, upper, who, code);
  }

  private static void check(
      String table,
      String analyte,
      String value,
      String lower,
      String upper,
      String who,
      String code) {
    Analyte what = Analyte.of(analyte).orElseThrow();
    assertThat(
            Bands.of(table(table))
                .worst(what, quantity(what, value), interval(lower, upper), person(who))
                .map(Band::code)
                .orElse(""))
        .isEqualTo(code);
  }

  @Test
  void should_name_condition_and_source_of_a_band() {
    Band band =
        Bands.of(table("neutropenia-bands"))
            .worst(
                Analyte.NEUTROPHILS, quantity(Analyte.NEUTROPHILS, "0.35"), null, Subject.UNKNOWN)
            .orElseThrow();
    assertThat(band.statement()).isEqualTo("neutrophils <0.5 and ≥0.1 ×10⁹/L");
    assertThat(band.rank()).isEqualTo(3);
    assertThat(band.table()).isEqualTo("neutropenia-bands");
    assertThat(band.row().source().title()).startsWith("ASCO/IDSA guideline 2018");
  }

  @Test
  void should_list_the_bands_from_mild_to_severe() {
    assertThat(Bands.of(table("platelet-bands")).all())
        .extracting(Band::code)
        .containsExactly(
            "thrombocytopenia.mild",
            "thrombocytopenia.moderate",
            "thrombocytopenia.marked",
            "thrombocytopenia.severe",
            "thrombocytopenia.critical");
  }

  @Test
  void should_have_no_bands_where_rows_carry_no_codes() {
    Bands none = Bands.of(table("ctcae-5.0"));
    assertThat(none.all()).isEmpty();
    assertThat(
            none.worst(
                Analyte.HEMOGLOBIN, quantity(Analyte.HEMOGLOBIN, "50"), null, Subject.UNKNOWN))
        .isEmpty();
  }

  @Test
  void should_name_the_analytes_of_its_bands() {
    Bands bands = Bands.of(table("red-cell-size"));
    assertThat(bands.analytes()).containsExactly(Analyte.MCV);
    assertThat(bands.all())
        .extracting(Band::analyte, Band::toString)
        .first()
        .isEqualTo(tuple(Analyte.MCV, "anemia.microcytic (MCV <80 fL)"));
  }
}
