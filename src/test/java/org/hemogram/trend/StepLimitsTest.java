package org.hemogram.trend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

  /**
   * Over all orderings: P(K &gt;= 15) = 0.084 and P(K &gt;= 16) = 0.029 of eight values, P(18) =
   * 0.084 and P(20) = 0.029 of nine, P(21) = 0.075 and P(22) = 0.043 of ten; no K between.
   */
  @ParameterizedTest
  @CsvSource({"8, 15", "9, 18", "10, 21"})
  void should_find_by_some_orderings_what_all_orderings_say(int n, int limit) {
    assertThat(StepLimits.byOrderings(n, 20_000)).isEqualTo(limit);
    assertThat(new StepLimits().limit(n)).isEqualTo(limit);
  }

  @Test
  void should_look_a_limit_up_where_there_is_a_table() {
    StepLimits limits = new StepLimits(9, List.of(100, 200));

    assertThat(limits.limit(8)).isEqualTo(15);
    assertThat(limits.limit(9)).isEqualTo(100);
    assertThat(limits.limit(10)).isEqualTo(200);
    assertThat(limits.limit(11)).isEqualTo(StepLimits.byOrderings(11, 20_000));
  }

  @Test
  void should_call_a_step_only_beyond_the_limit() {
    StepLimits limits = new StepLimits(11, List.of(24));
    double[] at = {8, 5, 10, 11, 7, 4, 9, 1, 2, 6, 3};
    double[] beyond = {2, 3, 5, 1, 10, 4, 9, 7, 6, 8, 11}; // K of eleven values is even

    assertThat(Pettitt.of(at).statistic()).isEqualTo(24);
    assertThat(Pettitt.isClear(at, limits)).isFalse();
    assertThat(Pettitt.of(beyond).statistic()).isEqualTo(26);
    assertThat(Pettitt.isClear(beyond, limits)).isTrue();
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
