package org.hemogram.trend;

import java.util.Arrays;
import org.junit.jupiter.params.converter.TypedArgumentConverter;

/** Numbers apart by spaces, as the argument of a test. */
final class Numbers extends TypedArgumentConverter<String, double[]> {
  Numbers() {
    super(String.class, double[].class);
  }

  @Override
  protected double[] convert(String source) {
    return source.isBlank()
        ? new double[0]
        : Arrays.stream(source.strip().split(" +")).mapToDouble(Double::parseDouble).toArray();
  }
}
