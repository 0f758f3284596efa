package org.hemogram.trend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * How often a trend is called, by seeded simulation: log-normal scatter with the within-subject and
 * analytical variation of platelet counts.
 */
class TrendErrorRateTest {
  private static final long SEED = 20240305L;
  private static final int ROUNDS = 2000;
  private static final ReferenceChange VARIATION = new ReferenceChange(7.3, 3.65, 1.96);
  private static final TrendTest RULE = new TrendTest(Scale.LOG, VARIATION, 0, 0.95);

  private final SplittableRandom random = new SplittableRandom(SEED);

  private Series scattered(double[] times, DoubleUnaryOperator course) {
    double[] values = new double[times.length];
    for (int i = 0; i < times.length; i++) {
      double uniform = (random.nextLong(1L << 40) + 0.5) / (1L << 40);
      values[i] = course.applyAsDouble(times[i]) + VARIATION.sigma() * Normal.quantile(uniform);
    }
    return Series.of(times, values);
  }

  private double[] irregular(int n) {
    double[] times = new double[n];
    for (int i = 1; i < n; i++) {
      times[i] = times[i - 1] + 1 + Math.rint(-9 * Math.log(1 - random.nextDouble()));
    }
    return times;
  }

  private static double[] weekly(int n) {
    double[] times = new double[n];
    for (int i = 0; i < n; i++) {
      times[i] = 7.0 * i;
    }
    return times;
  }

  private static boolean isCalled(Series series) {
    return RULE.sinceLastTurn(series) instanceof Trend.Estimated trend && trend.isCalled();
  }

  @ParameterizedTest
  @ValueSource(ints = {5, 6, 8, 10, 11, 12, 15, 20, 25, 30})
  void should_call_a_trend_in_at_most_five_percent_of_pure_noise(int n) {
    int called = 0;
    for (int round = 0; round < ROUNDS; round++) {
      called += isCalled(scattered(irregular(n), day -> Math.log(200))) ? 1 : 0;
    }

    assertThat(called / (double) ROUNDS).as("n %d, seed %d", n, SEED).isLessThanOrEqualTo(0.05);
  }

  @Test
  void should_call_a_halving_over_eight_weeks_in_at_least_eighty_percent() {
    int falling = 0;
    for (int round = 0; round < ROUNDS; round++) {
      Series series = scattered(weekly(9), day -> Math.log(200) - Math.log(2) * day / 56);
      falling +=
          RULE.sinceLastTurn(series) instanceof Trend.Estimated trend
                  && trend.direction() == Trend.Direction.FALLING
              ? 1
              : 0;
    }

    assertThat(falling / (double) ROUNDS).as("seed %d", SEED).isGreaterThanOrEqualTo(0.8);
  }

  @Test
  void should_rarely_break_a_steady_halving_into_parts() {
    int broken = 0;
    for (int round = 0; round < ROUNDS; round++) {
      double[] times = irregular(20);
      double last = times[19];
      Series series = scattered(times, day -> Math.log(200) - Math.log(2) * day / last);
      broken += ((Trend.Estimated) RULE.sinceLastTurn(series)).from() > 0 ? 1 : 0;
    }

    assertThat(broken / (double) ROUNDS).as("seed %d", SEED).isLessThanOrEqualTo(0.1);
  }
}
