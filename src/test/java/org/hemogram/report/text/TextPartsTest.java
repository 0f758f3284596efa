package org.hemogram.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hemogram.assess.Finding;
import org.hemogram.assess.Reading;
import org.hemogram.lab.Analyte;
import org.hemogram.lab.Assay;
import org.hemogram.lab.Comparator;
import org.hemogram.lab.LabResult;
import org.hemogram.lab.Moment;
import org.hemogram.lab.Problem;
import org.hemogram.lab.ReferenceInterval;
import org.hemogram.lab.Severity;
import org.hemogram.lab.SourceLocation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The small parts that text is made of. */
class TextPartsTest {
  private static Reading reading(String value, Comparator comparator, long day) {
    return new Reading(
        new LabResult(
            "P",
            Assay.si(Analyte.PLATELETS),
            new BigDecimal(value),
            comparator,
            null,
            Moment.relativeDay(day),
            new SourceLocation("f", 1, null)),
        new ReferenceInterval(
            new BigDecimal("150"), new BigDecimal("400"), ReferenceInterval.EXPORT),
        List.of(),
        Set.of());
  }

  @ParameterizedTest
  @CsvSource({
    ", 149.9, low",
    ", 150, ''",
    ", 400, ''",
    ", 400.1, high",
    "LESS, 150, low",
    "LESS_OR_EQUAL, 150, ''",
    "LESS, 151, ''",
    "LESS, 20, low",
    "GREATER, 400, high",
    "GREATER_OR_EQUAL, 400, ''",
    "GREATER, 399, ''",
    "GREATER, 10, ''"
  })
  void should_call_a_value_low_or_high_only_where_it_must_be(
      Comparator comparator, String value, String side) {
    assertThat(LimitWords.of(reading(value, comparator, 0)).side()).isEqualTo(side);
  }

  @ParameterizedTest
  @CsvSource({
    "0.00, 0",
    "98.0, 98",
    "0.18, 0.18",
    "12.3456, 12.35",
    "0.0012345, 0.001234",
    "123456, 123456",
    "1234.56, 1235",
    "1499.96, 1500"
  })
  void should_round_values_to_what_an_analyzer_prints(String value, String shown) {
    assertThat(NumberWords.value(new BigDecimal(value))).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource({"9.123, +9.1", "-0.0449, -0.045", "134.4, +134", "0, 0", "1E-9, +0.000000001"})
  void should_say_statistics_with_a_sign_and_two_digits(double number, String shown) {
    assertThat(NumberWords.signed(number)).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource({"0.0018, p 0.002", "0.00099, p < 0.001", "0.034, p 0.034", "1, p 1"})
  void should_say_p_without_false_precision(double p, String shown) {
    assertThat(NumberWords.p(p).replace(Wrapping.JOIN, ' ')).isEqualTo(shown);
  }

  @Test
  void should_leave_out_only_the_year_that_is_implied() {
    Moment january = Moment.of(LocalDate.parse("2024-01-03"));
    Moment june = Moment.of(LocalDate.parse("2024-06-28"));
    Moment before = Moment.of(LocalDate.parse("2023-12-31"));
    DateWords dates = DateWords.between(january, june);

    assertThat(plain(dates.day(june))).isEqualTo("28 Jun");
    assertThat(plain(dates.day(before))).isEqualTo("31 Dec 2023");
    assertThat(
            plain(dates.day(Moment.partial(LocalDate.parse("2023-03-01"), Moment.Precision.MONTH))))
        .isEqualTo("Mar 2023");
    assertThat(plain(DateWords.span(january, june))).isEqualTo("3 Jan – 28 Jun 2024");
    assertThat(plain(DateWords.span(before, june))).isEqualTo("31 Dec 2023 – 28 Jun 2024");
    assertThat(plain(DateWords.span(june, june))).isEqualTo("28 Jun 2024");
    assertThat(DateWords.span(Moment.NONE, Moment.NONE)).isEqualTo("no dates");
  }

  @ParameterizedTest
  @CsvSource({
    "2024-01-19, 2024-01-26, 19–26 Jan 2024",
    "2024-01-03, 2024-02-14, 3 Jan – 14 Feb 2024",
    "2023-12-22, 2024-01-14, 22 Dec 2023 – 14 Jan 2024",
    "2023-01-22, 2024-01-26, 22 Jan 2023 – 26 Jan 2024",
    "2024-01-19, 2024-01-19, 19 Jan 2024"
  })
  void should_say_a_period_without_saying_anything_twice(String first, String last, String shown) {
    DateWords dates = new DateWords(DateWords.NO_YEAR);

    assertThat(
            plain(
                dates.period(Moment.of(LocalDate.parse(first)), Moment.of(LocalDate.parse(last)))))
        .isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource({
    "0.0591, 0.0871, 0.06–0.09",
    "0.031, 0.034, 0.031–0.034",
    "0.004, 0.09, 0.004–0.09",
    "0.887, 1.1234, 0.89–1.1",
    "12.4, 38.2, 12–38"
  })
  void should_say_a_range_without_false_precision(double from, double to, String shown) {
    assertThat(NumberWords.range(from, to)).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource({
    "platelets <150 and ≥100 ×10⁹/L, below 150",
    "white cells <4.5 (LLN) and ≥3 ×10⁹/L, below 4.5",
    "reticulocytes 6 < 30 ×10⁹/L, below 30",
    "neutrophils >7.5 (ULN) ×10⁹/L, above 7.5",
    "MCV ≥80 and ≤100 fL, "
  })
  void should_take_the_outer_edge_from_a_statement(String statement, String shown) {
    Reading reading = reading("9", null, 0);
    Finding finding =
        new Finding(
            "any.code",
            Finding.State.CURRENT,
            Moment.NONE,
            Moment.NONE,
            reading,
            reading,
            Map.of(),
            new Finding.Criterion("table", statement, ""),
            List.of(),
            List.of(),
            List.of(),
            List.of());
    Edge edge = Edge.of(finding);

    assertThat(edge == null ? null : edge.words()).isEqualTo(shown);
  }

  @Test
  void should_name_the_file_of_a_problem_only_where_there_are_several() {
    Problem problem = new Problem("c", Severity.WARNING, "a value is odd.", 3, "a.csv", 7, "Hb");

    assertThat(plain(new ProblemLines(false).sentence(problem)))
        .isEqualTo("A value is odd. (3 times, first line 7)");
    assertThat(plain(new ProblemLines(true).sentence(problem)))
        .isEqualTo("A value is odd. (3 times, first a.csv:7)");
  }

  private static String plain(String text) {
    return text.replace(Wrapping.JOIN, ' ');
  }

  @ParameterizedTest
  @CsvSource({
    "×10⁹/L, x10^9/L",
    "×10¹²/L, x10^12/L",
    "≤ 5 – 7 …, <= 5 - 7 ...",
    "µg → Zoë, ug -> Zoe",
    "患, \\u60a3",
    "plain, plain"
  })
  void should_say_symbols_in_ascii(String text, String ascii) {
    assertThat(AsciiText.of(text)).isEqualTo(ascii).isASCII();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u0000", "\t", "\n", "\u001b", "\u007f", "\u009b", "\u202e", "\u2066", "\u200f", "\u061c",
        "\u2028", "\ud800", "\udc00"
      })
  void should_escape_what_steers_a_terminal(String steering) {
    assertThat(SafeText.escape("a" + steering + "b")).matches("a\\\\u[0-9a-f]{4}b");
  }

  @Test
  void should_leave_everything_else_as_it_is() {
    String text = "Zoë 患者 \uD83E\uDE78 ×10⁹/L \\";

    assertThat(SafeText.escape(text)).isSameAs(text);
  }

  @Test
  void should_draw_one_column_for_each_day_until_there_are_too_many() {
    List<Reading> readings = new ArrayList<>();
    for (int day = 0; day < 100; day++) {
      readings.add(reading(String.valueOf(day == 50 ? 1 : 100 + day), null, day));
    }
    ChartColumns wide = ChartColumns.of(List.of(readings.subList(0, 8)), 24);
    ChartColumns narrow = ChartColumns.of(List.of(readings), 24);

    assertThat(wide.chart(readings.subList(0, 8), TextStyle.PLAIN)).isEqualTo("▁▂▃▄▅▆▇█");
    assertThat(narrow.count()).isEqualTo(24);
    assertThat(narrow.chart(readings, TextStyle.PLAIN)).hasSize(24).containsOnlyOnce("▁");
  }

  @Test
  void should_draw_equal_values_as_a_level_line() {
    List<Reading> readings = List.of(reading("5", null, 1), reading("5", null, 2));

    assertThat(ChartColumns.of(List.of(readings), 10).chart(readings, TextStyle.PLAIN))
        .isEqualTo("▅▅");
  }

  @Test
  void should_break_lines_at_spaces_but_not_at_joints() {
    assertThat(Wrapping.lines("one two\u00a0three fourfourfour", 8, 9))
        .containsExactly("one", "two\u00a0three", "fourfourfour");
  }
}
