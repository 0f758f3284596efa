package org.hemogram.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.converter.ConvertWith;
import org.junit.jupiter.params.provider.CsvSource;

/** Which values a control chart starts from. */
class StableStretchTest {
  private static final int SHORTEST = 8;

  /** Platelets: a change of more than 25 % up or 20 % down is real. */
  private static final TrendTest TEST =
      new TrendTest(Scale.LOG, new ReferenceChange(7.18, 3.59, 1.96), 0, 0.95);

  private static Series weekly(double... counts) {
    double[] times = new double[counts.length];
    Arrays.setAll(times, i -> 7 * i);
    return Series.of(times, Arrays.stream(counts).map(Math::log).toArray());
  }

  private static @Nullable StableStretch before(Series series) {
    TestedWindow window = Objects.requireNonNull(TEST.sinceLastTurn(series));
    return StableStretch.before(window, series, TEST, SHORTEST);
  }

  @Test
  void should_take_the_level_before_a_step() {
    double[] level = {150, 160, 155, 148, 152, 158, 151, 157};
    StableStretch stretch =
        Objects.requireNonNull(
            before(weekly(150, 160, 155, 148, 152, 158, 151, 157, 52, 50, 49, 53, 51, 50)));

    double mean = Arrays.stream(level).map(Math::log).average().orElseThrow();
    double squares = Arrays.stream(level).map(Math::log).map(x -> (x - mean) * (x - mean)).sum();
    assertThat(stretch.from()).isZero();
    assertThat(stretch.to()).isEqualTo(8);
    assertThat(stretch.n()).isEqualTo(8);
    assertThat(stretch.target()).isCloseTo(mean, within(1e-12));
    assertThat(Math.sqrt(squares / 7)).isLessThan(0.0359);
    assertThat(stretch.sigma()).isEqualTo(0.0359);
  }

  @Test
  void should_take_the_spread_of_the_values_where_it_is_above_the_noise_floor() {
    StableStretch stretch =
        Objects.requireNonNull(
            before(weekly(150, 170, 140, 160, 138, 168, 145, 165, 52, 50, 49, 53, 51, 50)));

    assertThat(stretch.sigma()).isBetween(0.07, 0.09);
  }

  /** Seven values, one far from the others, a slope, one level only. */
  @ParameterizedTest
  @CsvSource({
    "150 160 155 148 152 158 151 52 50 49 53 51 50",
    "150 160 155 148 90 152 158 151 157 52 50 49 53 51 50",
    "80 90 100 115 130 150 170 190 52 50 49 53 51 50",
    "150 160 155 148 152 158 151 157 152 150 149 153 151 150"
  })
  void should_find_none(@ConvertWith(Numbers.class) double[] counts) {
    assertThat(before(weekly(counts))).isNull();
  }

  @Test
  void should_not_start_from_bounds() {
    Series known = weekly(150, 160, 155, 148, 152, 158, 151, 157, 52, 50, 49, 53, 51, 50);
    Censoring[] censoring = new Censoring[known.size()];
    Arrays.fill(censoring, Censoring.NONE);
    assertThat(before(Series.of(known.times(), known.values(), censoring))).isNotNull();
    censoring[3] = Censoring.ABOVE;

    assertThat(before(Series.of(known.times(), known.values(), censoring))).isNull();
  }

  @Test
  void should_look_further_back_than_a_fall() {
    StableStretch stretch =
        Objects.requireNonNull(
            before(
                weekly(
                    150, 160, 155, 148, 152, 158, 151, 157, 155, 150, 120, 95, 76, 60, 48, 38, 31,
                    30, 31, 29, 30, 31, 30, 29)));

    assertThat(stretch.from()).isZero();
    assertThat(stretch.to()).isBetween(9, 11);
  }
}
