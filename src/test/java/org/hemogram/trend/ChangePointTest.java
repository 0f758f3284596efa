package org.hemogram.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Pettitt's test and optimal partitioning beyond the reference cases. */
class ChangePointTest {
  private static final double[] DROP = {250, 240, 245, 255, 120, 110, 118, 105, 112, 108, 115, 111};

  @Test
  void should_report_the_earliest_of_several_changes_and_all_of_them() {
    Pettitt result = Pettitt.of(new double[] {1, 2, 1, 2, 1, 2});

    assertThat(result.changeAfter()).isEqualTo(1);
    assertThat(result.tied()).containsExactly(1, 3, 5);
  }

  @Test
  void should_find_no_change_in_equal_values() {
    double[] equal = {4, 4, 4, 4, 4};

    assertThat(Pettitt.of(equal).statistic()).isZero();
    assertThat(Pettitt.of(equal).pApproximate()).isEqualTo(1);
    assertThat(Pettitt.p(equal)).isEqualTo(1);
  }

  @Test
  void should_refuse_a_change_within_fewer_than_two_values() {
    assertThatIllegalArgumentException().isThrownBy(() -> Pettitt.of(new double[] {1}));
    assertThatIllegalArgumentException().isThrownBy(() -> Pettitt.exactP(new double[11]));
  }

  @Test
  void should_permute_the_same_way_every_time_and_agree_with_enumeration() {
    double[] ten = {8, 9, 7, 8.5, 20, 22, 21, 7.5, 19, 23};

    assertThat(Pettitt.permutationP(ten)).isEqualTo(Pettitt.permutationP(ten));
    assertThat(Pettitt.permutationP(ten)).isCloseTo(Pettitt.exactP(ten), within(0.01));
    assertThat(Pettitt.p(DROP)).isEqualTo(Pettitt.permutationP(DROP)).isLessThan(0.02);
  }

  @Test
  void should_find_the_drop_on_the_log_scale() {
    assertThat(OptimalPartitioning.ofLevels(weekly(logs(DROP)), 0.02).changeAfter())
        .containsExactly(4);
  }

  @Test
  void should_not_split_off_fewer_than_three_points_or_seven_days() {
    double[] spike = {100, 101, 99, 100, 102, 300, 310};
    double[] hours = {0, 7, 14, 21, 28, 28.5, 29};
    Series fewPoints = weekly(logs(spike));
    Series fewDays =
        Series.of(
            new double[] {0, 7, 14, 21, 28, 29, 30, 31},
            logs(new double[] {100, 101, 99, 100, 102, 300, 310, 305}));

    assertThat(OptimalPartitioning.ofLevels(fewPoints, 0.02).changeAfter()).doesNotContain(5, 6);
    assertThat(OptimalPartitioning.ofLevels(fewDays, 0.02).changeAfter()).doesNotContain(5, 6, 7);
    assertThat(OptimalPartitioning.ofLevels(Series.of(hours, spike), 2).changeAfter())
        .doesNotContain(5, 6);
  }

  @Test
  void should_leave_a_series_shorter_than_a_segment_whole() {
    assertThat(OptimalPartitioning.ofLevels(Series.ofSteps(1, 9), 0.02).changeAfter()).isEmpty();
    assertThat(OptimalPartitioning.ofLevels(Series.ofSteps(5), 0.02).changeAfter()).isEmpty();
    assertThat(OptimalPartitioning.ofLevels(Series.ofSteps(), 0.02).changeAfter()).isEmpty();
  }

  @Test
  void should_not_believe_less_noise_than_the_floor() {
    double[] nearlyEqual = {5.000, 5.001, 5.000, 5.001, 5.004, 5.005, 5.004, 5.005};

    assertThat(OptimalPartitioning.ofLevels(weekly(nearlyEqual), 0.02).changeAfter()).isEmpty();
    assertThat(OptimalPartitioning.ofLevels(weekly(nearlyEqual), 1e-4).changeAfter())
        .containsExactly(4);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> OptimalPartitioning.ofLevels(weekly(nearlyEqual), 0));
  }

  static Series weekly(double[] values) {
    double[] times = new double[values.length];
    Arrays.setAll(times, i -> 7.0 * i);
    return Series.of(times, values);
  }

  static double[] logs(double[] values) {
    return Arrays.stream(values).map(Math::log).toArray();
  }
}
