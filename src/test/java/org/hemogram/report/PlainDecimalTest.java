package org.hemogram.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Random;
import org.hemogram.lab.Quantity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.io.NumberOutput;

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

  @ParameterizedTest
  @CsvSource({
    "0.0, 0",
    "-0.0, 0",
    "5.0, 5",
    "0.05, 0.05",
    "-0.5, -0.5",
    "3.378378378378344E-5, 0.00003378378378378344",
    "-3.5E-9, -0.0000000035",
    "1.0E10, 10000000000",
    "1.2345E7, 12345000",
    "1.5E-24, 0.0000000000000000000000015",
    "1.25E-30, 0.00000000000000000000000000000125"
  })
  void should_write_doubles_without_exponent(double number, String written) {
    assertThat(decimal.format(number)).hasToString(written);
  }

  @Test
  void should_write_the_decimal_that_names_a_double() {
    long seed = 20240306;
    Random random = new Random(seed);
    for (int i = 0; i < 20_000; i++) {
      double number = random.nextGaussian() * Math.pow(10, random.nextInt(40) - 20);
      assertThat(decimal.format(number))
          .as("seed %d, %s", seed, number)
          .hasToString(Quantity.plain(new BigDecimal(NumberOutput.toString(number, true))));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "0.00",
        "5",
        "100",
        "12.50",
        "-0.050",
        "1E+2",
        "1E-30",
        "123456789012345678901"
      })
  void should_keep_the_digits_of_a_printed_number(String number) {
    BigDecimal printed = new BigDecimal(number);

    assertThat(decimal.formatPrinted(printed)).hasToString(printed.toPlainString());
  }

  @Test
  void should_be_usable_again_after_a_number_of_unusual_length() {
    decimal.format(new BigDecimal("1E-40"));

    assertThat(decimal.format(new BigDecimal("1.50"))).hasToString("1.5");
  }
}
