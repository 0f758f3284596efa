package org.hemogram.intake.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.hemogram.lab.Moment;
import org.hemogram.lab.Problem;
import org.hemogram.lab.TreatmentEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Records of treatments in every release of FHIR. */
class FhirTreatmentsTest {
  private static final String PEG =
      "{\"coding\":[{\"system\":\"http://www.nlm.nih.gov/research/umls/rxnorm\","
          + "\"code\":\"338036\",\"display\":\"pegfilgrastim\"}]}";
  private static final String CSA = "{\"text\":\"Ciclosporin 100 mg capsules\"}";
  private static final String RED_CELLS =
      "{\"coding\":[{\"system\":\"http://snomed.info/sct\",\"code\":\"116863004\"}]}";

  private static String subject(String type) {
    return "{\"resourceType\":\"" + type + "\",\"subject\":{\"reference\":\"Patient/p1\"},";
  }

  /** The events as {@code patient label [agent] [..last]}, the same from a document and a line. */
  private static List<String> events(String resource) {
    List<String> document = told(FhirExport.document(resource));
    assertThat(told(FhirExport.lines(resource.replace("\n", " ")))).isEqualTo(document);
    return document;
  }

  private static List<String> told(FhirExport export) {
    assertThat(export.entries.counts().read()).as("treatments are no entries").isZero();
    return export.entries.events().stream().map(FhirTreatmentsTest::told).toList();
  }

  private static String told(TreatmentEvent event) {
    return event.patient()
        + " "
        + event.label()
        + (event.agent() == null ? "" : " " + event.agent())
        + (event.last().isKnown() ? " .." + event.last() : "");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // DSTU2
        "{\"resourceType\":\"MedicationAdministration\",\"patient\":{\"reference\":\"Patient/p1\"},"
            + "\"status\":\"completed\",\"wasNotGiven\":false,\"medicationCodeableConcept\":#,"
            + "\"effectiveTimeDateTime\":\"2024-03-05\"}",
        // STU3, R4
        "{\"resourceType\":\"MedicationAdministration\",\"subject\":{\"reference\":\"Patient/p1\"},"
            + "\"status\":\"completed\",\"medicationCodeableConcept\":#,"
            + "\"effectiveDateTime\":\"2024-03-05\"}",
        // R5, as it is spelled there
        "{\"resourceType\":\"MedicationAdministration\",\"subject\":{\"reference\":\"Patient/p1\"},"
            + "\"status\":\"completed\",\"medication\":{\"concept\":#},"
            + "\"occurenceDateTime\":\"2024-03-05\"}",
        "{\"resourceType\":\"MedicationAdministration\",\"subject\":{\"reference\":\"Patient/p1\"},"
            + "\"status\":\"unknown\",\"medication\":{\"concept\":#},"
            + "\"occurencePeriod\":{\"start\":\"2024-03-05\",\"end\":\"2024-03-05\"}}",
        // statements
        "{\"resourceType\":\"MedicationStatement\",\"patient\":{\"reference\":\"Patient/p1\"},"
            + "\"status\":\"completed\",\"wasNotTaken\":false,\"medicationCodeableConcept\":#,"
            + "\"effectiveDateTime\":\"2024-03-05\"}",
        "{\"resourceType\":\"MedicationUsage\",\"subject\":{\"reference\":\"Patient/p1\"},"
            + "\"status\":\"recorded\",\"medication\":{\"concept\":#},"
            + "\"effectiveDateTime\":\"2024-03-05\"}"
      })
  void should_read_what_was_given_in_every_release(String shape) {
    assertThat(events(shape.replace("#", PEG)))
        .containsExactly("p1 g-csf 2024-03-05 pegfilgrastim");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"performedDateTime\":\"2024-03-05\"",
        "\"performedPeriod\":{\"start\":\"2024-03-05\"}",
        "\"occurrenceDateTime\":\"2024-03-05\"",
        "\"occurrencePeriod\":{\"start\":\"2024-03-05\",\"end\":\"2024-03-05\"}"
      })
  void should_read_procedures_of_every_release(String time) {
    String text =
        subject("Procedure") + "\"status\":\"completed\",\"code\":" + RED_CELLS + "," + time;

    assertThat(events(text + "}")).containsExactly("p1 rbc-transfusion 2024-03-05");
  }

  @ParameterizedTest
  @CsvSource({
    "MedicationAdministration, not-done",
    "MedicationAdministration, entered-in-error",
    "MedicationStatement, intended",
    "MedicationStatement, not-taken",
    "MedicationStatement, entered-in-error",
    "MedicationStatement, draft",
    "Procedure, not-done",
    "Procedure, preparation",
    "Procedure, entered-in-error",
    "Procedure, planned",
    "MedicationRequest, cancelled",
    "MedicationRequest, draft",
    "MedicationRequest, entered-in-error"
  })
  void should_not_take_what_did_not_take_place(String type, String status) {
    String text =
        subject(type)
            + "\"status\":\"%s\",\"intent\":\"order\",\"code\":%s,\"authoredOn\":\"2024-03-05\","
            + "\"medicationCodeableConcept\":%s,\"effectiveDateTime\":\"2024-03-05\","
            + "\"performedDateTime\":\"2024-03-05\"}";

    assertThat(events(String.format(Locale.ROOT, text, status, RED_CELLS, CSA))).isEmpty();
    assertThat(events(String.format(Locale.ROOT, text, "completed", RED_CELLS, CSA))).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"wasNotGiven\":true",
        "\"notGiven\":true",
        "\"wasNotTaken\":true",
        "\"taken\":\"n\"",
        "\"notDone\":true",
        "\"notPerformed\":true",
        "\"doNotPerform\":true"
      })
  void should_understand_every_way_to_say_no(String no) {
    String text =
        subject("MedicationStatement")
            + "\"status\":\"completed\",\"effectiveDateTime\":\"2024-03-05\","
            + "\"medicationCodeableConcept\":"
            + PEG
            + ",";

    assertThat(events(text + no + "}")).isEmpty();
    assertThat(events(text + no.replace("true", "false").replace("\"n\"", "\"y\"") + "}"))
        .hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "order, 1",
    "original-order, 1",
    "filler-order, 1",
    "instance-order, 1",
    "'', 1",
    "plan, 0",
    "proposal, 0",
    "option, 0"
  })
  void should_take_an_order_for_the_start_of_what_is_taken_at_home(String intent, int events) {
    String text =
        subject("MedicationRequest")
            + "\"status\":\"active\",\"intent\":\"%s\",\"authoredOn\":\"2024-03-05\","
            + "\"medicationCodeableConcept\":%s}";

    assertThat(events(String.format(Locale.ROOT, text, intent, CSA))).hasSize(events);
    assertThat(events(String.format(Locale.ROOT, text, intent, PEG)))
        .as("an ordered injection was not given yet")
        .isEmpty();
  }

  @Test
  void should_read_the_order_of_dstu2() {
    assertThat(
            events(
                "{\"resourceType\":\"MedicationOrder\",\"patient\":{\"reference\":\"Patient/p1\"},"
                    + "\"status\":\"active\",\"dateWritten\":\"2024-03-05\","
                    + "\"medicationCodeableConcept\":"
                    + CSA
                    + "}"))
        .containsExactly("p1 cyclosporine-start 2024-03-05");
  }

  @Test
  void should_tell_the_end_of_a_treatment_from_that_of_an_infusion() {
    String period = "\"effectivePeriod\":{\"start\":\"2024-03-05\",\"end\":\"2024-03-09\"},";
    String csa = period + "\"status\":\"completed\",\"medicationCodeableConcept\":" + CSA + "}";
    String atg =
        period + "\"status\":\"completed\",\"medicationCodeableConcept\":{\"text\":\"hATG\"}}";

    assertThat(events(subject("MedicationStatement") + csa))
        .containsExactly("p1 cyclosporine-start 2024-03-05", "p1 cyclosporine-stop 2024-03-09");
    assertThat(events(subject("MedicationAdministration") + csa))
        .containsExactly("p1 cyclosporine-start 2024-03-05");
    assertThat(events(subject("MedicationAdministration") + atg))
        .containsExactly("p1 atg 2024-03-05 horse ..2024-03-09");
  }

  @Test
  void should_find_the_medicine_wherever_it_stands() {
    String given = "\"status\":\"completed\",\"effectiveDateTime\":\"2024-03-05\",";
    String contained =
        subject("MedicationAdministration")
            + given
            + "\"contained\":[{\"resourceType\":\"Medication\",\"id\":\"m\",\"code\":"
            + PEG
            + "}],\"medicationReference\":{\"reference\":\"#m\"}}";
    String named =
        subject("MedicationAdministration")
            + given
            + "\"medicationReference\":{\"reference\":\"Medication/9\",\"display\":\"Neulasta\"}}";
    String referred =
        subject("MedicationAdministration")
            + given
            + "\"medicationReference\":{\"reference\":\"Medication/m\"}}";
    String medicine = "{\"resourceType\":\"Medication\",\"id\":\"m\",\"code\":" + PEG + "}";

    assertThat(events(contained)).containsExactly("p1 g-csf 2024-03-05 pegfilgrastim");
    assertThat(events(named)).containsExactly("p1 g-csf 2024-03-05 pegfilgrastim");
    assertThat(events("[" + referred + "," + medicine + "]"))
        .containsExactly("p1 g-csf 2024-03-05 pegfilgrastim");
    assertThat(events(referred)).as("the medicine is not in the export").isEmpty();
  }

  @Test
  void should_ask_for_links_only_when_the_medicine_is_elsewhere() {
    String plain = subject("Procedure") + "\"performedDateTime\":\"2024-03-05\",\"code\":";
    String referred =
        subject("MedicationAdministration")
            + "\"medicationReference\":{\"reference\":\"Medication/m\"}}";

    assertThat(FhirExport.linesWithoutLinks(plain + RED_CELLS + "}").linksAsked).isZero();
    assertThat(FhirExport.linesWithoutLinks(referred).linksAsked).isEqualTo(1);
  }

  @Test
  void should_read_units_of_blood_from_the_dose() {
    FhirExport export =
        FhirExport.document(
            subject("MedicationAdministration")
                + "\"status\":\"completed\",\"effectiveDateTime\":\"2024-03-05\",\"dosage\":"
                + "{\"dose\":{\"value\":2,\"unit\":\"units\"}},"
                + "\"medicationCodeableConcept\":{\"text\":\"Packed red blood cells\"}}");

    assertThat(export.entries.events())
        .singleElement()
        .satisfies(event -> assertThat(event.amount()).isEqualTo("2 units"))
        .satisfies(event -> assertThat(event.units()).isEqualByComparingTo("2"));
  }

  @ParameterizedTest
  @CsvSource({
    "'\"performedDateTime\":\"2024-03\",', data.date-missing",
    "'', data.date-missing",
    "'\"performedDateTime\":\"5 March\",', data.date-unreadable"
  })
  void should_tell_of_a_treatment_without_a_day(String time, String code) {
    FhirExport export =
        FhirExport.document(subject("Procedure") + time + "\"code\":" + RED_CELLS + "}");

    assertThat(export.entries.events()).isEmpty();
    assertThat(export.entries.notes()).extracting(Problem::code).containsExactly(code);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cyclosporine 0.5 MG/ML Ophthalmic Suspension",
        "Platelet transfusion declined",
        "Bone marrow transplantation evaluation",
        "History of bone marrow transplant",
        "Appendectomy"
      })
  void should_pass_over_what_is_about_something_else(String name) {
    FhirExport export =
        FhirExport.document(subject("Procedure") + "\"code\":{\"text\":\"" + name + "\"}}");

    assertThat(export.entries.events()).isEmpty();
    assertThat(export.entries.notes()).isEmpty();
  }

  @Test
  void should_count_only_the_last_version_in_a_history() {
    String version =
        "{\"resource\":{\"resourceType\":\"Procedure\",\"id\":\"t\",\"meta\":{\"versionId\":\"%s\"},"
            + "\"subject\":{\"reference\":\"Patient/p1\"},\"status\":\"%s\",\"code\":%s,"
            + "\"performedDateTime\":\"2024-03-05\"}}";
    String bundle =
        "{\"resourceType\":\"Bundle\",\"type\":\"history\",\"entry\":["
            + String.format(Locale.ROOT, version, "2", "entered-in-error", RED_CELLS)
            + ","
            + String.format(Locale.ROOT, version, "1", "completed", RED_CELLS)
            + "]}";

    assertThat(told(FhirExport.document(bundle))).isEmpty();
  }

  @Test
  void should_keep_the_time_of_day() {
    TreatmentEvent event =
        FhirExport.document(
                subject("Procedure")
                    + "\"performedPeriod\":{\"start\":\"2024-03-05T08:10:00Z\","
                    + "\"end\":\"2024-03-05T10:00:00Z\"},\"code\":"
                    + RED_CELLS
                    + "}")
            .entries
            .events()
            .get(0);

    assertThat(event.time().text()).isEqualTo("2024-03-05T08:10:00");
    assertThat(event.last()).isEqualTo(Moment.NONE);
  }
}
