package org.hemogram.intake.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hemogram.lab.Sex;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SexGrammarTest {
  private static final SexGrammar SEXES = new SexGrammar();

  @ParameterizedTest
  @CsvSource({
    "H M, M, FEMALE",
    "H M, H, MALE",
    "H F M, M, MALE",
    "H W M, M, MALE",
    "M F, M, MALE",
    "M V, M, UNKNOWN",
    "M V F, M, MALE",
    "hombre M, M, MALE",
    "H m, m, FEMALE",
  })
  void should_read_a_letter_as_the_rest_of_its_column_means_it(
      String column, String cell, Sex expected) {
    assertThat(SEXES.beside(List.of(column.split(" "))).parse(cell)).contains(expected);
  }

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
