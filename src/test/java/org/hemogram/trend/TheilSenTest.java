package org.hemogram.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TheilSenTest {

  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void should_refuse_fewer_than_two_points(int n) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TheilSen.of(Series.ofSteps(new double[n]), 0.95));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1, 95, Double.NaN})
  void should_refuse_a_level_outside_zero_to_one(double level) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TheilSen.of(Series.ofSteps(1, 2, 3, 4), level));
  }

  @Test
  void should_give_no_interval_below_four_points() {
    assertThat(TheilSen.of(Series.ofSteps(1, 3), 0.95).slope()).isEqualTo(2);
    assertThat(TheilSen.of(Series.ofSteps(1, 3, 5), 0.95).interval()).isNull();
    assertThat(TheilSen.of(Series.ofSteps(1, 3, 5, 7), 0.95).interval())
        .isEqualTo(new Interval(2, 2, 0.95));
  }

  @Test
  void should_take_the_range_of_slopes_for_four_points() {
    assertThat(TheilSen.of(Series.ofSteps(10, 15, 14, 20), 0.95).interval())
        .isEqualTo(new Interval(-1, 6, 0.95));
  }

  @Test
  void should_be_flat_for_equal_values() {
    TheilSen fit = TheilSen.of(Series.ofSteps(4, 4, 4, 4, 4), 0.95);

    assertThat(fit.slope()).isZero();
    assertThat(fit.intercept()).isEqualTo(4);
    assertThat(fit.jointIntercept()).isEqualTo(4);
    assertThat(fit.interval()).isEqualTo(new Interval(0, 0, 0.95));
  }

  @Test
  void should_not_follow_an_outlier() {
    TheilSen fit = TheilSen.of(Series.ofSteps(1, 2, 3, 400, 5, 6, 7), 0.95);

    assertThat(fit.slope()).isEqualTo(1);
    assertThat(fit.jointIntercept()).isEqualTo(1);
  }

  @Test
  void should_select_the_same_slopes_as_sorting_does() {
    SplittableRandom random = new SplittableRandom(11);
    for (int n : new int[] {4, 5, 9, 16, 31, 60}) {
      double[] values = random.doubles(n).map(x -> Math.floor(20 * x)).toArray();
      Series series = Series.ofSteps(values);
      double[] slopes = new double[n * (n - 1) / 2];
      int next = 0;
      for (int i = 0; i < n; i++) {
        for (int j = i + 1; j < n; j++) {
          slopes[next++] = (values[j] - values[i]) / (j - i);
        }
      }
      Arrays.sort(slopes);
      int half = slopes.length / 2;
      double median = slopes.length % 2 == 1 ? slopes[half] : (slopes[half - 1] + slopes[half]) / 2;
      double c = Normal.quantile(0.95) * Math.sqrt(MannKendall.of(series).varS());
      int low = Math.max((int) Math.rint((slopes.length - c) / 2) - 1, 0);
      int high = Math.min((int) Math.rint((slopes.length + c) / 2), slopes.length - 1);

      TheilSen fit = TheilSen.of(series, 0.9);

      assertThat(fit.slope()).isEqualTo(median);
      assertThat(fit.interval()).isEqualTo(new Interval(slopes[low], slopes[high], 0.9));
    }
  }

  @Test
  void should_use_only_the_last_points_of_a_very_long_series() {
    double[] values = new double[TheilSen.LONGEST + 500];
    Arrays.setAll(values, i -> i < 500 ? 1e6 : -2.0 * i);

    TheilSen fit = TheilSen.of(Series.ofSteps(values), 0.95);

    assertThat(fit.n()).isEqualTo(TheilSen.LONGEST);
    assertThat(fit.slope()).isCloseTo(-2, within(1e-12));
  }

  @Test
  void should_refuse_an_interval_in_the_wrong_order() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Interval(2, 1, 0.95));
    assertThatIllegalArgumentException().isThrownBy(() -> new Interval(Double.NaN, 1, 0.95));
    assertThat(new Interval(-1, 0, 0.95).containsZero()).isTrue();
    assertThat(new Interval(0.1, 2, 0.95).containsZero()).isFalse();
  }
}
