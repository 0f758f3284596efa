package org.hemogram.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hemogram.criteria.Samples.quantity;
import static org.hemogram.criteria.Samples.table;

import java.math.BigDecimal;
import org.hemogram.lab.Analyte;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PointsTest {

  @ParameterizedTest(name = "{0} {1}: {2}")
  @CsvSource({
    "hemoglobin, 100, 0",
    "hemoglobin, 99, 1",
    "hemoglobin, 9.99 g/dL, 1",
    "hemoglobin, 80, 1",
    "hemoglobin, 79, 1.5",
    "platelets, 100, 0",
    "platelets, 99, 0.5",
    "platelets, 50, 0.5",
    "platelets, 49, 1",
    "neutrophils, 0.8, 0",
    "neutrophils, 0.79, 0.5",
    "neutrophils, 0.1, 0.5",
    "hemoglobin, <80, 1.5",
  })
  void should_give_the_points_of_the_blood_count(String analyte, String value, String points) {
    Analyte what = Analyte.of(analyte).orElseThrow();
    assertThat(Points.of(table("ipss-r")).find(what, quantity(what, value)))
        .hasValueSatisfying(
            found -> assertThat(found).isEqualByComparingTo(new BigDecimal(points)));
  }

  @Test
  void should_give_no_points_where_they_are_not_certain() {
    Points ipssR = Points.of(table("ipss-r"));
    assertThat(ipssR.find(Analyte.HEMOGLOBIN, quantity(Analyte.HEMOGLOBIN, "<90"))).isEmpty();
    assertThat(ipssR.find(Analyte.MCV, quantity(Analyte.MCV, "90"))).isEmpty();
    assertThat(
            Points.of(table("who-2024"))
                .find(Analyte.HEMOGLOBIN, quantity(Analyte.HEMOGLOBIN, "60")))
        .isEmpty();
  }
}
