package org.hemogram.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hemogram.assess.PatientFixture.patient;
import static org.hemogram.assess.PatientFixture.woman;
import static org.hemogram.lab.Analyte.HEMATOCRIT;
import static org.hemogram.lab.Analyte.LYMPHOCYTES;
import static org.hemogram.lab.Analyte.MCV;
import static org.hemogram.lab.Analyte.NEUTROPHILS;
import static org.hemogram.lab.Analyte.PLATELETS;
import static org.hemogram.lab.Analyte.RBC;
import static org.hemogram.lab.Analyte.RETICULOCYTES_PERCENT;

import java.util.Map;
import java.util.TreeMap;
import org.hemogram.lab.Quantity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IndicesTest {
  private static final String DAY = "2024-01-15";

  @ParameterizedTest(name = "{0} % reticulocytes, hematocrit {1}: {2} %, factor {3}, {4}")
  @CsvSource({
    "2, 0.25, 1.11111, 2.0, 0.555556",
    "1.5, 0.45, 1.5, 1.0, 1.5",
    "1.5, 0.40, 1.33333, 1.0, 1.33333",
    "1.5, 0.399, 1.33, 1.5, 0.886667",
    "1.5, 0.30, 1, 1.5, 0.666667",
    "1.5, 0.299, 0.996667, 2.0, 0.498333",
    "1.5, 0.20, 0.666667, 2.0, 0.333333",
    "1.5, 0.199, 0.663333, 2.5, 0.265333",
    "0, 0.25, 0, 2.0, 0",
  })
  void should_correct_reticulocytes_by_table_m(
      String percent, String hematocrit, String corrected, String factor, String rpi) {
    Assessment assessment =
        of(woman().result(DAY, RETICULOCYTES_PERCENT, percent).result(DAY, HEMATOCRIT, hematocrit));

    assertThat(values(assessment))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "corrected-reticulocytes-percent",
                corrected,
                "reticulocyte-production-index",
                rpi));
    assertThat(assessment.indices().get(1).formula())
        .endsWith("maturation factor " + factor + " (table M)");
  }

  @ParameterizedTest(name = "neutrophils {0}, lymphocytes {1}, platelets {2}: {3} {4} {5}")
  @CsvSource({
    "3, 1.5, 300, 2, 200, 600",
    "1.0, 0.5, 50, 2, 100, 100",
    "0.999, 0.5, 50, , , ",
    "1.0, 0.499, 50, , , ",
    "1.0, 0.5, 49.9, , , ",
    "4, 0, 300, , , ",
    "4, 1.5, , , , ",
    "<4, 1.5, 300, , , ",
  })
  void should_give_ratios_unless_a_count_is_too_low_or_not_known(
      String neutrophils,
      String lymphocytes,
      String platelets,
      String nlr,
      String plr,
      String sii) {
    PatientFixture patient =
        woman().result(DAY, NEUTROPHILS, neutrophils).result(DAY, LYMPHOCYTES, lymphocytes);
    Map<String, String> expected = new TreeMap<>();
    if (platelets != null) {
      patient.result(DAY, PLATELETS, platelets);
    }
    if (nlr != null) {
      expected.put("nlr", nlr);
      expected.put("plr", plr);
      expected.put("sii", sii);
    }

    assertThat(values(of(patient))).isEqualTo(expected);
  }

  @ParameterizedTest(name = "born {0}, MCV {1}: {2}")
  @CsvSource({
    "1980-05-05, 79.9, 19.975",
    "1980-05-05, 80, ",
    "2021-01-10, 79.9, ",
    "2021-01-10, 75, ",
    "2021-01-10, 74.9, 18.725"
  })
  void should_give_the_mentzer_index_of_cells_that_are_small_for_the_age_only(
      String born, String mcv, String expected) {
    Assessment assessment =
        of(patient().male().born(born).result(DAY, MCV, mcv).result(DAY, RBC, "4"));

    assertThat(values(assessment).get("mentzer-index")).isEqualTo(expected);
  }

  @Test
  void should_take_all_inputs_from_one_draw() {
    PatientFixture apart =
        woman()
            .result("2024-01-15", RETICULOCYTES_PERCENT, "2")
            .result("2024-01-16", HEMATOCRIT, "0.3");
    assertThat(of(apart).indices()).isEmpty();

    PatientFixture later =
        woman()
            .result("2024-01-15", RETICULOCYTES_PERCENT, "2")
            .result("2024-01-15", HEMATOCRIT, "0.25")
            .result("2024-01-16", HEMATOCRIT, "0.3");
    Assessment assessment = of(later);
    assertThat(values(assessment)).containsEntry("corrected-reticulocytes-percent", "1.11111");
    assertThat(assessment.indices().get(0).completing().result().time().text())
        .isEqualTo("2024-01-15");
  }

  @Test
  void should_leave_findings_latest_results_and_counts_as_they_are() {
    PatientFixture patient =
        woman().result(DAY, RETICULOCYTES_PERCENT, "2").result(DAY, HEMATOCRIT, "0.25");
    Assessment assessment = of(patient);

    assertThat(assessment.results()).isEqualTo(2);
    assertThat(assessment.latest()).containsOnlyKeys(RETICULOCYTES_PERCENT, HEMATOCRIT);
    assertThat(assessment.findings()).isEmpty();
  }

  private static Assessment of(PatientFixture patient) {
    return Assessor.standard(AssessmentSettings.DEFAULT).assess(patient.history());
  }

  private static Map<String, String> values(Assessment assessment) {
    Map<String, String> values = new TreeMap<>();
    for (DerivedIndex index : assessment.indices()) {
      values.put(index.id(), Quantity.plain(index.value()));
    }
    return values;
  }
}
