package org.hemogram.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MannKendallTest {

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  void should_refuse_fewer_than_three_points(int n) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MannKendall.of(Series.ofSteps(new double[n])))
        .withMessage("expected at least 3 points, found " + n);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MannKendall.exactP(Series.ofSteps(new double[n])));
  }

  @Test
  void should_not_reach_significance_with_four_points() {
    assertThat(MannKendall.of(Series.ofSteps(1, 2, 3, 4)).p()).isCloseTo(1 / 12.0, within(1e-15));
  }

  @Test
  void should_be_exact_up_to_ten_points_and_normal_beyond() {
    MannKendall ten = MannKendall.of(Series.ofSteps(1, 2, 3, 4, 5, 6, 7, 8, 9, 10));
    MannKendall eleven = MannKendall.of(Series.ofSteps(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11));

    assertThat(ten.method()).isEqualTo(MannKendall.Method.EXACT);
    assertThat(ten.p()).isNotEqualTo(ten.pNormal()).isCloseTo(2 / 3628800.0, within(1e-18));
    assertThat(eleven.method()).isEqualTo(MannKendall.Method.NORMAL);
    assertThat(eleven.p()).isEqualTo(eleven.pNormal());
  }

  @Test
  void should_say_nothing_of_equal_values() {
    MannKendall test = MannKendall.of(Series.ofSteps(7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7));

    assertThat(test.s()).isZero();
    assertThat(test.varS()).isZero();
    assertThat(test.z()).isZero();
    assertThat(test.p()).isEqualTo(1);
    assertThat(test.tauA()).isZero();
    assertThat(test.tauB()).isNaN();
  }

  @Test
  void should_agree_with_the_tie_formula_for_the_variance() {
    SplittableRandom random = new SplittableRandom(3);
    for (int round = 0; round < 200; round++) {
      double[] values = random.doubles(3 + round % 20).map(x -> Math.floor(x * 5)).toArray();
      double n = values.length;
      double expected = n * (n - 1) * (2 * n + 5);
      for (int level = 0; level < 5; level++) {
        int wanted = level;
        double t = Arrays.stream(values).filter(x -> x == wanted).count();
        expected -= t * (t - 1) * (2 * t + 5);
      }

      assertThat(MannKendall.of(Series.ofSteps(values)).varS())
          .isCloseTo(expected / 18, within(1e-9));
    }
  }

  @Test
  void should_find_the_same_exact_p_by_groups_and_by_subsets() {
    SplittableRandom random = new SplittableRandom(5);
    for (int round = 0; round < 100; round++) {
      double[] values = random.doubles(3 + round % 6).map(x -> Math.floor(x * 6)).toArray();
      Series series = Series.ofSteps(values);
      PairOrder order = PairOrder.of(series);

      assertThat(MannKendall.exactP(series))
          .as("%s", Arrays.toString(values))
          .isCloseTo(
              KendallDistribution.pairwise(series, order).twoSidedP(order.s()), within(1e-14));
    }
  }

  @Test
  void should_give_a_long_series_an_exact_p_close_to_the_normal_one() {
    double[] values = new SplittableRandom(8).doubles(30).toArray();
    for (int i = 0; i < values.length; i++) {
      values[i] += 0.015 * i;
    }
    MannKendall test = MannKendall.of(Series.ofSteps(values));

    assertThat(MannKendall.exactP(Series.ofSteps(values))).isCloseTo(test.pNormal(), within(0.002));
  }

  @Test
  void should_treat_bounds_as_tied_with_values_below_them() {
    Series series =
        Series.of(
            new double[] {0, 7, 14, 21, 28},
            new double[] {5, 3, 4, 6, 9},
            new Censoring[] {
              Censoring.BELOW, Censoring.NONE, Censoring.NONE, Censoring.NONE, Censoring.NONE
            });
    MannKendall test = MannKendall.of(series);

    assertThat(test.s()).isEqualTo(8);
    assertThat(test.untiedPairs()).isEqualTo(8);
    assertThat(PairOrder.of(series).tieGroups()).isEmpty();
    // Of the 120 orderings, counted by hand: 3 before 4 before 6 before 9, "<5" before 6, and back.
    assertThat(test.p()).isCloseTo(6 / 120.0, within(1e-15));
  }

  @Test
  void should_count_bounds_of_one_limit_as_one_tie_group() {
    Censoring[] marks = {
      Censoring.BELOW,
      Censoring.BELOW,
      Censoring.BELOW,
      Censoring.NONE,
      Censoring.NONE,
      Censoring.NONE
    };
    Series bounds =
        Series.of(new double[] {0, 1, 2, 3, 4, 5}, new double[] {5, 5, 5, 6, 7, 7}, marks);

    assertThat(MannKendall.of(bounds)).isEqualTo(MannKendall.of(Series.ofSteps(5, 5, 5, 6, 7, 7)));
  }

  @Test
  void should_refuse_an_exact_p_for_a_long_series_with_overlapping_bounds() {
    double[] values = new double[11];
    Arrays.setAll(values, i -> i);
    Censoring[] marks = new Censoring[11];
    Arrays.fill(marks, Censoring.NONE);
    marks[5] = Censoring.BELOW;
    double[] times = values.clone();
    Series series = Series.of(times, values, marks);

    assertThat(MannKendall.of(series).p()).isLessThan(0.01);
    assertThatIllegalArgumentException().isThrownBy(() -> MannKendall.exactP(series));
  }

  @Test
  void should_have_mirror_image_results_for_a_mirrored_series() {
    MannKendall up = MannKendall.of(Series.ofSteps(8, 10, 9, 12, 15, 14));
    MannKendall down = MannKendall.of(Series.ofSteps(-8, -10, -9, -12, -15, -14));

    assertThat(down.s()).isEqualTo(-up.s());
    assertThat(down.z()).isEqualTo(-up.z());
    assertThat(down.p()).isEqualTo(up.p());
  }
}
