package org.hemogram.intake.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import org.hemogram.lab.Sex;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SexGrammarTest {
  private static final SexGrammar SEXES = new SexGrammar();

  @ParameterizedTest
  @CsvSource({
    "F,FEMALE", "female,FEMALE", "w,FEMALE", "weiblich,FEMALE", "女,FEMALE", "8532,FEMALE",
    "M,MALE", "Male,MALE", "männlich,MALE", "男,MALE", "8507,MALE", "' m ',MALE",
    "other,OTHER", "U,UNKNOWN", "unknown,UNKNOWN",
  })
  void should_read_words_letters_and_omop_concepts(String cell, Sex expected) {
    assertThat(SEXES.parse(cell)).contains(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1", "2", "0", "yes"})
  void should_leave_digits_and_other_text_to_the_dialect(String cell) {
    assertThat(SEXES.parse(cell)).isEmpty();
  }
}
