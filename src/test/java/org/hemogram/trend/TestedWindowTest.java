package org.hemogram.trend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lines through a tested window, bounds in it, and when autocorrelation is allowed for. */
class TestedWindowTest {
  private static final TrendTest TEST =
      new TrendTest(Scale.RAW, new ReferenceChange(11, 5.5, 1.96), 0.3, 0.95);
  private static final TrendTest LOG =
      new TrendTest(Scale.LOG, new ReferenceChange(7.3, 3.65, 1.96), 0, 0.95);

  private static TestedWindow all(Series series) {
    return Objects.requireNonNull(TEST.overAll(series));
  }

  @Test
  void should_give_the_line_that_the_series_has_by_itself() {
    Random random = new Random(3);
    for (int i = 0; i < 300; i++) {
      double drift = random.nextGaussian() / 5;
      double[] values = new double[4 + random.nextInt(30)];
      for (int k = 0; k < values.length; k++) {
        values[k] = Math.rint(10 * Math.abs(8 + drift * k + random.nextGaussian())) / 10 + 0.1;
      }
      Series series = Series.ofSteps(values);
      Series logs = Series.ofSteps(Arrays.stream(values).map(Math::log).toArray());

      TestedWindow window = all(series);

      assertThat(window.line(0.95)).isEqualTo(TheilSen.of(series, 0.95));
      assertThat(window.lineOn(logs, 0.95)).isEqualTo(TheilSen.of(logs, 0.95));
    }
  }

  @Test
  void should_have_no_window_for_fewer_than_four_points() {
    assertThat(TEST.overAll(Series.ofSteps(1, 2, 3))).isNull();
    assertThat(TEST.sinceLastTurn(Series.ofSteps())).isNull();
    assertThat(TEST.sinceLastTurn(Series.ofSteps(1, 2, 3, 4))).isNotNull();
  }

  @ParameterizedTest
  @CsvSource({"30, 1, false", "31, 1, true", "31, 1.26, true", "31, 3, true", "36, 9, false"})
  void should_allow_for_autocorrelation_in_long_and_nearly_regular_series(
      int n, double everyFifthGap, boolean corrected) {
    double[] times = new double[n];
    double[] values = new double[n];
    for (int i = 1; i < n; i++) {
      times[i] = times[i - 1] + (i % 5 == 0 ? everyFifthGap : 1);
      values[i] = i + 4 * Math.sin(i / 3.0);
    }
    if (everyFifthGap == 9) {
      times[1] = 0.5;
      times[2] = 0.7;
    }
    TestedWindow window = all(Series.of(times, values));

    Double p = window.correctedP(1);

    assertThat(p != null).isEqualTo(corrected);
    if (p != null) {
      assertThat(p).isGreaterThan(window.ranks().p()).isLessThanOrEqualTo(1);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "0.24, true",
    "0.25, true",
    "0.26, false",
  })
  void should_call_gaps_regular_within_a_quarter_of_the_median(double more, boolean regular) {
    assertThat(Series.of(new double[] {0, 1, 2, 3, 4 + more}, new double[5]).isNearlyRegular())
        .isEqualTo(regular);
    assertThat(Series.ofSteps(1, 2).isNearlyRegular()).isFalse();
  }

  private static TestedWindow bounded(double[] values, int bounds, Censoring side) {
    double[] times = new double[values.length];
    double[] logs = new double[values.length];
    Censoring[] censoring = new Censoring[values.length];
    for (int i = 0; i < values.length; i++) {
      times[i] = 7 * i;
      logs[i] = Math.log(values[i]);
      boolean bound = bounds > 0 ? i >= values.length - bounds : i < -bounds;
      censoring[i] = bound ? side : Censoring.NONE;
    }
    return Objects.requireNonNull(LOG.overAll(Series.of(times, logs, censoring)));
  }

  @Test
  void should_call_a_fall_below_what_can_be_measured() {
    double[] fall = {0.9, 0.7, 0.5, 0.3, 0.2, 0.1, 0.1};

    TestedWindow window = bounded(fall, 2, Censoring.BELOW);

    assertThat(window.direction()).isEqualTo(Direction.FALLING);
    assertThat(window.line(0.95).slope()).isNegative();
  }

  @Test
  void should_call_a_rise_from_below_what_can_be_measured() {
    assertThat(bounded(new double[] {2, 2, 5, 9, 14, 22}, -2, Censoring.BELOW).direction())
        .isEqualTo(Direction.RISING);
  }

  @Test
  void should_not_take_a_bound_for_a_change_that_may_not_be_one() {
    // The true first value may lie below the last one.
    TestedWindow window = bounded(new double[] {50, 30, 24, 19, 14, 11}, -1, Censoring.BELOW);

    assertThat(window.real()).isFalse();
    assertThat(window.isCalled()).isFalse();
  }

  @Test
  void should_give_no_slope_to_pairs_without_an_order() {
    TestedWindow window = bounded(new double[] {5, 5, 5, 3, 2, 2}, -6, Censoring.BELOW);

    assertThat(window.line(0.95).slope()).isZero();
    assertThat(window.ranks().s()).isZero();
  }
}
