package org.hemogram.notes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Amounts in a text, in the unit that the reader's report prints. */
class AmountsTest {
  private static String fill(String text, String analyte, String word, String toSi) {
    ReaderUnits units =
        new ReaderUnits(Map.of(analyte, new ReaderUnits.Printed(word, new BigDecimal(toSi))));
    return new Amounts(units, ",").fill(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          below {neutrophils: 0.5}.    | neutrophils | 10*3/uL  | 1     | below 0.5 ×10*3/uL.
          below {neutrophils: 0.5}.    | neutrophils | cells/uL | 0.001 | below 500 cells/uL (0.5 ×10⁹/L).
          {neutrophils# 1.0-1.5} or so | neutrophils | /uL      | 0.001 | 1000-1500 or so
          {neutrophils# 1.0-1.5} or so | neutrophils | K/uL     | 1     | 1.0-1.5 or so
          <{platelets: 20}             | platelets   | /mm3     | 0.001 | <20,000 /mm3 (20 ×10⁹/L)
          <{platelets: 5}              | platelets   | /mm3     | 0.001 | <5000 /mm3 (5 ×10⁹/L)
          >{platelets: 1000}           | platelets   | /mm3     | 0.001 | >1,000,000 /mm3 (1000 ×10⁹/L)
          below {hemoglobin: 80}       | hemoglobin  | g/dL     | 10    | below 8 g/dL (80 g/L)
          {hemoglobin: 110/105/110}    | hemoglobin  | g/dL     | 10    | 11/10.5/11 g/dL (110/105/110 g/L)
          below {hemoglobin: 80}       | hemoglobin  | g/L      | 1     | below 80 g/L
          below {hemoglobin: 80}       | platelets   | /mm3     | 0.001 | below 80 g/L
          """)
  void should_convert_exactly(String text, String analyte, String word, String toSi, String told) {
    assertThat(fill(text, analyte, word, toSi)).isEqualTo(told);
  }

  @Test
  void should_keep_the_usual_unit_where_a_number_has_no_end() {
    assertThat(fill("below {hemoglobin: 80}", "hemoglobin", "mmol/L", "16.114"))
        .isEqualTo("below 80 g/L");
  }

  @Test
  void should_write_the_usual_unit_for_nobody_in_particular() {
    assertThat(new Amounts(ReaderUnits.NONE, ",").fill("{wbc: 4.0}, {mcv: 80}, {neutrophils# 0.5}"))
        .isEqualTo("4.0 ×10⁹/L, 80 fL, 0.5");
  }

  @Test
  void should_refuse_an_analyte_that_does_not_exist() {
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> new Amounts(ReaderUnits.NONE, "").fill("{kryptonite: 5}"))
        .withMessageContaining("kryptonite");
  }

  @Test
  void should_give_computed_neutrophils_the_unit_of_white_cells() {
    ReaderUnits units =
        new ReaderUnits(Map.of("wbc", new ReaderUnits.Printed("/uL", new BigDecimal("0.001"))));

    assertThat(new NoteLibrary("en").note("neutropenia.severe", units).patientText())
        .contains("below 500 /uL (0.5 ×10⁹/L)");
  }

  @Test
  void should_leave_the_note_for_others_as_it_was() {
    NoteLibrary library = new NoteLibrary("en");
    ReaderUnits units =
        new ReaderUnits(
            Map.of("platelets", new ReaderUnits.Printed("/uL", new BigDecimal("0.001"))));

    library.note("thrombocytopenia.below-50", units);

    assertThat(library.note("thrombocytopenia.below-50").patientText()).contains("Below 20,");
  }
}
