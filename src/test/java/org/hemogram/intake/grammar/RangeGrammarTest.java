package org.hemogram.intake.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.hemogram.intake.terms.Terms;
import org.hemogram.lab.Sex;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RangeGrammarTest {
  private static final RangeGrammar RANGES =
      Grammars.standard(Terms.standard().units()::isUnit).ranges();

  private static String text(Optional<ParsedRange> range) {
    return range
        .map(found -> found.lower() + ".." + found.upper() + found.unitInside())
        .orElse("-");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          4,0 - 10,0              | 4.0..10.0
          4.40 — 11.30            | 4.40..11.30
          120--160                | 120..160
          7 ~ 40                  | 7..40
          7～40                   | 7..40
          7 bis 40                | 7..40
          7 à 40                  | 7..40
          7 to 40                 | 7..40
          7至40                   | 7..40
          [4.0-10.0]              | 4.0..10.0
          (4.0 - 10.0)            | 4.0..10.0
          130 – 170 g/L           | 130..170g/L
          130 g/L - 170 g/L       | 130..170g/L
          5.0-12.0 10*9/L         | 5.0..12.010*9/L
          1,50,000 - 4,50,000     | 150000..450000
          <5                      | null..5
          ≤ 5                     | null..5
          <0.21                   | null..0.21
          up to 5                 | null..5
          > 150                   | 150..null
          >=150                   | 150..null
          16 - 12                 | 16..12
          """)
  void should_read_a_printed_range(String printed, String expected) {
    assertThat(text(RANGES.parse(printed, DecimalMark.UNDECIDED, Sex.UNKNOWN))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          M:13-17/F:12-15                         | 12..15      | 13..17
          M 13-18 g/dl; F 12-16 g/dl              | 12..16g/dl  | 13..18g/dl
          Male: 13.5 - 17.5, Female: 12.0 - 15.5  | 12.0..15.5  | 13.5..17.5
          男:130-175;女:115-150                   | 115..150    | 130..175
          F: <15                                  | null..15    | -
          """)
  void should_choose_the_range_by_sex(String printed, String female, String male) {
    assertThat(text(RANGES.parse(printed, DecimalMark.POINT, Sex.FEMALE))).isEqualTo(female);
    assertThat(text(RANGES.parse(printed, DecimalMark.POINT, Sex.MALE))).isEqualTo(male);
    assertThat(RANGES.parse(printed, DecimalMark.POINT, Sex.UNKNOWN)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-",
        "negative",
        "12-16-18",
        "see comment",
        "12",
        "a-b",
        "-5",
        "5 -",
        "Adult 4-10"
      })
  void should_not_read_a_range_out_of_other_text(String printed) {
    assertThat(RANGES.parse(printed, DecimalMark.POINT, Sex.FEMALE)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"POINT,150.000..450.000", "COMMA,150000..450000", "UNDECIDED,-"})
  void should_not_guess_what_a_point_means(DecimalMark mark, String expected) {
    assertThat(text(RANGES.parse("150.000 - 450.000", mark, Sex.UNKNOWN))).isEqualTo(expected);
  }
}
