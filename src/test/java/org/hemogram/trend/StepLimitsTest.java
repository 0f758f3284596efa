package org.hemogram.trend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StepLimitsTest {
  private static final double LEVEL = 0.05;

  /** The remembered limit decides as permutations of the series itself do, but for their noise. */
  @ParameterizedTest
  @ValueSource(ints = {11, 15, 24, 40})
  void should_decide_as_permutations_of_the_series_do(int n) {
    StepLimits limits = new StepLimits();
    SplittableRandom random = new SplittableRandom(n);
    int clear = 0;
    for (int series = 0; series < 40; series++) {
      double step = random.nextDouble();
      double[] values = new double[n];
      Arrays.setAll(values, i -> random.nextDouble() + (i < n / 2 ? 0 : step));
      double p = Pettitt.permutationP(values);
      boolean decided = Pettitt.isClear(values, limits);
      if (Math.abs(p - LEVEL) > 0.01) {
        assertThat(decided).as("p = %s", p).isEqualTo(p < LEVEL);
      }
      clear += decided ? 1 : 0;
    }
    assertThat(clear).isBetween(1, 39);
  }

  /** Values printed in whole steps: some ties in every series. */
  @ParameterizedTest
  @ValueSource(ints = {12, 20, 40})
  void should_heed_few_ties(int n) {
    StepLimits limits = new StepLimits();
    SplittableRandom random = new SplittableRandom(n);
    for (int series = 0; series < 40; series++) {
      int step = random.nextInt(12);
      double[] values = new double[n];
      Arrays.setAll(values, i -> random.nextInt(20) + (i < n / 2 ? 0 : step));
      double p = Pettitt.permutationP(values);
      if (Math.abs(p - LEVEL) > 0.01) {
        assertThat(Pettitt.isClear(values, limits)).as("p = %s", p).isEqualTo(p < LEVEL);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {12, 20})
  void should_permute_where_there_are_ties(int n) {
    StepLimits limits = new StepLimits();
    SplittableRandom random = new SplittableRandom(n);
    for (int series = 0; series < 40; series++) {
      int step = random.nextInt(3);
      double[] values = new double[n];
      Arrays.setAll(values, i -> random.nextInt(4) + (i < n / 2 ? 0 : step));
      double p = Pettitt.permutationP(values);
      if (Math.abs(p - LEVEL) > 0.01) {
        assertThat(Pettitt.isClear(values, limits)).as("p = %s", p).isEqualTo(p < LEVEL);
      }
    }
  }
}
