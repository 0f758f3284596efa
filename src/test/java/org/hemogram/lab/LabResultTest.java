package org.hemogram.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabResultTest {

  private static LabResult neutrophils(String text) {
    String number = text.replaceAll("[<>=]", "");
    @Nullable Comparator sign = null;
    for (Comparator each : Comparator.values()) {
      sign = each.sign().equals(text.replaceAll("[0-9.]", "")) ? each : sign;
    }
    return new LabResult(
        "a",
        Assay.si(Analyte.NEUTROPHILS),
        new BigDecimal(number),
        sign,
        null,
        Moment.NONE,
        new SourceLocation("f", 1, null));
  }

  @ParameterizedTest
  @CsvSource({
    "<0.01, 0.01, -1",
    "<=0.01, 0.01, -1",
    "<0.01, <=0.01, -1",
    "0.01, 0.01, 0",
    "0.01, 0.010, 0",
    "<0.02, 0.01, 1",
    ">0.01, 0.01, 1",
    ">0.01, >=0.01, 1",
    "0.02, 0.01, 1",
  })
  void should_place_a_bound_beyond_its_number(String one, String other, int order) {
    assertThat(Integer.signum(neutrophils(one).compareValue(neutrophils(other)))).isEqualTo(order);
    assertThat(Integer.signum(neutrophils(other).compareValue(neutrophils(one)))).isEqualTo(-order);
  }
}
