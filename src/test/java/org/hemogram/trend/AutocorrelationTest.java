package org.hemogram.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class AutocorrelationTest {
  private static final double[] SALES = {
    266.0, 145.9, 183.1, 119.3, 180.3, 168.5, 231.8, 224.5, 192.8, 122.9, 336.5, 185.9, 194.3,
    149.5, 210.1, 273.3, 191.4, 287.0, 226.0, 303.6, 289.9, 421.6, 264.5, 342.3, 339.7, 440.4,
    315.9, 439.3, 401.3, 437.4, 575.5, 407.6, 682.0, 475.3, 581.3, 646.9
  };

  private static CorrectedTest upward(Series series) {
    return HamedRao.upwardOnly(MannKendall.of(series), series, TheilSen.of(series, 0.95).slope());
  }

  @Test
  void should_correct_a_regular_series_upwards() {
    CorrectedTest test = upward(Series.ofSteps(SALES));

    assertThat(test.varS()).isCloseTo(7322.011164105283, within(1e-6));
    assertThat(test.corrected()).isTrue();
  }

  @Test
  void should_not_make_the_test_easier_to_pass() {
    double[] alternating = new double[36];
    for (int i = 0; i < alternating.length; i++) {
      alternating[i] = 0.1 * i + (i % 2 == 0 ? 3 : -3) + 0.01 * (i * i % 7);
    }
    Series series = Series.ofSteps(alternating);

    CorrectedTest cautious = upward(series);

    assertThat(cautious.ratio()).isEqualTo(1);
    assertThat(cautious.corrected()).isFalse();
    assertThat(cautious.p()).isEqualTo(MannKendall.of(series).pNormal());
  }

  @Test
  void should_say_so_when_the_formula_gives_no_usable_factor() {
    CorrectedTest test = CorrectedTest.of(MannKendall.of(Series.ofSteps(SALES)), -0.2, 0);

    assertThat(test.ratio()).isEqualTo(1);
    assertThat(test.varS()).isEqualTo(5390);
    assertThat(test.corrected()).isFalse();
  }

  @Test
  void should_not_find_correlation_in_equal_values() {
    assertThat(Autocorrelation.of(new double[] {2, 2, 2, 2}, 2)).containsExactly(1, 0, 0);
    assertThat(upward(Series.ofSteps(2, 2, 2, 2)).p()).isEqualTo(1);
  }

  @Test
  void should_refuse_lags_the_series_does_not_have() {
    double[] residuals = {1, 2, 4, 3};

    assertThatIllegalArgumentException().isThrownBy(() -> HamedRao.ratio(residuals, 0.95, 4));
    assertThatIllegalArgumentException().isThrownBy(() -> HamedRao.ratio(residuals, 0.95, 0));
  }
}
