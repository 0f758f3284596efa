package org.hemogram.intake.terms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LoincTest {
  @ParameterizedTest
  @ValueSource(strings = {"718-7", "6690-2", "30180-4", "71695-1", "1975-2"})
  void should_accept_a_right_check_digit(String code) {
    assertThat(Loinc.isValid(code)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"61928-0", "26461-9", "718-8"})
  void should_refuse_a_wrong_check_digit(String code) {
    assertThat(Loinc.hasForm(code)).isTrue();
    assertThat(Loinc.isValid(code)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-1", "718", "718-77", "71a-7", "12345678-9", "2075--0"})
  void should_not_take_another_text_for_a_code(String code) {
    assertThat(Loinc.hasForm(code)).isFalse();
    assertThat(Loinc.isValid(code)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "LOINC:718-7, 718-7",
    "loinc|718-7, 718-7",
    "LN 718-7, 718-7",
    "http://loinc.org/718-7, 718-7",
    "LOINC_718-7, 718-7",
    "718-7, 718-7",
    "LOINC:Hemoglobin, LOINC:Hemoglobin",
    "LNX:718-7, LNX:718-7",
    "LOINC, LOINC"
  })
  void should_take_the_code_from_behind_its_system(String text, String code) {
    assertThat(Loinc.plain(text)).isEqualTo(code);
  }
}
