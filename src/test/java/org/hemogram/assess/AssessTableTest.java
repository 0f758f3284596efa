package org.hemogram.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.hemogram.lab.Analyte.HEMATOCRIT;
import static org.hemogram.lab.Analyte.HEMOGLOBIN;
import static org.hemogram.lab.Analyte.LYMPHOCYTES;
import static org.hemogram.lab.Analyte.MCV;
import static org.hemogram.lab.Analyte.MONOCYTES;
import static org.hemogram.lab.Analyte.NEUTROPHILS;
import static org.hemogram.lab.Analyte.PLATELETS;
import static org.hemogram.lab.Analyte.RBC;
import static org.hemogram.lab.Analyte.RETICULOCYTES;
import static org.hemogram.lab.Analyte.WBC;

import org.hemogram.lab.Analyte;
import org.hemogram.resource.ResourceTree;
import org.hemogram.trend.StepLimits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AssessTableTest {

  @Test
  void should_have_a_variation_for_every_analyte_that_is_followed() {
    assertThat(Variation.table())
        .extracting(Variation::analyte)
        .containsExactlyInAnyOrder(
            HEMOGLOBIN,
            HEMATOCRIT,
            RBC,
            MCV,
            WBC,
            NEUTROPHILS,
            LYMPHOCYTES,
            MONOCYTES,
            PLATELETS,
            RETICULOCYTES);
  }

  /** Worked out apart from the program, from the printed variation and half of it. */
  @ParameterizedTest
  @CsvSource({
    "HEMOGLOBIN, 8.86, -8.14",
    "MCV, 2.35, -2.30",
    "WBC, 36.24, -26.60",
    "NEUTROPHILS, 58.67, -36.97",
    "LYMPHOCYTES, 35.41, -26.15",
    "PLATELETS, 25.03, -20.02",
    "RETICULOCYTES, 40.44, -28.80"
  })
  void should_come_to_these_reference_change_values(Analyte analyte, double up, double down) {
    Variation row =
        Variation.table().stream()
            .filter(variation -> variation.analyte() == analyte)
            .findFirst()
            .orElseThrow();
    assertThat(row.change().upPercent()).isCloseTo(up, within(0.005));
    assertThat(row.change().downPercent()).isCloseTo(down, within(0.005));
  }

  /** Far fewer orderings than those of the table. */
  @ParameterizedTest
  @ValueSource(ints = {11, 12, 20, 31, 50, 77, 100})
  void should_ship_the_limits_that_orderings_give(int n) {
    StepLimits limits = Variation.table().get(0).test().steps();

    assertThat((double) limits.limit(n))
        .isCloseTo(StepLimits.byOrderings(n, 20_000), within(Math.max(2, 0.02 * limits.limit(n))));
  }

  @Test
  void should_name_a_source_for_every_number() {
    for (ResourceTree row : AssessTable.read("biological-variation.json").get("rows").items()) {
      assertThat(row.text("source")).isNotBlank();
      assertThat(row.text("scale")).isIn("log", "raw");
      assertThat(row.text("day")).isIn("median", "minimum");
      assertThat(row.text("source")).matches(".*\\b(19|20)\\d\\d, .*\\d+:\\d+.*");
    }
    for (ResourceTree row : AssessTable.read("support-windows.json").get("windows").items()) {
      assertThat(row.text("source")).isNotBlank();
      assertThat(row.has("whileGiven")).isNotEqualTo(row.has("lastDay"));
      if (row.has("lastDay")) {
        assertThat(row.get("lastDay").whole()).isPositive();
      }
    }
    for (String name : new String[] {"evaluation.json", "consistency.json"}) {
      ResourceTree table = AssessTable.read(name);
      for (String rule : table.keys()) {
        assertThat(rule.equals("about") || !table.get(rule).text("source").isBlank()).isTrue();
      }
    }
  }

  @Test
  void should_say_which_table_or_field_is_missing() {
    assertThatThrownBy(() -> AssessTable.read("nothing.json"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("nothing.json");
    assertThatThrownBy(() -> AssessTable.read("evaluation.json").get("nowhere"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("nowhere");
  }
}
