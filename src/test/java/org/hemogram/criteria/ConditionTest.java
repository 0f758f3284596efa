package org.hemogram.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hemogram.criteria.Samples.interval;
import static org.hemogram.criteria.Samples.number;

import java.math.BigDecimal;
import org.hemogram.lab.Reason;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionTest {

  @ParameterizedTest(name = "{0}: relative to {1}, baseline optional {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "< 1.5 | [] | false",
        "< LLN and >= 1.5 | [LLN] | false",
        "> ULN + 20 and <= ULN + 40 | [ULN] | false",
        "<= best - 15 | [BEST] | false",
        "> baseline + 0.5 | [BASELINE] | false",
        "<= 75 % of baseline | [BASELINE] | false",
        ">= 110 % of ULN | [ULN] | false",
        "< LLN else 1 | [LLN] | false",
        "< max(150, LLN if known) | [LLN] | false",
        "> max(ULN, baseline if known) | [BASELINE] | true",
        "> max(ULN, baseline if known) + 20 | [BASELINE] | true",
      })
  void should_read_what_it_writes_and_know_what_it_needs(
      String text, String references, boolean optional) {
    Condition condition = Condition.parse(text);
    assertThat(condition).isNotNull();
    assertThat(condition.text()).isEqualTo(text);
    assertThat(condition.references()).hasToString(references);
    assertThat(condition.asksForBaseline()).isEqualTo(optional);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1.5",
        "= 1.5",
        "< ",
        "< lln",
        "< 1,5",
        "< 1.5 or > 3",
        "< 1.5 and",
        "< x + 2",
        "< 75 % of something",
        "< 75 of baseline",
        "< max(x, LLN if known)",
        "< max(1, x if known)",
        "< x else 1",
        "< LLN else x",
        "< -1",
      })
  void should_refuse_what_is_no_condition(String text) {
    assertThat(Condition.parse(text)).isNull();
  }

  @ParameterizedTest(name = "{1} {0}, LLN {2}, ULN {3}, baseline {4}: {5}")
  @CsvSource(
      delimiter = '|',
      value = {
        "<= 75 % of baseline | 75 | | | 100 | YES",
        "<= 75 % of baseline | 75.01 | | | 100 | NO",
        "<= 75 % of baseline | 0.7425 | | | 0.99 | YES",
        "<= 75 % of baseline | 0.7426 | | | 0.99 | NO",
        "<= 75 % of baseline | 75 | | | | BASELINE_MISSING",
        ">= 110 % of ULN | 110 | | 100 | | YES",
        ">= 110 % of ULN | 109 | | 100 | | NO",
        ">= 110 % of ULN | 109 | | | | LIMIT_MISSING",
        "<= best - 15 | 105 | | | 120 | YES",
        "<= best - 15 | 105.1 | | | 120 | NO",
        "<= best - 15 | 105 | | | | BASELINE_MISSING",
        "> baseline + 0.5 | 0.9 | | | 0.4 | NO",
        "> baseline + 0.5 | 0.91 | | | 0.4 | YES",
        "< LLN else 1.0 | 1.2 | 1.3 | | | YES",
        "< LLN else 1.0 | 1.2 | | | | NO",
        "< LLN else 1.0 | 0.9 | | | | YES",
        "< max(150, LLN if known) | 155 | 160 | | | YES",
        "< max(150, LLN if known) | 155 | 140 | | | NO",
        "< max(150, LLN if known) | 145 | 140 | | | YES",
        "< max(150, LLN if known) | 155 | | | | NO",
        "< LLN and >= 1.5 | 1.4 | | | | NO",
        "< LLN and >= 1.5 | 1.6 | | | | LIMIT_MISSING",
        "< LLN and < baseline | 1.6 | | | | LIMIT_MISSING",
        "< baseline and < LLN | 1.6 | | | | BASELINE_MISSING",
      })
  void should_compare_exactly(
      String text,
      String value,
      @Nullable String lower,
      @Nullable String upper,
      @Nullable String baseline,
      String expected) {
    Condition condition = Condition.parse(text);
    assertThat(condition).isNotNull();
    int found =
        condition.test(new BigDecimal(value), null, interval(lower, upper), number(baseline));
    assertThat(words(found)).isEqualTo(expected);
  }

  private static String words(int found) {
    return switch (found) {
      case Comparison.YES -> "YES";
      case Comparison.NO -> "NO";
      default -> Reason.values()[-1 - found].name();
    };
  }
}
