package org.hemogram.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

/** The moving average by time beyond the reference cases. */
class EwmaTest {

  @Test
  void should_average_nothing_and_one_value() {
    assertThat(Ewma.byTime(Series.ofSteps(), 14)).isEmpty();
    assertThat(Ewma.byTime(Series.ofSteps(5), 14)).containsExactly(5);
  }

  @Test
  void should_forget_what_is_very_old() {
    Series series = Series.of(new double[] {0, 1e6}, new double[] {100, 3});

    assertThat(Ewma.byTime(series, 14)[1]).isEqualTo(3);
  }

  @Test
  void should_refuse_a_half_life_of_nothing() {
    assertThatIllegalArgumentException().isThrownBy(() -> Ewma.byTime(Series.ofSteps(1), 0));
  }
}
