package org.hemogram.intake.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.hemogram.intake.terms.ValueLimits.Verdict;
import org.hemogram.lab.Analyte;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueLimitsTest {
  private static final ValueLimits LIMITS = Terms.standard().limits();

  @ParameterizedTest
  @CsvSource({
    "hemoglobin,20,PLAUSIBLE",
    "hemoglobin,5,PLAUSIBLE",
    "hemoglobin,4.9,IMPOSSIBLE",
    "hemoglobin,0,IMPOSSIBLE",
    "hemoglobin,250,PLAUSIBLE",
    "hemoglobin,250.1,RARE",
    "hemoglobin,370,RARE",
    "hemoglobin,370.1,IMPOSSIBLE",
    "mcv,0,IMPOSSIBLE",
    "platelets,0,PLAUSIBLE",
    "platelets,2,PLAUSIBLE",
    "wbc,0.0,PLAUSIBLE",
    "neutrophils,0,PLAUSIBLE",
    "neutrophils-percent,100,PLAUSIBLE",
    "neutrophils-percent,100.1,IMPOSSIBLE",
    "nucleated-red-cells-percent,250,RARE",
  })
  void should_tell_impossible_values_from_rare_ones(String id, BigDecimal si, Verdict expected) {
    assertThat(LIMITS.judge(Analyte.of(id).orElseThrow(), si)).isEqualTo(expected);
  }
}
