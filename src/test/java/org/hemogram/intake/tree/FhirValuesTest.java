package org.hemogram.intake.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hemogram.intake.tree.Json.DAY;
import static org.hemogram.intake.tree.Json.FINAL;
import static org.hemogram.intake.tree.Json.HEMOGLOBIN;
import static org.hemogram.intake.tree.Json.SUBJECT;
import static org.hemogram.intake.tree.Json.loinc;
import static org.hemogram.intake.tree.Json.observation;
import static org.hemogram.intake.tree.Json.quantity;

import org.hemogram.lab.EntryCounts;
import org.hemogram.lab.LabResult;
import org.hemogram.lab.Problem;
import org.hemogram.lab.Reason;
import org.hemogram.lab.RejectedResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FhirValuesTest {

  private static FhirExport read(String code, String... members) {
    return FhirExport.document(observation(code, SUBJECT, DAY, FINAL, String.join(",", members)));
  }

  @ParameterizedTest
  @CsvSource({
    "13.261731461403176, 13.261731461403176 g/dL",
    "13.0, 13.0 g/dL",
    "13, 13 g/dL",
    "\"12.50\", 12.50 g/dL",
    "1.25e1, 12.5 g/dL",
    "125E-1, 12.5 g/dL"
  })
  void should_keep_the_digits_that_were_printed(String number, String reported) {
    FhirExport export = read(HEMOGLOBIN, quantity(number, "g/dL"));

    assertThat(export.entries.results()).extracting(LabResult::reported).containsExactly(reported);
  }

  @ParameterizedTest
  @CsvSource({"<, <5 10*9/L", "<=, <=5 10*9/L", ">=, >=5 10*9/L", ">, >5 10*9/L"})
  void should_keep_the_comparator(String comparator, String reported) {
    FhirExport export =
        read(
            Json.PLATELETS,
            "\"valueQuantity\":{\"comparator\":\"%s\",\"value\":5,\"unit\":\"10*9/L\"}"
                .formatted(comparator));

    assertThat(export.entries.results()).extracting(LabResult::reported).containsExactly(reported);
  }

  @Test
  void should_not_take_a_quantity_to_be_reached_for_a_value() {
    FhirExport export =
        read(
            Json.PLATELETS,
            "\"valueQuantity\":{\"comparator\":\"ad\",\"value\":5,\"unit\":\"10*9/L\"}");

    assertThat(export.entries.rejected())
        .extracting(RejectedResult::reason)
        .containsExactly(Reason.VALUE_UNREADABLE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // code trusted because it is UCUM
        "\"unit\":\"x10*12/L\",\"system\":\"http://unitsofmeasure.org\",\"code\":\"10*12/L\"|4.5",
        // the unit for a person where the code is of another system
        "\"unit\":\"10^12/L\",\"system\":\"http://example.org/units\",\"code\":\"u17\"|4.5",
        "\"unit\":\"M/uL\"|4.5",
        "\"code\":\"10*12/L\"|4.5",
        // not UCUM for what is meant, although it says so
        "\"unit\":\"T/L\",\"system\":\"http://unitsofmeasure.org\",\"code\":\"T/L\"|4.5",
        "\"unit\":\"10*6/uL\",\"system\":\"http://unitsofmeasure.org\",\"code\":\"u17\"|4.5"
      })
  void should_find_the_unit(String unit, String si) {
    FhirExport export = read(loinc("789-8"), "\"valueQuantity\":{\"value\":4.5," + unit + "}");

    assertThat(export.entries.results()).extracting(r -> r.quantity().text()).containsExactly(si);
  }

  @Test
  void should_read_k_per_microliter_as_thousands() {
    FhirExport export = read(Json.PLATELETS, quantity("25", "K/uL"));

    assertThat(export.entries.results()).extracting(r -> r.quantity().text()).containsExactly("25");
  }

  @Test
  void should_not_guess_a_missing_unit() {
    FhirExport export = read(HEMOGLOBIN, "\"valueQuantity\":{\"value\":10}");

    assertThat(export.entries.rejected())
        .extracting(RejectedResult::reason)
        .containsExactly(Reason.UNIT_MISSING);
  }

  @Test
  void should_read_a_number_with_its_unit_in_a_string() {
    FhirExport export = read(HEMOGLOBIN, "\"valueString\":\"<5 g/dL\"");

    assertThat(export.entries.results())
        .extracting(r -> r.quantity().text(), r -> r.source().field())
        .containsExactly(tuple("<50", "/valueString"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"valueString\":\"clotted\"|SPECIMEN_PROBLEM",
        "\"valueString\":\"not a number at all\"|VALUE_UNREADABLE",
        "\"valueCodeableConcept\":{\"text\":\"Few\"}|VALUE_UNREADABLE",
        "\"valueRange\":{\"low\":{\"value\":1},\"high\":{\"value\":2}}|VALUE_UNREADABLE",
        "\"valueRatio\":{\"numerator\":{\"value\":1}}|VALUE_UNREADABLE",
        "\"valueQuantity\":{\"unit\":\"g/dL\"}|VALUE_MISSING",
        "\"x\":1|VALUE_MISSING",
        "\"dataAbsentReason\":{\"text\":\"Not Performed\"}|VALUE_MISSING"
      })
  void should_reject_what_is_no_number_with_its_reason(String value, Reason reason) {
    FhirExport export = read(HEMOGLOBIN, value);

    assertThat(export.entries.rejected())
        .extracting(RejectedResult::reason)
        .containsExactly(reason);
  }

  @Test
  void should_name_the_reason_of_an_absent_value() {
    FhirExport export =
        read(HEMOGLOBIN, "\"dataAbsentReason\":{\"coding\":[{\"code\":\"not-performed\"}]}");

    assertThat(export.entries.rejections())
        .extracting(Problem::message, Problem::field)
        .containsExactly(
            tuple("Hemoglobin: there is no value (not-performed).", "/dataAbsentReason"));
  }

  @Test
  void should_read_components_with_the_subject_and_time_of_their_parent() {
    String platelets = "{" + Json.PLATELETS + "," + quantity("25", "10*9/L") + "}";
    String sodium = "{" + loinc("2951-2") + "," + quantity("140", "mmol/L") + "}";
    String missing = "{" + loinc("6690-2") + ",\"dataAbsentReason\":{\"text\":\"error\"}}";
    FhirExport export =
        read(loinc("58410-2"), "\"component\":[" + sodium + "," + platelets + "," + missing + "]");

    assertThat(export.entries.results())
        .extracting(LabResult::patient, r -> r.time().text(), r -> r.source().field())
        .containsExactly(tuple("p1", "2024-03-05", "/component/1/valueQuantity"));
    assertThat(export.entries.rejected())
        .extracting(r -> r.analyte().id(), RejectedResult::reason, r -> r.source().field())
        .containsExactly(tuple("wbc", Reason.VALUE_MISSING, "/component/2/dataAbsentReason"));
    assertThat(export.entries.counts()).isEqualTo(new EntryCounts(3, 1, 0, 1, 1));
  }

  @Test
  void should_count_each_component_of_a_blood_pressure_as_ignored() {
    String systolic = "{" + loinc("8480-6") + "," + quantity("120", "mm[Hg]") + "}";
    FhirExport export = read(loinc("85354-9"), "\"component\":[" + systolic + "," + systolic + "]");

    assertThat(export.entries.counts()).isEqualTo(new EntryCounts(2, 0, 0, 2, 0));
  }

  @Test
  void should_take_a_panel_without_value_for_a_heading() {
    FhirExport export =
        read(loinc("58410-2"), "\"hasMember\":[{\"reference\":\"Observation/o1\"}]");

    assertThat(export.entries.counts()).isEqualTo(EntryCounts.NONE);
  }

  @Test
  void should_name_what_it_ignores() {
    FhirExport export =
        read(
            "\"code\":{\"coding\":[{\"system\":\"http://loinc.org\",\"code\":\"8302-2\","
                + "\"display\":\"Body height\"}]}",
            quantity("180", "cm"));

    assertThat(export.entries.ignored()).containsExactly("Body height");
  }

  @ParameterizedTest
  @CsvSource({
    "777-3, 25, 10*3/uL, 25",
    "777-3, 25, 10*9/L, 25",
    "777-3, 25, 10*3/mm3, 25",
    "777-3, 25, K/uL, 25",
    "777-3, 25, G/L, 25",
    "777-3, 25, x10*9/L, 25",
    "777-3, 25, 10^9/L, 25",
    "777-3, 25000, /uL, 25",
    "789-8, 3.1, 10*6/uL, 3.1",
    "789-8, 3.1, 10*12/L, 3.1",
    "789-8, 3.1, T/L, 3.1",
    "718-7, 9.3, g/dL, 93",
    "718-7, 9.3, g/dl, 93",
    "718-7, 93, g/L, 93",
    "4544-3, 25, %, 0.25",
    "4544-3, 0.25, L/L, 0.25",
    "787-2, 85, fL, 85",
    "785-6, 25, pg, 25",
    "19048-8, 2, /100{WBC}, 2"
  })
  void should_understand_the_units_that_exports_write(
      String loinc, String value, String unit, String si) {
    FhirExport export = read(loinc(loinc), quantity(value, unit));

    assertThat(export.entries.results()).extracting(r -> r.quantity().text()).containsExactly(si);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"valueInteger\":250|UNIT_MISSING",
        "\"valueSampledData\":{\"data\":\"1 2 3\"}|VALUE_UNREADABLE",
        "\"valueBoolean\":true|VALUE_UNREADABLE",
        "\"valueDateTime\":\"2024-03-05\"|VALUE_UNREADABLE",
        "\"valueAttachment\":{\"url\":\"x\"}|VALUE_UNREADABLE",
        "\"valueString\":\"see comment\"|VALUE_MISSING",
        "\"valueString\":\"pending\"|VALUE_MISSING",
        "\"valueCodeableConcept\":{\"coding\":[{\"display\":\"Present\"}]}|VALUE_UNREADABLE",
        "\"valueQuantity\":{\"value\":10,\"unit\":\"g/dL\"},\"dataAbsentReason\":{\"text\":"
            + "\"error\"}|VALUE_MISSING"
      })
  void should_reject_other_kinds_of_value_with_their_reason(String value, Reason reason) {
    FhirExport export = read(HEMOGLOBIN, value);

    assertThat(export.entries.rejected())
        .extracting(RejectedResult::reason)
        .containsExactly(reason);
  }

  @Test
  void should_read_an_integer_where_the_unit_is_settled() {
    FhirExport export =
        read(HEMOGLOBIN, "\"valueInteger\":130,\"referenceRange\":[{\"text\":\"120-155 g/L\"}]");

    assertThat(export.entries.results())
        .extracting(r -> r.quantity().text())
        .containsExactly("130");
  }

  @Test
  void should_read_a_whole_count_out_of_one_observation_with_its_own_ranges() {
    String wbc =
        "{"
            + loinc("6690-2")
            + ","
            + quantity("2.9", "10*9/L")
            + ",\"referenceRange\":[{\"low\":{\"value\":4},\"high\":{\"value\":10}}]}";
    String hgb = "{" + HEMOGLOBIN + "," + quantity("9.3", "g/dL") + "}";
    FhirExport export = read(loinc("58410-2"), "\"component\":[" + wbc + "," + hgb + "]");

    assertThat(export.entries.usedByAnalyte()).containsOnlyKeys("hemoglobin", "wbc");
    assertThat(export.entries.results().get(0).assay().interval()).isNotNull();
    assertThat(export.entries.results().get(1).assay().interval()).isNull();
  }
}
