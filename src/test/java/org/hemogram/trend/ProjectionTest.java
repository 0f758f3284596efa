package org.hemogram.trend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
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

  private static Projection project(Series series, double threshold) {
    TestedWindow window = Objects.requireNonNull(RULE.overAll(series));
    return Projection.of(window, window.line(0.95), Math.log(threshold));
  }

  @Test
  void should_give_a_half_time_for_a_fall() {
    Doubling time = Doubling.of(TheilSen.of(FALL, 0.95));

    assertThat(time).isNotNull();
    assertThat(time.growing()).isFalse();
    assertThat(time.low()).isLessThan(time.days());
    assertThat(time.high()).isGreaterThan(time.days());
  }

  @Test
  void should_give_no_doubling_time_without_a_clear_slope() {
    assertThat(Doubling.of(TheilSen.of(NOISE, 0.95))).isNull();
    assertThat(Doubling.of(TheilSen.of(Series.ofSteps(1, 2, 3), 0.95))).isNull();
  }

  @ParameterizedTest
  @CsvSource({"48, ALREADY_CROSSED", "60, ALREADY_CROSSED", "10, TOO_FAR", "1, TOO_FAR"})
  void should_refuse_thresholds_behind_or_far_ahead(double threshold, Projection.Reason reason) {
    assertThat(project(FALL, threshold)).isEqualTo(new Projection.Refused(reason));
  }

  @Test
  void should_reach_as_far_ahead_as_the_data_reach_back() {
    // The line is at day 28, twice the span, when it stands at 11.535.
    assertThat(project(FALL, 11.6)).isInstanceOf(Projection.Reached.class);
    assertThat(project(FALL, 11.5)).isEqualTo(new Projection.Refused(Projection.Reason.TOO_FAR));
  }

  @Test
  void should_reach_at_most_sixty_days_ahead() {
    double[] times = new double[13];
    double[] halvings = new double[13];
    for (int i = 0; i < times.length; i++) {
      times[i] = 10.0 * i;
      halvings[i] = -i;
    }
    Series fall = Series.of(times, halvings);
    TestedWindow window = Objects.requireNonNull(RULE.overAll(fall));

    assertThat(Projection.of(window, window.line(0.95), -18))
        .isEqualTo(new Projection.Reached(180, 180, 180, 180));
    assertThat(Projection.of(window, window.line(0.95), -18.01))
        .isEqualTo(new Projection.Refused(Projection.Reason.TOO_FAR));
  }

  @Test
  void should_not_project_what_is_no_trend() {
    assertThat(project(NOISE, 100)).isEqualTo(new Projection.Refused(Projection.Reason.NOT_CLEAR));
  }
}
