package org.hemogram.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReferenceChangeTest {
  private final ReferenceChange change = new ReferenceChange(20, 5, 1.96);

  @ParameterizedTest
  @CsvSource({
    "100, 176.03, false",
    "100, 176.04, true",
    "100, 56.81, false",
    "100, 56.80, true",
    "100, 100, false",
    "100, 0, true",
    "0, 0, false",
    "0, 100, false",
    "-1, 100, false"
  })
  void should_compare_two_results(double from, double to, boolean exceeded) {
    assertThat(change.isExceeded(from, to)).isEqualTo(exceeded);
  }

  @Test
  void should_not_depend_on_the_order_of_two_results() {
    for (double to = 10; to < 300; to += 7) {
      assertThat(change.isExceeded(100, to)).isEqualTo(change.isExceeded(to, 100));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "-1, 5, 1.96",
    "20, -1, 1.96",
    "0, 0, 1.96",
    "20, 5, 0",
    "NaN, 5, 1.96",
    "20, 5, NaN"
  })
  void should_refuse_numbers_that_make_no_limit(double cvi, double cva, double z) {
    assertThatIllegalArgumentException().isThrownBy(() -> new ReferenceChange(cvi, cva, z));
  }
}
