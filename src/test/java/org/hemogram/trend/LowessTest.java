package org.hemogram.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.converter.ConvertWith;
import org.junit.jupiter.params.provider.CsvSource;

/** Locally weighted lines beyond the reference cases. */
class LowessTest {
  private static final double SPAN = 2 / 3.0;

  @Test
  void should_leave_nothing_and_one_value_alone() {
    assertThat(Lowess.of(Series.ofSteps(), SPAN)).isEmpty();
    assertThat(Lowess.of(Series.ofSteps(5), SPAN)).containsExactly(5);
  }

  @ParameterizedTest
  @CsvSource({"0 1 2 3 4 5 6 7", "0 1 2 3 20 21 22 60", "0 0 0 1 1 2 5 5"})
  void should_follow_a_straight_line(@ConvertWith(Numbers.class) double[] x) {
    double[] line = Arrays.stream(x).map(each -> 3 - 2 * each).toArray();

    assertThat(Lowess.of(x, line, SPAN, 0)).containsExactly(line, within(1e-9));
  }

  @Test
  void should_give_equal_x_one_height_and_average_where_all_are_equal() {
    assertThat(Lowess.of(new double[] {1, 1, 1}, new double[] {1, 2, 6}, 1, 0))
        .containsExactly(3, 3, 3);
    double[] curve = Lowess.of(new double[] {0, 1, 1, 2, 3}, new double[] {4, 1, 7, 2, 5}, SPAN, 0);
    assertThat(curve[1]).isEqualTo(curve[2]);
  }

  /** The number of neighbors changes at whole shares of the points: 4 of 6 here. */
  @ParameterizedTest
  @CsvSource({"0.66666667, true", "0.6666666667, true", "0.6666666, false", "0.83, true"})
  void should_count_neighbors_by_the_whole_share(double span, boolean same) {
    double[] y = {1, 5, 2, 8, 3, 9};
    double[] four = Lowess.of(Series.ofSteps(y), SPAN);

    assertThat(Arrays.equals(Lowess.of(Series.ofSteps(y), span), four)).isEqualTo(same);
  }

  @Test
  void should_use_two_neighbors_at_least_and_all_points_at_most() {
    Series series = Series.ofSteps(1, 5, 2, 8);

    assertThat(Lowess.of(series, 0.01)).containsExactly(1, 5, 2, 8);
    assertThat(Lowess.of(series, 5)).isEqualTo(Lowess.of(series, 1));
  }

  @Test
  void should_mistrust_an_outlier_when_asked() {
    double[] x = Series.ofSteps(new double[15]).times();
    double[] y = x.clone();
    for (int i = 0; i < y.length; i++) {
      y[i] += i % 2 == 0 ? 0.1 : -0.1;
    }
    y[7] = 40;

    assertThat(Lowess.of(x, y, SPAN, 0)[7]).isGreaterThan(9);
    assertThat(Lowess.of(x, y, SPAN, 3)[7]).isCloseTo(7, within(0.3));
  }

  @Test
  void should_refuse_what_is_no_curve() {
    double[] two = {1, 2};
    assertThatIllegalArgumentException().isThrownBy(() -> Lowess.of(two, new double[3], SPAN, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> Lowess.of(two, two, 0, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> Lowess.of(two, two, Double.NaN, 0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Lowess.of(new double[] {2, 1}, two, SPAN, 0))
        .withMessageContaining("1.0 after 2.0");
  }
}
