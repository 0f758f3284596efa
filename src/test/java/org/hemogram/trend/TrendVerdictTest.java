package org.hemogram.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.hemogram.trend.ChangePointTest.logs;
import static org.hemogram.trend.ChangePointTest.weekly;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrendVerdictTest {
  private static final ReferenceChange PLATELETS = new ReferenceChange(7.3, 3.65, 1.96);
  private static final TrendTest LOG = new TrendTest(Scale.LOG, PLATELETS, 0, 0.95);
  private static final TrendTest RAW =
      new TrendTest(Scale.RAW, new ReferenceChange(2.7, 1.35, 1.96), 0, 0.95);
  private static final double[] WAVE = {
    0, 1.5, -1, 0.5, -0.5, 1, -1.5, 0.8, -0.2, 0.3, -0.9, 1.1, 0.1, -0.6, 0.4, -0.7
  };

  private static TestedWindow logTrend(double... values) {
    return LOG.sinceLastTurn(weekly(logs(values)));
  }

  private static double change(TestedWindow window) {
    return window.series().value(window.n() - 1) - window.series().value(0);
  }

  /** Counts that follow a course with a deterministic scatter of a few percent. */
  private static double[] scattered(DoubleStream course) {
    double[] values = course.toArray();
    Arrays.setAll(values, i -> values[i] * (1 + 0.03 * WAVE[i % WAVE.length]));
    return values;
  }

  private static DoubleStream line(double from, double to, int n) {
    return DoubleStream.iterate(0, i -> i + 1)
        .limit(n)
        .map(i -> from * Math.pow(to / from, n == 1 ? 0 : i / (n - 1)));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3})
  void should_say_too_few_below_four_points(int n) {
    Series series = weekly(new double[n]);

    assertThat(LOG.sinceLastTurn(series)).isNull();
    assertThat(LOG.overAll(series)).isNull();
  }

  @Test
  void should_give_four_points_a_slope_but_neither_p_nor_verdict() {
    TestedWindow four = logTrend(200, 150, 100, 50);

    assertThat(four.n()).isEqualTo(4);
    assertThat(four.line(0.95).slope()).isNegative();
    assertThat(four.p()).isNull();
    assertThat(four.direction()).isEqualTo(Direction.UNDECIDED);
    assertThat(four.isCalled()).isFalse();
  }

  @Test
  void should_call_a_clear_fall() {
    TestedWindow fall = logTrend(200, 180, 150, 120, 100);

    assertThat(fall.direction()).isEqualTo(Direction.FALLING);
    assertThat(fall.p()).isCloseTo(1 / 60.0, within(1e-12));
    assertThat(fall.real()).isTrue();
    assertThat(change(fall)).isCloseTo(-Math.log(2), within(1e-12));
    assertThat(fall.line(0.95).interval().low()).isLessThan(fall.line(0.95).slope());
    assertThat(TestedWindow.METHOD).isEqualTo("theil-sen+mann-kendall");
    assertThat(TheilSen.percentPerWeek(-Math.log(2) / 7)).isCloseTo(-50, within(1e-12));
  }

  @Test
  void should_call_a_clear_rise() {
    assertThat(logTrend(50, 60, 75, 90, 120).direction()).isEqualTo(Direction.RISING);
  }

  @Test
  void should_not_call_a_clear_trend_within_the_reference_change() {
    TestedWindow small = logTrend(200, 204, 208, 212, 216, 220, 224, 228);

    assertThat(small.p()).isLessThan(0.001);
    assertThat(small.real()).isFalse();
    assertThat(small.direction()).isEqualTo(Direction.STABLE);
  }

  @Test
  void should_not_call_a_large_change_without_a_clear_trend() {
    TestedWindow jump = logTrend(200, 210, 190, 205, 195, 100);

    assertThat(jump.p()).isGreaterThan(0.05);
    assertThat(jump.real()).isTrue();
    assertThat(jump.direction()).isEqualTo(Direction.UNDECIDED);
  }

  @Test
  void should_not_call_a_trend_against_the_change() {
    TestedWindow against = logTrend(100, 210, 205, 200, 195, 190, 185, 180, 175, 170);

    assertThat(against.p()).isLessThan(0.05);
    assertThat(against.line(0.95).slope()).isNegative();
    assertThat(against.real()).isTrue();
    assertThat(against.direction()).isEqualTo(Direction.UNDECIDED);
  }

  @Test
  void should_call_equal_values_stable() {
    TestedWindow equal = logTrend(150, 150, 150, 150, 150);

    assertThat(equal.direction()).isEqualTo(Direction.STABLE);
    assertThat(equal.line(0.95).slope()).isZero();
    assertThat(equal.p()).isEqualTo(1);
  }

  @Test
  void should_ignore_changes_below_the_smallest_one_that_counts() {
    double[] low = {6, 5, 4, 3, 2};
    TrendTest floor = new TrendTest(Scale.LOG, PLATELETS, 5, 0.95);

    assertThat(logTrend(low).direction()).isEqualTo(Direction.FALLING);
    assertThat((floor.overAll(weekly(logs(low)))).direction()).isEqualTo(Direction.STABLE);
  }

  @Test
  void should_judge_measured_values_by_their_ratio() {
    double[] hemoglobin = {9.1, 9.0, 8.7, 8.8, 8.4, 8.1, 8.1, 7.6, 7.9, 7.2, 7.0, 6.8};
    TestedWindow fall = RAW.sinceLastTurn(weekly(hemoglobin));

    assertThat(fall.direction()).isEqualTo(Direction.FALLING);
    assertThat(fall.from()).isZero();
    assertThat(fall.line(0.95).slope()).isCloseTo(-0.21180555555555547 / 7, within(1e-12));
    assertThat(change(fall)).isCloseTo(-2.3, within(1e-12));
  }

  @Test
  void should_find_no_real_change_from_a_baseline_of_zero() {
    TestedWindow fromZero = RAW.sinceLastTurn(weekly(new double[] {0, 1, 2, 3, 4}));

    assertThat(fromZero.real()).isFalse();
    assertThat(fromZero.direction()).isEqualTo(Direction.UNDECIDED);
  }

  @Test
  void should_not_call_a_count_stable_that_doubled_and_came_back() {
    TestedWindow round = logTrend(100, 120, 140, 170, 200, 170, 140, 120, 100);

    assertThat(round.real()).isFalse();
    assertThat(round.direction()).isEqualTo(Direction.UNDECIDED);
  }

  @ParameterizedTest
  @CsvSource({"400, 200, STABLE", "400, 400, UNDECIDED"})
  void should_allow_one_stray_value_in_five(double one, double other, Direction direction) {
    assertThat(logTrend(200, one, 205, other, 200, 195).direction()).isEqualTo(direction);
  }

  @Test
  void should_not_break_a_steady_decline() {
    assertThat(logTrend(scattered(line(300, 60, 24))).from()).isZero();
  }

  @Test
  void should_start_at_the_peak_of_a_rise_that_became_a_fall() {
    double[] course = scattered(DoubleStream.concat(line(40, 200, 12), line(180, 60, 12)));
    TestedWindow fall = logTrend(course);

    assertThat(fall.from()).isBetween(11, 13);
    assertThat(fall.to()).isEqualTo(23);
    assertThat(fall.direction()).isEqualTo(Direction.FALLING);
  }

  @Test
  void should_call_a_count_stable_that_levelled_off() {
    double[] course = scattered(DoubleStream.concat(line(40, 200, 10), line(200, 200, 14)));

    assertThat(logTrend(course).from()).isBetween(8, 12);
    assertThat(logTrend(course).direction()).isEqualTo(Direction.STABLE);
  }

  @Test
  void should_start_after_a_step_between_two_levels() {
    double[] course = scattered(DoubleStream.concat(line(240, 240, 9), line(110, 110, 9)));

    assertThat(logTrend(course).from()).isEqualTo(9);
    assertThat(logTrend(course).direction()).isEqualTo(Direction.STABLE);
  }

  @Test
  void should_see_no_turn_in_a_single_outlier() {
    double[] course = scattered(line(200, 200, 20));
    course[13] = 40;

    assertThat(logTrend(course).from()).isZero();
    assertThat(logTrend(course).direction()).isEqualTo(Direction.STABLE);
  }

  @Test
  void should_judge_ten_points_as_a_whole_and_eleven_since_the_turn() {
    double[] ten = scattered(DoubleStream.concat(line(40, 200, 5), line(180, 60, 5)));
    double[] eleven = scattered(DoubleStream.concat(line(40, 200, 6), line(180, 60, 5)));

    assertThat(logTrend(ten).from()).isZero();
    assertThat(logTrend(eleven).from()).isPositive();
  }

  @Test
  void should_leave_the_window_alone_that_somebody_else_chose() {
    double[] course = scattered(DoubleStream.concat(line(240, 240, 9), line(110, 110, 9)));
    TestedWindow whole = LOG.overAll(weekly(logs(course)));

    assertThat(whole.from()).isZero();
    assertThat(whole.n()).isEqualTo(18);
  }

  @Test
  void should_look_at_the_last_points_of_a_very_long_series_only() {
    double[] values = new double[TheilSen.LONGEST + 10];
    Arrays.setAll(values, i -> 5 - 0.001 * i);
    TestedWindow trend = LOG.overAll(weekly(values));

    assertThat(trend.from()).isEqualTo(10);
    assertThat(trend.n()).isEqualTo(TheilSen.LONGEST);
    assertThat((LOG.sinceLastTurn(weekly(values))).from()).isGreaterThanOrEqualTo(10);
  }

  @Test
  void should_refuse_settings_that_make_no_sense() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TrendTest(Scale.LOG, PLATELETS, -1, 0.95));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TrendTest(Scale.LOG, PLATELETS, 0, 95));
  }
}
