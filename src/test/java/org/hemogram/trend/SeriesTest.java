package org.hemogram.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SeriesTest {

  @Test
  void should_refuse_equal_times() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Series.of(new double[] {0, 3, 3}, new double[] {1, 2, 3}))
        .withMessage("expected increasing times, found 3.0 after 3.0");
  }

  @Test
  void should_refuse_falling_times() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Series.of(new double[] {0, 3, 2}, new double[] {1, 2, 3}));
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void should_refuse_numbers_that_are_not_finite(double odd) {
    assertThatIllegalArgumentException().isThrownBy(() -> Series.ofSteps(1, odd, 3));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Series.of(new double[] {odd}, new double[] {1}));
  }

  @Test
  void should_refuse_lengths_that_differ() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Series.of(new double[] {0, 1}, new double[] {1}));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Series.of(new double[] {0}, new double[] {1}, new Censoring[] {}));
  }

  @Test
  void should_not_change_when_its_arrays_do() {
    double[] values = {1, 2, 3};
    Series series = Series.ofSteps(values);

    values[0] = 99;
    series.values()[1] = 99;
    series.times()[1] = 99;

    assertThat(series.values()).containsExactly(1, 2, 3);
    assertThat(series.times()).containsExactly(0, 1, 2);
  }

  @Test
  void should_hold_no_point_at_all() {
    Series empty = Series.ofSteps();

    assertThat(empty.size()).isZero();
    assertThat(empty.span()).isZero();
    assertThat(empty.last(5)).isSameAs(empty);
    assertThat(empty.thinned(7)).isEmpty();
  }

  @Test
  void should_keep_censoring_in_slices_and_selections() {
    Series series =
        Series.of(
            new double[] {0, 7, 14},
            new double[] {5, 9, 1000},
            new Censoring[] {Censoring.BELOW, Censoring.NONE, Censoring.ABOVE});

    assertThat(series.isCensored()).isTrue();
    assertThat(series.slice(1, 3).censoring(1)).isEqualTo(Censoring.ABOVE);
    assertThat(series.select(0, 1).censoring(0)).isEqualTo(Censoring.BELOW);
    assertThat(series.select(1).isCensored()).isFalse();
    assertThat(series.last(2).times()).containsExactly(7, 14);
  }

  @Test
  void should_thin_backwards_so_that_the_newest_point_stays() {
    Series daily =
        Series.of(new double[] {0, 1, 2, 3, 4, 10, 13}, new double[] {1, 2, 3, 4, 5, 6, 7});

    assertThat(daily.thinned(3)).containsExactly(1, 4, 5, 6);
    assertThat(daily.thinned(0)).hasSize(7);
  }

  /** The first value against the second: 1 if the second is surely higher. */
  @ParameterizedTest
  @CsvSource({
    "3, NONE, 5, NONE, 1",
    "5, NONE, 5, NONE, 0",
    "5, BELOW, 5, NONE, 1",
    "5, BELOW, 4.9, NONE, 0",
    "5, BELOW, 10, BELOW, 0",
    "5, BELOW, 5, ABOVE, 1",
    "6, BELOW, 5, ABOVE, 0",
    "10, ABOVE, 10, NONE, -1",
    "10, ABOVE, 10.1, NONE, 0",
    "10, ABOVE, 20, ABOVE, 0",
    "10, ABOVE, 3, BELOW, -1",
    "4, NONE, 5, BELOW, 0",
    "5, NONE, 5, BELOW, -1",
    "9, NONE, 10, ABOVE, 1"
  })
  void should_order_values_only_as_far_as_they_are_known(
      double first, Censoring firstSide, double second, Censoring secondSide, int sign) {
    Series series =
        Series.of(
            new double[] {0, 1},
            new double[] {first, second},
            new Censoring[] {firstSide, secondSide});

    assertThat(series.sign(0, 1)).isEqualTo(sign);
    assertThat(series.sign(1, 0)).isEqualTo(-sign);
  }
}
