package org.hemogram.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.converter.ConvertWith;
import org.junit.jupiter.params.provider.CsvSource;

/** The correlation of two variables, and time as its special case. */
class KendallTest {

  @ParameterizedTest
  @CsvSource({
    "1 1 2, 1 2 2",
    "1 2 3 4, 2 1 4 3",
    "1 1 2 2 3, 5 4 4 3 3",
    "12 2 1 12 2, 1 4 7 1 0",
    "1 1 1 2 2 3, 7 7 5 5 5 5"
  })
  void should_vary_as_over_all_ways_to_match_the_values(
      @ConvertWith(Numbers.class) double[] x, @ConvertWith(Numbers.class) double[] y) {
    Moments all = new Moments();
    permute(x, y.clone(), 0, all);

    assertThat(all.sum).isZero();
    assertThat(Kendall.of(x, y).varS()).isCloseTo(all.squares / (double) all.count, within(1e-12));
  }

  @ParameterizedTest
  @CsvSource({"10 15 14 20", "5 5 5 6 7 7", "9 8 8 7 3", "4 4 4 4"})
  void should_be_the_test_for_a_trend_where_one_variable_is_time(
      @ConvertWith(Numbers.class) double[] values) {
    Series series = Series.ofSteps(values);
    MannKendall test = MannKendall.of(series);
    Kendall correlation = Kendall.of(series.times(), values);

    assertThat(correlation.s()).isEqualTo(test.s());
    assertThat(correlation.varS()).isEqualTo(test.varS());
    assertThat(correlation.tauB()).isEqualTo(Double.valueOf(test.tauB()));
  }

  @Test
  void should_not_depend_on_which_variable_is_first() {
    double[] x = {12, 2, 1, 12, 2};
    double[] y = {1, 4, 7, 1, 0};

    assertThat(Kendall.of(y, x)).isEqualTo(Kendall.of(x, y));
  }

  @Test
  void should_know_nothing_where_a_variable_does_not_vary() {
    Kendall correlation = Kendall.of(new double[] {1, 2, 3}, new double[] {4, 4, 4});

    assertThat(correlation.tauB()).isNaN();
    assertThat(correlation.varS()).isZero();
    assertThat(correlation.p()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "1, 0", "2, 1"})
  void should_take_few_values(int n, double varS) {
    double[] values = Series.ofSteps(new double[n]).times();

    assertThat(Kendall.of(values, values).varS()).isEqualTo(varS);
  }

  @Test
  void should_refuse_unequal_lengths() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Kendall.of(new double[2], new double[3]))
        .withMessageContaining("2 and 3");
  }

  private static final class Moments {
    private long sum;
    private long squares;
    private long count;
  }

  private static void permute(double[] x, double[] y, int from, Moments all) {
    if (from == y.length) {
      long s = Kendall.of(x, y).s();
      all.sum += s;
      all.squares += s * s;
      all.count++;
      return;
    }
    for (int i = from; i < y.length; i++) {
      swap(y, from, i);
      permute(x, y, from + 1, all);
      swap(y, from, i);
    }
  }

  private static void swap(double[] values, int i, int j) {
    double value = values[i];
    values[i] = values[j];
    values[j] = value;
  }
}
