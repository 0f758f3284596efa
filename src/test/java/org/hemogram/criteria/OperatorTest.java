package org.hemogram.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import org.hemogram.lab.Comparator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OperatorTest {

  /** Values below an upper bound reach down to 0, which may or may not be a limit itself. */
  @ParameterizedTest(name = "below a bound above the limit {0} {1}: {2}")
  @CsvSource({
    "LESS, 1, UNKNOWN",
    "LESS, 0, FALSE",
    "LESS, -1, FALSE",
    "LESS_OR_EQUAL, 1, UNKNOWN",
    "LESS_OR_EQUAL, 0, UNKNOWN",
    "LESS_OR_EQUAL, -1, FALSE",
    "GREATER, 1, UNKNOWN",
    "GREATER, 0, UNKNOWN",
    "GREATER, -1, TRUE",
    "GREATER_OR_EQUAL, 0, TRUE",
  })
  void should_know_that_no_value_is_negative(Operator operator, int limitSign, Truth expected) {
    assertThat(operator.holdsBeyond(1, Comparator.LESS, limitSign)).isEqualTo(expected);
    assertThat(operator.holdsBeyond(1, Comparator.LESS_OR_EQUAL, limitSign)).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0} holds under {1}, at {2}, over {3}")
  @CsvSource({
    "LESS, true, false, false",
    "LESS_OR_EQUAL, true, true, false",
    "GREATER, false, false, true",
    "GREATER_OR_EQUAL, false, true, true",
  })
  void should_hold_on_its_side(Operator operator, boolean under, boolean at, boolean over) {
    assertThat(operator.holds(-1)).isEqualTo(under);
    assertThat(operator.holds(0)).isEqualTo(at);
    assertThat(operator.holds(1)).isEqualTo(over);
    assertThat(operator.negated().holds(0)).isNotEqualTo(at);
    assertThat(Operator.of(operator.sign())).isSameAs(operator);
  }
}
