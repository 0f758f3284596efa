package org.hemogram.intake.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hemogram.intake.tree.Json.DAY;
import static org.hemogram.intake.tree.Json.FINAL;
import static org.hemogram.intake.tree.Json.SUBJECT;
import static org.hemogram.intake.tree.Json.bundle;
import static org.hemogram.intake.tree.Json.hemoglobin;
import static org.hemogram.intake.tree.Json.observation;
import static org.hemogram.intake.tree.Json.quantity;
import static org.hemogram.intake.tree.Json.resource;

import org.hemogram.lab.Analyte;
import org.hemogram.lab.LabResult;
import org.hemogram.lab.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FhirTestNamesTest {
  private static final String LOCAL = "{\"system\":\"http://example.org/tests\",\"code\":\"T12\"}";

  private static FhirExport read(String code, String... more) {
    String beside = more.length == 0 ? "" : "," + more[0];
    return FhirExport.document(
        observation("\"code\":" + code, SUBJECT, DAY, FINAL, quantity("10.0", "g/dL") + beside));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"coding\":[%s,{\"system\":\"http://loinc.org\",\"code\":\"718-7\"}]}",
        "{\"coding\":[{\"system\":\"urn:oid:2.16.840.1.113883.6.1\",\"code\":\"718-7\"},%s]}",
        "{\"coding\":[{\"system\":\"http://loinc.org\",\"code\":\"8302-2\"},"
            + "{\"system\":\"http://loinc.org\",\"code\":\"718-7\"},%s]}",
        "{\"coding\":[%s],\"text\":\"Hemoglobin\"}",
        "{\"text\":\"Hemoglobin\"}",
        "{\"coding\":[{\"display\":\"Hemoglobin\"},%s]}",
        "{\"coding\":[{\"system\":\"http://mimic.mit.edu/fhir/mimic/CodeSystem/mimic-d-labitems\","
            + "\"code\":\"51222\"}]}"
      })
  void should_know_the_test_by_code_or_else_by_name(String code) {
    assertThat(read(code.replace("%s", LOCAL)).entries.results())
        .extracting(LabResult::analyte)
        .containsExactly(Analyte.HEMOGLOBIN);
  }

  @Test
  void should_not_let_a_name_overrule_a_code_for_another_specimen() {
    FhirExport export =
        read(
            "{\"coding\":[{\"system\":\"http://loinc.org\",\"code\":\"20409-9\"}],"
                + "\"text\":\"Hemoglobin\"}");

    assertThat(export.entries.results()).isEmpty();
    assertThat(export.entries.ignored()).containsExactly("Hemoglobin");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"type\":{\"coding\":[{\"system\":\"http://snomed.info/sct\",\"code\":\"122575003\"}]}",
        "\"type\":{\"coding\":[{\"code\":\"MAR\"}]}",
        "\"type\":{\"text\":\"Cerebrospinal fluid\"}"
      })
  void should_ignore_results_of_samples_that_are_not_blood(String kind) {
    String sample = resource("Specimen", "\"id\":\"s1\"", kind);
    FhirExport export =
        FhirExport.document(
            bundle(hemoglobin("\"specimen\":{\"reference\":\"Specimen/s1\"}"), sample));

    assertThat(export.entries.results()).isEmpty();
    assertThat(export.entries.ignored()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"type\":{\"coding\":[{\"system\":\"http://snomed.info/sct\",\"code\":\"445295009\"}]}",
        "\"type\":{\"text\":\"EDTA (lavender)\"}",
        "\"status\":\"available\""
      })
  void should_use_results_of_blood_and_of_samples_that_are_not_known(String kind) {
    String sample = resource("Specimen", "\"id\":\"s1\"", kind);
    FhirExport export =
        FhirExport.document(
            bundle(hemoglobin("\"specimen\":{\"reference\":\"Specimen/s1\"}"), sample));

    assertThat(export.entries.results()).hasSize(1);
  }

  @Test
  void should_look_at_the_name_of_a_sample_that_is_not_in_the_file() {
    FhirExport export =
        FhirExport.document(hemoglobin("\"specimen\":{\"display\":\"Urine, midstream\"}"));

    assertThat(export.entries.ignored()).hasSize(1);
  }

  @Test
  void should_look_at_the_sample_of_other_lines_when_the_test_is_known_by_name_only() {
    String named =
        observation(
            "\"code\":{\"text\":\"Hemoglobin\"}",
            SUBJECT,
            DAY,
            FINAL,
            Json.TEN,
            "\"specimen\":{\"reference\":\"Specimen/s1\"}");
    String urine = resource("Specimen", "\"id\":\"s1\"", "\"type\":{\"text\":\"Urine\"}");

    assertThat(FhirExport.lines(named + "\n" + urine).entries.ignored()).hasSize(1);
    assertThat(FhirExport.lines(named).entries.results()).hasSize(1);
  }

  @Test
  void should_refuse_codes_that_name_different_tests() {
    String both =
        "{\"coding\":[{\"system\":\"http://loinc.org\",\"code\":\"718-7\"},"
            + "{\"system\":\"http://loinc.org\",\"code\":\"4544-3\"}]}";

    assertThat(read(both).entries.results()).isEmpty();
    assertThat(read(both).entries.rejections())
        .extracting(Problem::code)
        .containsExactly("data.analyte-unknown");
  }

  @Test
  void should_look_at_the_sample_of_the_report_when_the_observation_names_none() {
    String report =
        resource(
            "DiagnosticReport",
            "\"result\":[{\"reference\":\"Observation/o1\"}]",
            "\"specimen\":[{\"reference\":\"Specimen/s1\"}]");
    String urine = resource("Specimen", "\"id\":\"s1\"", "\"type\":{\"text\":\"Urine\"}");
    String blood = resource("Specimen", "\"id\":\"s1\"", "\"type\":{\"text\":\"Blood\"}");
    String own = hemoglobin("\"id\":\"o1\"");

    assertThat(FhirExport.document(bundle(own, report, urine)).entries.ignored()).hasSize(1);
    assertThat(FhirExport.document(bundle(own, report, blood)).entries.results()).hasSize(1);
  }

  @Test
  void should_keep_a_result_when_only_one_of_several_samples_of_the_report_is_not_blood() {
    String report =
        resource(
            "DiagnosticReport",
            "\"result\":[{\"reference\":\"Observation/o1\"}]",
            "\"specimen\":[{\"display\":\"Urine\"},{\"display\":\"Blood\"}]");

    assertThat(FhirExport.document(bundle(hemoglobin("\"id\":\"o1\""), report)).entries.results())
        .hasSize(1);
  }
}
