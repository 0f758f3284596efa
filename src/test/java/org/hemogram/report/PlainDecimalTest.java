package org.hemogram.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Random;
import org.hemogram.lab.Quantity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainDecimalTest {
  private final PlainDecimal decimal = new PlainDecimal();

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "0.00, 0",
    "-0.0, 0",
    "0E-30, 0",
    "5, 5",
    "100, 100",
    "1E+2, 100",
    "0.10, 0.1",
    "12.50, 12.5",
    "12.00, 12",
    "0.05, 0.05",
    "-0.05, -0.05",
    "-12.340, -12.34",
    "1E-7, 0.0000001",
    "1E-24, 0.000000000000000000000001",
    "1E-30, 0.000000000000000000000000000001",
    "999999999999999999, 999999999999999999",
    "1234567890123456789.1230, 1234567890123456789.123"
  })
  void should_write_exact_decimals_without_exponent_and_trailing_zeros(
      String number, String written) {
    assertThat(decimal.format(new BigDecimal(number))).hasToString(written);
  }

  @Test
  void should_write_what_the_slow_way_writes() {
    long seed = 20240305;
    Random random = new Random(seed);
    for (int i = 0; i < 20_000; i++) {
      BigInteger unscaled = new BigInteger(1 + random.nextInt(80), random);
      BigDecimal number =
          new BigDecimal(
              random.nextBoolean() ? unscaled : unscaled.negate(), random.nextInt(31) - 4);
      assertThat(decimal.format(number)).as("seed %d", seed).hasToString(Quantity.plain(number));
    }
  }

  @Test
  void should_be_usable_again_after_a_number_of_unusual_length() {
    decimal.format(new BigDecimal("1E-40"));

    assertThat(decimal.format(new BigDecimal("1.50"))).hasToString("1.5");
  }
}
