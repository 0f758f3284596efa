package org.hemogram.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Doubling times and times to a threshold: when they are given and when not. */
class ProjectionTest {
  private static final TrendTest RULE =
      new TrendTest(Scale.LOG, new ReferenceChange(7.3, 3.65, 1.96), 0, 0.95);
  private static final Series FALL =
      Series.of(
          new double[] {0, 3, 7, 10, 14},
          ChangePointTest.logs(new double[] {200, 140, 95, 70, 48}));
  private static final Series NOISE =
      ChangePointTest.weekly(ChangePointTest.logs(new double[] {200, 205, 196, 203, 198, 201}));

  @Test
  void should_give_a_half_time_for_a_fall() {
    Doubling.Time time = (Doubling.Time) Doubling.of(TheilSen.of(FALL, 0.95));

    assertThat(time.growing()).isFalse();
    assertThat(time.low()).isLessThan(time.days());
    assertThat(time.high()).isGreaterThan(time.days());
  }

  @Test
  void should_give_no_doubling_time_without_a_clear_slope() {
    assertThat(Doubling.of(TheilSen.of(NOISE, 0.95))).isEqualTo(new Doubling.Unclear());
    assertThat(Doubling.of(TheilSen.of(Series.ofSteps(1, 2, 3), 0.95)))
        .isEqualTo(new Doubling.Unclear());
  }

  @ParameterizedTest
  @CsvSource({"48, ALREADY_CROSSED", "60, ALREADY_CROSSED", "10, TOO_FAR", "1, TOO_FAR"})
  void should_refuse_thresholds_behind_or_far_ahead(double threshold, Projection.Reason reason) {
    assertThat(Projection.of(RULE.overAll(FALL), FALL, Math.log(threshold)))
        .isEqualTo(new Projection.Refused(reason));
  }

  @Test
  void should_reach_as_far_ahead_as_the_data_reach_back() {
    // The line is at day 28, twice the span, when it stands at 11.535.
    assertThat(Projection.of(RULE.overAll(FALL), FALL, Math.log(11.6)))
        .isInstanceOf(Projection.Reached.class);
    assertThat(Projection.of(RULE.overAll(FALL), FALL, Math.log(11.5)))
        .isEqualTo(new Projection.Refused(Projection.Reason.TOO_FAR));
  }

  @Test
  void should_not_project_what_is_no_trend() {
    Projection.Refused notClear = new Projection.Refused(Projection.Reason.NOT_CLEAR);

    assertThat(Projection.of(RULE.overAll(NOISE), NOISE, Math.log(100))).isEqualTo(notClear);
    assertThat(Projection.of(new Trend.TooFew(3), NOISE.last(3), 0)).isEqualTo(notClear);
  }

  @Test
  void should_give_no_finite_interval_where_the_slope_is_not_clear() {
    LeastSquares flat = LeastSquares.of(NOISE);

    assertThat(flat.g(0.95)).isGreaterThan(1);
    assertThat(flat.dayReaching(Math.log(100), 0.95)).isEmpty();
    assertThatIllegalArgumentException().isThrownBy(() -> LeastSquares.of(Series.ofSteps(1, 2)));
  }

  @Test
  void should_give_no_interval_for_a_level_line() {
    assertThat(LeastSquares.of(Series.ofSteps(3, 3, 3, 3)).dayReaching(5, 0.95)).isEmpty();
  }

  @Test
  void should_have_no_width_for_an_exact_line() {
    LeastSquares.Day day =
        LeastSquares.of(Series.ofSteps(1, 3, 5, 7, 9)).dayReaching(21, 0.95).orElseThrow();

    assertThat(day.day()).isCloseTo(10, within(1e-12));
    assertThat(day.high() - day.low()).isCloseTo(0, within(1e-9));
  }
}
