package org.hemogram.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.converter.ConvertWith;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the two control charts raise an alarm, at, under and over their limits. */
class ControlChartTest {

  /** Target 10, slack 0.5, limit 4: the sums are exact in binary. */
  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "'', -, -",
        "10 10 10, -, -",
        "10.5 10.5 10.5 10.5 10.5 10.5, -, -",
        "14.5, -, -",
        "14.5 10.5, -, -",
        "14.75, 0, true",
        "14.5 10.75, 1, true",
        "5.5, -, -",
        "5.25, 0, false",
        "12 12 12, 2, true",
        "8 8 8, 2, false",
        "14 8 14, 2, true",
        "8 10 30 2, 2, true"
      })
  void should_raise_an_alarm_above_the_limit_of_the_sums(
      @ConvertWith(Numbers.class) double[] values, Integer index, Boolean above) {
    Alarm alarm = Cusum.of(values, 10, 0.5, 4).alarm();

    assertThat(alarm).isEqualTo(index == null ? null : new Alarm(index, above));
  }

  @Test
  void should_add_up_beyond_the_slack_and_start_again_at_zero() {
    Cusum sums = Cusum.of(new double[] {11, 12, 9, 8}, 10, 0.5, 100);

    assertThat(sums.high()).containsExactly(0.5, 2, 0.5, 0);
    assertThat(sums.low()).containsExactly(0, 0, 0.5, 2);
  }

  /** Weight 1 makes the average the newest value, with limits of 3 sigma. */
  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {"'', -, -", "10 13, -, -", "10 13.001, 1, true", "7 10, -, -", "6.999 10, 0, false"})
  void should_raise_an_alarm_beyond_the_limits_of_the_average(
      @ConvertWith(Numbers.class) double[] values, Integer index, Boolean above) {
    Alarm alarm = new EwmaChart(10, 1, 1, 3).alarm(values);

    assertThat(alarm).isEqualTo(index == null ? null : new Alarm(index, above));
  }

  @Test
  void should_have_narrow_limits_at_first() {
    EwmaChart chart = new EwmaChart(10, 2, 0.3, 3);

    assertThat(chart.reach(1)).isCloseTo(3 * 2 * 0.3, within(1e-12));
    assertThat(chart.reach(2)).isCloseTo(6 * Math.sqrt(0.3 * 0.3 + 0.21 * 0.21), within(1e-12));
    assertThat(chart.reach(1000)).isCloseTo(6 * Math.sqrt(0.3 / 1.7), within(1e-12));
  }

  @Test
  void should_see_a_lasting_shift_that_no_value_shows_alone() {
    double[] shifted = new double[12];
    Arrays.fill(shifted, 11.5);

    // 1.5 (1 - 0.7^5) = 1.248 against 3 sqrt(0.3 / 1.7 (1 - 0.7^10)) = 1.242; one before: 1.140,
    // 1.224
    assertThat(new EwmaChart(10, 1, 0.3, 3).alarm(shifted)).isEqualTo(new Alarm(4, true));
    assertThat(Cusum.of(shifted, 10, 0.5, 5).alarm()).isEqualTo(new Alarm(5, true));
  }

  @ParameterizedTest
  @CsvSource({"0", "-0.1", "1.1", "NaN"})
  void should_refuse_a_weight_that_is_none(double lambda) {
    EwmaChart chart = new EwmaChart(10, 1, lambda, 3);

    assertThatIllegalArgumentException().isThrownBy(() -> chart.averages(new double[] {1}));
  }
}
