package org.hemogram.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Expected numbers: scipy.stats 1.17.1. */
class NormalTest {
  private static final double PERCENT = 1e-11;

  @ParameterizedTest
  @CsvSource({
    "-37.5, 4.605353009581954e-308",
    "-20, 2.7536241186061556e-89",
    "-8, 6.22096057427174e-16",
    "-5.7, 5.99037140106353e-09",
    "-5.6, 1.0717590258310887e-08",
    "-3, 0.0013498980316300933",
    "-1.96, 0.024997895148220435",
    "-0.7, 0.24196365222307303",
    "-0.67, 0.25142889509531013",
    "0, 0.5",
    "0.3, 0.6179114221889526",
    "0.675, 0.7501621175282229",
    "1.5, 0.9331927987311419",
    "6, 0.9999999990134123"
  })
  void should_give_the_probability_below_a_point(double z, double expected) {
    assertThat(Normal.cdf(z)).isCloseTo(expected, withinPercentage(PERCENT));
  }

  @ParameterizedTest
  @CsvSource({
    "1e-300, -37.0470962993612",
    "1e-20, -9.262340089798409",
    "1e-10, -6.361340902404056",
    "0.001, -3.090232306167813",
    "0.025, -1.9599639845400545",
    "0.07, -1.4757910281791706",
    "0.08, -1.4050715603096329",
    "0.3, -0.5244005127080409",
    "0.6, 0.2533471031357997",
    "0.975, 1.959963984540054",
    "0.9999999999, 6.361340889697422"
  })
  void should_give_the_point_of_a_probability(double p, double expected) {
    assertThat(Normal.quantile(p)).isCloseTo(expected, withinPercentage(PERCENT));
  }

  @Test
  void should_reach_infinity_at_the_ends() {
    assertThat(Normal.quantile(0)).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(Normal.quantile(1)).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(Normal.quantile(0.5)).isZero();
  }

  @ParameterizedTest
  @ValueSource(doubles = {-1e-9, 1.000001, Double.NaN})
  void should_refuse_what_is_no_probability(double p) {
    assertThatIllegalArgumentException().isThrownBy(() -> Normal.quantile(p));
  }

  @Test
  void should_not_lose_the_tail_of_a_two_sided_p() {
    assertThat(Normal.twoSidedP(10)).isCloseTo(1.5239706048321e-23, withinPercentage(1e-9));
    assertThat(Normal.twoSidedP(0)).isEqualTo(1);
  }
}
