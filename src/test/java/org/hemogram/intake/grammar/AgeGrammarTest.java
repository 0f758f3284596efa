package org.hemogram.intake.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import org.hemogram.lab.StatedAge;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AgeGrammarTest {
  private static final AgeGrammar AGES = new AgeGrammar();

  @ParameterizedTest
  @CsvSource({
    "34, 34 YEARS",
    "34y, 34 YEARS",
    "> 89, 89 YEARS or more",
    "90+, 90 YEARS or more",
    "34.5, 34 YEARS",
    "'34,9', 34 YEARS",
    "1.5 y, 1 YEARS",
    "34岁, 34 YEARS",
    "８歳, 8 YEARS",
    "34 ans, 34 YEARS",
    "34 Jahre, 34 YEARS",
    "34 años, 34 YEARS",
    "34 lat, 34 YEARS",
    "8个月, 8 MONTHS",
    "6 mois, 6 MONTHS",
    "3 Wochen, 3 WEEKS",
    "12 Tage, 12 DAYS",
    "34Y2M, 34 YEARS",
    "2 years 3 months, 2 YEARS",
    "5 mo., 5 MONTHS",
  })
  void should_read_an_age_as_exports_write_it(String cell, String expected) {
    StatedAge age = AGES.parse(cell).orElseThrow();

    assertThat(age.amount() + " " + age.step() + (age.orMore() ? " or more" : ""))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "old", "34 zz", "1.5 months", "200", "30-40", "2024-01-02", "3.4.5"})
  void should_refuse_what_is_no_single_age(String cell) {
    assertThat(AGES.parse(cell)).isEmpty();
  }
}
