package org.hemogram.intake.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hemogram.intake.tree.Json.DAY;
import static org.hemogram.intake.tree.Json.FINAL;
import static org.hemogram.intake.tree.Json.HEMOGLOBIN;
import static org.hemogram.intake.tree.Json.TEN;
import static org.hemogram.intake.tree.Json.bundle;
import static org.hemogram.intake.tree.Json.observation;
import static org.hemogram.intake.tree.Json.resource;

import org.hemogram.lab.LabResult;
import org.hemogram.lab.Moment;
import org.hemogram.lab.PatientFacts;
import org.hemogram.lab.Problem;
import org.hemogram.lab.Sex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FhirPatientsTest {

  private static String of(String subject, String... more) {
    return observation(
        HEMOGLOBIN,
        DAY,
        FINAL,
        TEN,
        "\"subject\":" + subject + (more.length == 0 ? "" : "," + more[0]));
  }

  private static String entry(String fullUrl, String resource) {
    return "{\"fullUrl\":\"" + fullUrl + "\",\"resource\":" + resource + "}";
  }

  private static String entries(String... entries) {
    return "{\"resourceType\":\"Bundle\",\"entry\":[" + String.join(",", entries) + "]}";
  }

  @ParameterizedTest
  @CsvSource({
    "Patient/p1, p1",
    "https://example.org/fhir/Patient/p1, p1",
    "https://example.org/fhir/Patient/p1/_history/3, p1",
    "/Patient/p1, p1",
    "p1, p1",
    "urn:uuid:0b0f5f0e-0000-4000-8000-000000000001, 0b0f5f0e-0000-4000-8000-000000000001",
    "Patient?identifier=http://example.org/mrn|77, 77"
  })
  void should_name_the_patient_by_the_id_in_the_reference(String reference, String id) {
    FhirExport export = FhirExport.document(of("{\"reference\":\"" + reference + "\"}"));

    assertThat(export.entries.results()).extracting(LabResult::patient).containsExactly(id);
  }

  @Test
  void should_resolve_a_urn_to_the_id_of_the_patient_behind_it() {
    String urn = "urn:uuid:0b0f5f0e-0000-4000-8000-000000000001";
    FhirExport export =
        FhirExport.document(
            entries(
                entry("Observation/o", of("{\"reference\":\"" + urn + "\"}")),
                entry(urn, resource("Patient", "\"id\":\"p9\""))));

    assertThat(export.entries.results()).extracting(LabResult::patient).containsExactly("p9");
  }

  @Test
  void should_resolve_an_identifier_to_the_patient_who_has_it() {
    String identifier = "{\"system\":\"urn:mrn\",\"value\":\"77\"}";
    String subject = of("{\"identifier\":" + identifier + "}");
    String patient = resource("Patient", "\"id\":\"p9\"", "\"identifier\":[" + identifier + "]");

    assertThat(FhirExport.document(bundle(subject, patient)).entries.results())
        .extracting(LabResult::patient)
        .containsExactly("p9");
    assertThat(FhirExport.document(subject).entries.results())
        .extracting(LabResult::patient)
        .containsExactly("77");
  }

  @Test
  void should_take_a_display_for_the_patient_where_there_is_nothing_else() {
    FhirExport export = FhirExport.document(of("{\"display\":\"Bed 7\"}"));

    assertThat(export.entries.results()).extracting(LabResult::patient).containsExactly("Bed 7");
  }

  @Test
  void should_resolve_a_contained_patient_and_take_its_facts() {
    FhirExport export =
        FhirExport.document(
            of(
                "{\"reference\":\"#me\"}",
                "\"contained\":[{\"resourceType\":\"Patient\",\"id\":\"me\",\"gender\":\"male\","
                    + "\"identifier\":[{\"value\":\"77\"}]}]"));

    assertThat(export.entries.results()).extracting(LabResult::patient).containsExactly("77");
    assertThat(export.entries.facts())
        .containsOnlyKeys("77")
        .containsValue(PatientFacts.of(Sex.MALE, Moment.NONE));
  }

  @Test
  void should_name_a_contained_patient_without_identifier_by_its_id() {
    FhirExport export =
        FhirExport.document(
            of(
                "{\"reference\":\"#me\"}",
                "\"contained\":[{\"resourceType\":\"Patient\",\"id\":\"me\"}]"));

    assertThat(export.entries.results()).extracting(LabResult::patient).containsExactly("me");
  }

  @Test
  void should_take_the_subject_of_the_report_when_the_observation_names_none() {
    String bare = observation(HEMOGLOBIN, DAY, FINAL, TEN, "\"id\":\"o1\"");
    String report =
        resource(
            "DiagnosticReport", Json.SUBJECT, "\"result\":[{\"reference\":\"Observation/o1\"}]");

    assertThat(FhirExport.document(bundle(bare, report)).entries.results())
        .extracting(LabResult::patient)
        .containsExactly("p1");
    assertThat(FhirExport.lines(bare + "\n" + report).entries.results())
        .extracting(LabResult::patient)
        .containsExactly("p1");
  }

  @Test
  void should_take_the_only_patient_of_the_document_when_nothing_is_named() {
    String bare = observation(HEMOGLOBIN, DAY, FINAL, TEN);
    FhirExport export = FhirExport.document(bundle(bare, resource("Patient", "\"id\":\"p9\"")));

    assertThat(export.entries.results()).extracting(LabResult::patient).containsExactly("p9");
    assertThat(export.entries.notes()).isEmpty();
  }

  @Test
  void should_fall_back_to_the_name_of_the_input_and_say_so_when_several_patients_could_be_meant() {
    String bare = observation(HEMOGLOBIN, DAY, FINAL, TEN);
    FhirExport export =
        FhirExport.document(
            bundle(
                bare, resource("Patient", "\"id\":\"p8\""), resource("Patient", "\"id\":\"p9\"")));

    assertThat(export.entries.results()).extracting(LabResult::patient).containsExactly("export");
    assertThat(export.entries.notes())
        .extracting(Problem::code)
        .containsExactly("data.patient-missing");
  }

  @Test
  void should_ignore_results_of_devices_and_groups() {
    FhirExport export = FhirExport.document(of("{\"reference\":\"Device/analyzer\"}"));

    assertThat(export.entries.results()).isEmpty();
    assertThat(export.entries.ignored()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "female, 1987-02-20, FEMALE, 1987-02-20",
    "male, 1987-02, MALE, 1987-02",
    "other, 1987, OTHER, 1987",
    "unknown, '', UNKNOWN, ''",
    "'', 20.02.1987, UNKNOWN, ''"
  })
  void should_take_sex_and_birth_date_as_precise_as_stated(
      String gender, String birthDate, Sex sex, String printed) {
    FhirExport export =
        FhirExport.document(
            resource(
                "Patient",
                "\"id\":\"p1\"",
                "\"gender\":\"" + gender + "\"",
                "\"birthDate\":\"" + birthDate + "\""));

    PatientFacts facts = export.entries.facts().get("p1");
    assertThat(facts).extracting(PatientFacts::sex).isEqualTo(sex);
    assertThat(facts).extracting(f -> f.birthDate().text()).isEqualTo(printed);
  }
}
