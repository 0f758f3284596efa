package org.hemogram.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Moving averages, CUSUM and LOWESS beyond the reference cases. */
class SmoothingTest {

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
  void should_refuse_weights_out_of_range() {
    assertThatIllegalArgumentException().isThrownBy(() -> Ewma.byTime(Series.ofSteps(1), 0));
    assertThatIllegalArgumentException().isThrownBy(() -> Ewma.byCount(new double[] {1}, 0, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> Ewma.byCount(new double[] {1}, 1.1, 0));
  }

  @Test
  void should_widen_the_limits_towards_the_final_ones() {
    double settled = Ewma.limit(0.3, 2.0539, 3, Integer.MAX_VALUE);

    assertThat(50 + settled).isCloseTo(52.588431738126616, within(1e-12));
    assertThat(50 - settled).isCloseTo(47.411568261873384, within(1e-12));
    assertThat(Ewma.limit(0.3, 2.0539, 3, 1)).isCloseTo(0.3 * 3 * 2.0539, within(1e-12));
    assertThat(Ewma.limit(0.3, 2.0539, 3, 5)).isLessThan(settled);
  }

  @Test
  void should_raise_no_alarm_while_values_stay_near_the_target() {
    Cusum quiet = Cusum.of(new double[] {10, 10.4, 9.6, 10.1}, 10, 0.5, 4);

    assertThat(quiet.firstAlarm()).isEmpty();
  }

  @Test
  void should_raise_the_alarm_for_a_loss_too() {
    Cusum loss = Cusum.of(new double[] {10, 8, 7, 6}, 10, 0.5, 4);

    assertThat(loss.low(3)).isEqualTo(7.5);
    assertThat(loss.high(3)).isZero();
    assertThat(loss.firstAlarm()).hasValue(3);
    assertThat(Cusum.of(new double[] {5.5}, 10, 0.5, 4).firstAlarm()).isEmpty();
  }

  @Test
  void should_reproduce_a_straight_line() {
    double[] x = {0, 1, 4, 9, 10, 12, 30, 31};
    double[] y = {1, 3, 9, 19, 21, 25, 61, 63};

    assertThat(Lowess.smooth(x, y, 0.7, 0)).containsExactly(y, within(1e-9));
  }

  @Test
  void should_leave_fewer_than_two_values_alone() {
    assertThat(Lowess.smooth(new double[] {}, new double[] {}, 0.5, 0)).isEmpty();
    assertThat(Lowess.smooth(new double[] {3}, new double[] {7}, 0.5, 3)).containsExactly(7);
  }

  @Test
  void should_do_no_robustness_iterations_on_few_points() {
    double[] x = {0, 7, 14, 28, 42, 56, 84, 112};
    double[] y = {8, 10, 12, 15, 22, 31, 45, 60};

    assertThat(Lowess.smooth(x, y, 2 / 3.0, 3)).containsExactly(Lowess.smooth(x, y, 2 / 3.0, 0));
  }

  @Test
  void should_refuse_what_cannot_be_smoothed() {
    double[] two = {1, 2};

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Lowess.smooth(new double[] {2, 1}, two, 0.5, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> Lowess.smooth(two, two, 0, 0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Lowess.smooth(two, new double[] {1}, 0.5, 0));
  }
}
