package org.hemogram.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hemogram.lab.Analyte.BAND_NEUTROPHILS;
import static org.hemogram.lab.Analyte.BAND_NEUTROPHILS_PERCENT;
import static org.hemogram.lab.Analyte.LYMPHOCYTES_PERCENT;
import static org.hemogram.lab.Analyte.MONOCYTES_PERCENT;
import static org.hemogram.lab.Analyte.NEUTROPHILS;
import static org.hemogram.lab.Analyte.NEUTROPHILS_PERCENT;
import static org.hemogram.lab.Analyte.RBC;
import static org.hemogram.lab.Analyte.RETICULOCYTES_PERCENT;
import static org.hemogram.lab.Analyte.SEGMENTED_NEUTROPHILS;
import static org.hemogram.lab.Analyte.SEGMENTED_NEUTROPHILS_PERCENT;
import static org.hemogram.lab.Analyte.WBC;

import java.util.List;
import org.hemogram.lab.Analyte;
import org.hemogram.lab.Comparator;
import org.hemogram.lab.LabResult;
import org.hemogram.lab.Reason;
import org.hemogram.lab.Remark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DerivedCountsTest {

  private static List<String> derived(Entries entries) {
    return entries.history().derived(0).stream()
        .map(History.DerivedAt::result)
        .map(r -> r.analyte() + " " + r.quantity().text() + " = " + r.assay().derived())
        .toList();
  }

  private static Entries draw(String... analytesAndValues) {
    Entries entries = new Entries();
    for (int i = 0; i < analytesAndValues.length; i += 2) {
      Analyte analyte = Analyte.of(analytesAndValues[i]).orElseThrow();
      entries.result("A", "2024-01-01", analyte, analytesAndValues[i + 1]);
    }
    return entries;
  }

  @Test
  void should_multiply_white_cells_by_segmented_and_band_forms() {
    Entries entries =
        draw(
            WBC.id(), "1.2",
            SEGMENTED_NEUTROPHILS_PERCENT.id(), "22",
            BAND_NEUTROPHILS_PERCENT.id(), "3");

    assertThat(derived(entries)).containsExactly("neutrophils 0.3 = wbc × (segmented + band %)");
  }

  @Test
  void should_multiply_white_cells_by_the_neutrophil_percentage() {
    LabResult result =
        draw(WBC.id(), "2.5", NEUTROPHILS_PERCENT.id(), "30.1")
            .history()
            .derived(0)
            .get(0)
            .result();

    assertThat(result.quantity().text()).isEqualTo("0.7525");
    assertThat(result.assay().remarks()).containsExactly(Remark.DERIVED);
    assertThat(result.isDerived()).isTrue();
  }

  /**
   * A complete differential adds up to 100: with the bands when they stand beside the percentage.
   */
  @ParameterizedTest
  @CsvSource({
    "50, 10, 30, 10, neutrophils 6 = wbc × (neutrophils + band %)",
    "60, 10, 30, 10, neutrophils 6 = wbc × neutrophils %",
    "58, 10, 30, 10, neutrophils 5.8 = wbc × neutrophils %",
    "57, 10, 30, 10, neutrophils 6.7 = wbc × (neutrophils + band %)",
  })
  void should_add_bands_unless_the_differential_is_complete_without_them(
      String neutrophils, String bands, String lymphocytes, String monocytes, String expected) {
    Entries entries =
        draw(
            WBC.id(), "10",
            NEUTROPHILS_PERCENT.id(), neutrophils,
            BAND_NEUTROPHILS_PERCENT.id(), bands,
            LYMPHOCYTES_PERCENT.id(), lymphocytes,
            MONOCYTES_PERCENT.id(), monocytes);

    assertThat(derived(entries)).contains(expected);
  }

  /** A share of one under the name of a percentage would make a count a hundred times too small. */
  @ParameterizedTest
  @CsvSource({
    "0.38, 0.5, 0.12, ",
    "0.75, 0.5, 0.25, ",
    "0.76, 0.5, 0.25, neutrophils 0.0228 = wbc × neutrophils %",
    "38, 50, 12, neutrophils 1.14 = wbc × neutrophils %"
  })
  void should_not_take_fractions_for_percentages(
      String neutrophils, String lymphocytes, String monocytes, String expected) {
    List<String> derived =
        derived(
            draw(
                WBC.id(), "3",
                NEUTROPHILS_PERCENT.id(), neutrophils,
                LYMPHOCYTES_PERCENT.id(), lymphocytes,
                MONOCYTES_PERCENT.id(), monocytes));

    if (expected == null) {
      assertThat(derived).isEmpty();
    } else {
      assertThat(derived).contains(expected);
    }
  }

  @Test
  void should_take_a_few_small_shares_for_what_they_are() {
    assertThat(
            derived(
                draw(
                    WBC.id(), "3",
                    MONOCYTES_PERCENT.id(), "0.5",
                    Analyte.EOSINOPHILS_PERCENT.id(), "0.5",
                    Analyte.BASOPHILS_PERCENT.id(), "0.2")))
        .hasSize(3);
  }

  @ParameterizedTest
  @CsvSource({"UNIT_UNKNOWN, 0", "VALUE_UNREADABLE, 0", "CANCELLED, 1", "VALUE_MISSING, 1"})
  void should_not_take_segmented_forms_alone_where_bands_could_not_be_read(
      Reason reason, int counts) {
    Entries entries = draw(WBC.id(), "3", SEGMENTED_NEUTROPHILS_PERCENT.id(), "30");
    entries.rejected("A", "2024-01-01", Analyte.BAND_NEUTROPHILS, reason);
    entries.rejected("A", "2024-02-01", Analyte.BAND_NEUTROPHILS, Reason.UNIT_UNKNOWN);

    assertThat(derived(entries)).hasSize(counts);
  }

  @Test
  void should_never_replace_a_measured_count() {
    assertThat(
            derived(draw(WBC.id(), "2.5", NEUTROPHILS_PERCENT.id(), "30", NEUTROPHILS.id(), "0.8")))
        .isEmpty();
  }

  @Test
  void should_add_absolute_segmented_and_band_forms() {
    assertThat(derived(draw(SEGMENTED_NEUTROPHILS.id(), "0.7", BAND_NEUTROPHILS.id(), "0.05")))
        .containsExactly("neutrophils 0.75 = segmented + band");
  }

  @Test
  void should_keep_a_count_of_zero_but_not_an_empty_differential() {
    assertThat(
            derived(
                draw(
                    WBC.id(),
                    "0.2",
                    NEUTROPHILS_PERCENT.id(),
                    "0",
                    LYMPHOCYTES_PERCENT.id(),
                    "98")))
        .contains("neutrophils 0 = wbc × neutrophils %");
    assertThat(
            derived(
                draw(
                    WBC.id(), "0.2", NEUTROPHILS_PERCENT.id(), "0", LYMPHOCYTES_PERCENT.id(), "0")))
        .isEmpty();
  }

  @Test
  void should_not_guess_between_two_white_cell_counts_of_a_day() {
    assertThat(derived(draw(WBC.id(), "2.5", WBC.id(), "3.5", NEUTROPHILS_PERCENT.id(), "30")))
        .isEmpty();
  }

  @Test
  void should_not_derive_across_draws_or_from_a_bound() {
    assertThat(
            derived(
                new Entries()
                    .result("A", "2024-01-01T08:00", WBC, "2.5")
                    .result("A", "2024-01-01T09:00", NEUTROPHILS_PERCENT, "30")))
        .isEmpty();
    assertThat(
            derived(
                new Entries()
                    .result("A", "2024-01-01", WBC, "0.1", Comparator.LESS)
                    .result("A", "2024-01-01", NEUTROPHILS_PERCENT, "30")))
        .isEmpty();
  }

  @Test
  void should_take_undated_results_of_one_line_for_one_draw() {
    Entries entries =
        new Entries()
            .result("A", "", WBC, "2.5")
            .sameLine()
            .result("A", "", NEUTROPHILS_PERCENT, "30")
            .result("A", "", LYMPHOCYTES_PERCENT, "60");

    assertThat(derived(entries)).containsExactly("neutrophils 0.75 = wbc × neutrophils %");
  }

  @Test
  void should_derive_absolute_reticulocytes_from_red_cells() {
    assertThat(derived(draw(RETICULOCYTES_PERCENT.id(), "0.5", RBC.id(), "2.4")))
        .containsExactly("reticulocytes 12 = rbc × reticulocytes %");
  }
}
