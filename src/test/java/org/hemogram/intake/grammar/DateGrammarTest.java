package org.hemogram.intake.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.hemogram.intake.grammar.ParsedTime.AmbiguousOrder;
import org.hemogram.intake.grammar.ParsedTime.At;
import org.hemogram.intake.grammar.ParsedTime.Missing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateGrammarTest {
  private static final DateGrammar DATES = Grammars.standard(text -> false).dates();

  private static String text(ParsedTime time) {
    if (time instanceof At at) {
      return at.moment().text();
    }
    return time instanceof AmbiguousOrder
        ? "ambiguous"
        : time instanceof Missing ? "missing" : "unreadable";
  }

  @ParameterizedTest
  @CsvFileSource(resources = "/intake/grammar/dates.tsv", delimiter = '\t', encoding = "UTF-8")
  void should_read_a_date_as_precisely_as_it_was_printed(
      DateOrder order, String cell, String expected) {
    assertThat(text(DATES.parse(cell, order))).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "-", "NULL", "NA", "N/A", "."})
  void should_take_a_placeholder_for_a_missing_date(String cell) {
    assertThat(text(DATES.parse(cell, DateOrder.UNDECIDED))).isEqualTo("missing");
  }

  @ParameterizedTest
  @CsvSource({
    "2069,5/3/69,2069-03-05",
    "2069,5/3/70,1970-03-05",
    "2025,5/3/25,2025-03-05",
    "2025,5/3/26,1926-03-05"
  })
  void should_read_two_digit_years_up_to_the_last_year(int last, String cell, String expected) {
    assertThat(text(DATES.withLastYear(last).parse(cell, DateOrder.DMY))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"45356,2024-03-05", "45356.5,2024-03-05T12:00", "45356.0,2024-03-05"})
  void should_read_day_numbers_only_when_told(String cell, String expected) {
    assertThat(text(DATES.withSerials().parse(cell, DateOrder.UNDECIDED))).isEqualTo(expected);
    assertThat(text(DATES.parse(cell, DateOrder.UNDECIDED))).isEqualTo("unreadable");
  }

  @ParameterizedTest
  @CsvSource({
    "05.03.2024,8:10,2024-03-05T08:10",
    "2024-03-05,08:10:30,2024-03-05T08:10:30",
    "2024-03-05,0810,2024-03-05T08:10",
    "2024-03-05,1:05 PM,2024-03-05T13:05",
    "2024-03-05,24:00,2024-03-06T00:00",
    "2024-03-05 00:00:00,08:10,2024-03-05T08:10",
    "2024-03-05 07:00,08:10,2024-03-05T07:00",
    "2024-03-05,'',2024-03-05",
    "2024-03-05,unknown,2024-03-05",
    "2024-03,08:10,2024-03",
    "'',08:10,missing",
    "foo,08:10,unreadable",
  })
  void should_join_a_date_and_a_time_column(String date, String time, String expected) {
    assertThat(text(DATES.join(date, time, DateOrder.DMY))).isEqualTo(expected);
  }

  @Test
  void should_survive_any_text() {
    String signs = "0123456789-/.: TZ+年月日MarJan,時";
    SplittableRandom random = new SplittableRandom(11);
    for (int i = 0; i < 20_000; i++) {
      StringBuilder cell = new StringBuilder();
      for (int k = random.nextInt(20); k >= 0; k--) {
        cell.append(signs.charAt(random.nextInt(signs.length())));
      }
      for (DateOrder order : DateOrder.values()) {
        assertThat(DATES.parse(cell.toString(), order)).isNotNull();
      }
      new DateEvidence().see(cell.toString());
    }
  }
}
