package org.hemogram.intake.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.SplittableRandom;
import org.hemogram.intake.grammar.ParsedValue.Ambiguous;
import org.hemogram.intake.grammar.ParsedValue.Damaged;
import org.hemogram.intake.grammar.ParsedValue.Number;
import org.hemogram.intake.grammar.ParsedValue.Unreadable;
import org.hemogram.intake.grammar.ParsedValue.Word;
import org.hemogram.intake.terms.Terms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberGrammarTest {
  private static final NumberGrammar NUMBERS =
      Grammars.standard(Terms.standard().units()::isUnit).numbers();

  /** A value in short: {@code <0.1 {g/dL} !H}, {@code CLUMPED}, {@code 1500 or 1.500}. */
  private static String text(ParsedValue value) {
    if (value instanceof Number number) {
      return (number.comparator() == null ? "" : number.comparator().sign())
          + number.value().toPlainString()
          + (number.unitInside().isEmpty() ? "" : " {" + number.unitInside() + "}")
          + (number.flag().isEmpty() ? "" : " !" + number.flag());
    }
    if (value instanceof Word word) {
      return word.kind().name();
    }
    if (value instanceof Ambiguous open) {
      return text(open.grouped()) + " or " + text(open.decimal());
    }
    if (value instanceof Unreadable unreadable) {
      return "unreadable " + unreadable.cause();
    }
    return value instanceof Damaged ? "damaged" : "?";
  }

  @ParameterizedTest
  @CsvFileSource(resources = "/intake/grammar/values.tsv", delimiter = '\t', encoding = "UTF-8")
  void should_read_what_laboratories_print(DecimalMark mark, String cell, String expected) {
    assertThat(text(NUMBERS.parse(cell, mark))).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t", "\u00a0"})
  void should_take_an_empty_cell_for_not_measured(String cell) {
    assertThat(text(NUMBERS.parse(cell, DecimalMark.POINT))).isEqualTo("NOT_MEASURED");
  }

  @ParameterizedTest
  @CsvSource({
    "13.2,true",
    "<0.1,true",
    ">=5,true",
    "' 13.2',false",
    "> 5,false",
    "007,false",
    "1E+05,false",
    "13.2 L,false"
  })
  void should_say_whether_the_cell_is_the_number_as_it_would_be_printed(
      String cell, boolean plain) {
    Number number = (Number) NUMBERS.parse(cell, DecimalMark.POINT);

    assertThat(number.plain()).isEqualTo(plain);
  }

  @Test
  void should_keep_every_decimal_of_a_long_number() {
    String digits = "12.123456789012345678";

    assertThat(text(NUMBERS.parse(digits, DecimalMark.POINT))).isEqualTo(digits);
  }

  @Test
  void should_read_random_numbers_exactly_on_every_path() {
    SplittableRandom random = new SplittableRandom(20240301);
    for (int i = 0; i < 2000; i++) {
      BigDecimal number = BigDecimal.valueOf(random.nextLong(1_000_000_000L), random.nextInt(9));
      String point = number.toPlainString();
      String comma = point.replace('.', ',');
      assertThat(text(NUMBERS.parse(point, DecimalMark.POINT))).isEqualTo(point);
      assertThat(text(NUMBERS.parse(" " + point, DecimalMark.POINT))).isEqualTo(point);
      assertThat(text(NUMBERS.parse(comma, DecimalMark.COMMA))).isEqualTo(point);
      assertThat(text(NUMBERS.parse("<" + comma + " L", DecimalMark.COMMA)))
          .isEqualTo("<" + point + " !L");
    }
  }

  @Test
  void should_survive_any_text() {
    String signs = "0123456789.,-+<>=*/()[] eExLHµ%'↑年\u0000\u200b";
    SplittableRandom random = new SplittableRandom(7);
    for (int i = 0; i < 20_000; i++) {
      StringBuilder cell = new StringBuilder();
      for (int k = random.nextInt(12); k >= 0; k--) {
        cell.append(signs.charAt(random.nextInt(signs.length())));
      }
      for (DecimalMark mark : DecimalMark.values()) {
        ParsedValue value = NUMBERS.parse(cell.toString(), mark);
        if (value instanceof Number number) {
          assertThat(number.value().signum()).as(cell.toString()).isNotNegative();
          assertThat(number.value().scale()).as(cell.toString()).isNotNegative();
        }
      }
    }
  }
}
