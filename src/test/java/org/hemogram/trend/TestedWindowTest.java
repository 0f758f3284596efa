package org.hemogram.trend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.hemogram.trend.Trend.Estimated;
import org.junit.jupiter.api.Test;

/** A verdict and a slope asked for one after the other are those of the estimate. */
class TestedWindowTest {
  private static final TrendTest TEST =
      new TrendTest(Scale.RAW, new ReferenceChange(11, 5.5, 1.96), 0.3, 0.95);

  @Test
  void should_say_what_the_estimate_says() {
    // GIVEN
    Random random = new Random(3);
    for (int i = 0; i < 300; i++) {
      double drift = random.nextGaussian() / 5;
      double[] values = new double[4 + random.nextInt(30)];
      for (int k = 0; k < values.length; k++) {
        values[k] = Math.rint(10 * Math.abs(8 + drift * k + random.nextGaussian())) / 10 + 0.1;
      }
      Series series = Series.ofSteps(values);

      // WHEN
      Estimated estimate = (Estimated) TEST.overAll(series);
      TestedWindow window = TEST.windowOverAll(series);

      // THEN
      assertThat(window).isNotNull();
      assertThat(window.from()).isEqualTo(estimate.from());
      assertThat(window.to()).isEqualTo(estimate.to());
      assertThat(window.p()).isEqualTo(estimate.p());
      assertThat(window.direction()).isEqualTo(estimate.direction());
      assertThat(window.slope()).isEqualTo(estimate.slope());
      TestedWindow.Slope slope = window.slopeIn(series, 0.95);
      assertThat(slope).isEqualTo(window.slope(0.95));
      assertThat(slope.perDay()).isEqualTo(estimate.slope());
      assertThat(slope.low()).isEqualTo(estimate.low());
      assertThat(slope.high()).isEqualTo(estimate.high());
    }
  }

  @Test
  void should_have_no_window_for_fewer_than_four_points() {
    assertThat(TEST.windowOverAll(Series.ofSteps(1, 2, 3))).isNull();
    assertThat(TEST.windowSinceLastTurn(Series.ofSteps())).isNull();
    assertThat(TEST.windowSinceLastTurn(Series.ofSteps(1, 2, 3, 4))).isNotNull();
  }
}
