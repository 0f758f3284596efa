package org.hemogram.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Treatments from files and exports through the whole program. */
class EventsEndToEndTest {
  private static final String COUNTS =
      """
      patient_id,date,test,value,unit
      P1,2024-03-05,Hemoglobin,91,g/L
      P1,2024-03-05,Platelets,30,10^9/L
      P1,2024-03-20,Hemoglobin,85,g/L
      """;
  private static final String OTHER = "P2,2024-03-05,Hemoglobin,91,g/L\n";

  @TempDir Path folder;

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  private static JsonNode patient(Invocation.Ended ended) {
    assertThat(ended.exit()).as(ended.err()).isZero();
    return new ObjectMapper().readTree(ended.out()).get("patients").get(0);
  }

  private static JsonNode report(Invocation.Ended ended) {
    return new ObjectMapper().readTree(ended.out());
  }

  private static List<String> supported(JsonNode result) {
    return result.get("supported").valueStream().map(JsonNode::asString).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "patient_id,date,event\nP1,2024-03-18,prbc\n",
        "date,event\n2024-03-18,prbc\n",
        "patient_id,date,event\n,2024-03-18,prbc\n"
      })
  void should_give_events_without_a_patient_to_the_only_one(String events) throws IOException {
    String counts = file("counts.csv", COUNTS);
    String file = file("events.csv", events);

    for (String form : new String[] {"json", "ndjson"}) {
      Invocation.Ended ended = Invocation.run("analyze", "-f", form, "--events", file, counts);
      assertThat(ended.out()).contains("\"rbc-transfusion 2024-03-18\"");
      assertThat(ended.err()).isEmpty();
    }
    assertThat(Invocation.run("analyze", "-f", "ndjson", "--grouped", "--events", file, counts))
        .satisfies(ended -> assertThat(ended.out()).contains("\"rbc-transfusion 2024-03-18\""))
        .satisfies(ended -> assertThat(ended.err()).isEmpty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "--grouped"})
  void should_not_guess_whose_events_they_are(String grouped) throws IOException {
    String counts = file("counts.csv", COUNTS + OTHER);
    String file = file("events.csv", "date,event\n2024-03-18,prbc\n2024-03-04,prbc\n");
    String[] all =
        grouped.isEmpty()
            ? new String[] {"analyze", "-f", "ndjson", "--events", file, counts}
            : new String[] {"analyze", "-f", "ndjson", grouped, "--events", file, counts};

    Invocation.Ended ended = Invocation.run(all);

    assertThat(ended.exit()).isZero();
    assertThat(ended.out()).doesNotContain("rbc-transfusion 2024");
    assertThat(ended.err()).contains("events.csv:2: ", "[data.patient-missing]");
  }

  @Test
  void should_give_them_to_the_patient_that_was_chosen() throws IOException {
    String counts = file("counts.csv", COUNTS + OTHER);
    String file = file("events.csv", "date,event\n2024-03-18,prbc\n");

    assertThat(
            supported(
                patient(
                        Invocation.run(
                            "analyze", "-f", "json", "--patient", "P1", "--events", file, counts))
                    .get("latest")
                    .get("hemoglobin")))
        .containsExactly("rbc-transfusion 2024-03-18");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "--grouped"})
  void should_tell_of_patients_that_the_export_does_not_have(String grouped) throws IOException {
    String counts = file("counts.csv", COUNTS + OTHER);
    String file =
        file("events.csv", "patient_id,date,event\nP1,2024-03-18,prbc\nP9,2024-03-18,prbc\n");
    String[] all =
        grouped.isEmpty()
            ? new String[] {"analyze", "-f", "ndjson", "--events", file, counts}
            : new String[] {"analyze", "-f", "ndjson", grouped, "--events", file, counts};

    Invocation.Ended ended = Invocation.run(all);

    assertThat(ended.exit()).isZero();
    assertThat(ended.err()).contains("events.csv:3: ", "[data.event-patient]").doesNotContain("P9");
    assertThat(ended.out()).contains("\"rbc-transfusion 2024-03-18\"", "data.event-patient");
  }

  @Test
  void should_tell_in_the_report_what_cannot_be() throws IOException {
    String counts = file("counts.csv", COUNTS);
    String file =
        file(
            "events.csv",
            "patient_id,date,event\nP1,1979-12-31,atg\nP1,2024-03-01,CsA stop\n"
                + "P1,2024-03-18,prbc\nP1,2024-03-18,prbc\n");

    JsonNode report =
        report(
            Invocation.run(
                "analyze", "-f", "json", "--birth-date", "1980-01-01", "--events", file, counts));

    assertThat(report.get("patients").get(0).get("problems").valueStream())
        .filteredOn(p -> p.get("code").asString().equals("data.event-misplaced"))
        .extracting(p -> p.get("line").asInt())
        .containsExactlyInAnyOrder(2, 3);
    assertThat(report.get("problems").valueStream())
        .filteredOn(p -> p.get("code").asString().equals("data.duplicate"))
        .extracting(p -> p.get("line").asInt())
        .containsExactly(5);
  }

  @Test
  void should_cut_events_at_until() throws IOException {
    String counts = file("counts.csv", COUNTS);
    String file = file("events.csv", "date,event\n2024-03-04,prbc\n2024-03-05,platelets\n");

    JsonNode latest =
        patient(
                Invocation.run(
                    "analyze", "-f", "json", "--until", "2024-03-05", "--events", file, counts))
            .get("latest");
    assertThat(supported(latest.get("platelets")))
        .containsExactly("platelet-transfusion 2024-03-05");
    assertThat(
            Invocation.run(
                    "analyze", "-f", "json", "--until", "2024-03-04", "--events", file, counts)
                .out())
        .doesNotContain("platelet-transfusion 2024");
  }

  @ParameterizedTest
  @CsvSource({
    "rbc-transfusion=14, false",
    "rbc-transfusion=15, true",
    "rbc-transfusion:trend=15, true",
    "rbc-transfusion:response=15, false"
  })
  void should_let_windows_be_chosen_and_say_so(String window, boolean marked) throws IOException {
    String counts = file("counts.csv", COUNTS);
    String file = file("events.csv", "date,event\n2024-03-05,prbc\n");

    JsonNode report =
        report(
            Invocation.run(
                "analyze", "-f", "json", "--support-window", window, "--events", file, counts));

    assertThat(report.get("settings").get("supportWindows").get(0).asString()).isEqualTo(window);
    JsonNode latest = report.get("patients").get(0).get("latest").get("hemoglobin");
    assertThat(supported(latest).isEmpty()).isNotEqualTo(marked);
  }

  @ParameterizedTest
  @CsvSource({
    "rbc=7, rbc-transfusion",
    "rbc-transfusion, 0 to 3650",
    "rbc-transfusion=-1, 0 to 3650",
    "rbc-transfusion=3651, 0 to 3650",
    "epoo=3, Did you mean 'epo'?"
  })
  void should_refuse_a_window_that_is_none(String window, String advice) throws IOException {
    Invocation.Ended ended =
        Invocation.run("analyze", "--support-window", window, file("counts.csv", COUNTS));

    assertThat(ended.exit()).isEqualTo(ExitCode.USAGE);
    assertThat(ended.err()).contains("[usage.bad-value]", advice);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "--grouped"})
  void should_remark_supported_grades_of_an_export_with_transfusions(String grouped)
      throws IOException {
    file(
        "lb.csv",
        "USUBJID,LBTESTCD,LBORRES,LBORRESU,LBDTC\nS-1,HGB,7.9,g/dL,2024-03-05\n"
            + "S-1,HGB,7.9,g/dL,2024-03-20\nS-2,HGB,7.9,g/dL,2024-03-05\n");
    file(
        "pr.csv",
        "USUBJID,PRTRT,PRSTDTC\nS-1,PRBC transfusion,2024-03-04\n"
            + "S-1,PRBC transfusion,2024-03-05\n");
    String all = folder.toString();

    Invocation.Ended ended =
        grouped.isEmpty() ? Invocation.run("grade", all) : Invocation.run("grade", grouped, all);

    assertThat(ended.out().lines().filter(row -> row.contains(",Anemia,")))
        .extracting(row -> row.split(",", -1)[13])
        .containsExactly("supported:rbc-transfusion", "", "");
    assertThat(Invocation.run("grade", "--support-window", "rbc-transfusion=15", all).out().lines())
        .filteredOn(row -> row.contains(",Anemia,") && row.contains("supported:"))
        .hasSize(2);
  }

  @Test
  void should_read_treatments_of_a_fhir_bundle() {
    String bundle = "src/test/resources/events/fhir-treatments.json";

    JsonNode patient = patient(Invocation.run("analyze", "-f", "json", bundle));

    assertThat(supported(patient.get("latest").get("hemoglobin")))
        .containsExactly("rbc-transfusion 2024-02-12");
    assertThat(supported(patient.get("latest").get("lymphocytes")))
        .containsExactly("atg 2024-02-05");
    assertThat(supported(patient.get("latest").get("neutrophils")))
        .containsExactly("g-csf 2024-02-06");
    assertThat(supported(patient.get("latest").get("platelets"))).isEmpty();
    assertThat(Invocation.run("analyze", bundle).out())
        .contains("may show treatment: red cells given 12 Feb.");
    assertThat(Invocation.run("inspect", bundle).out()).contains("fhir");
  }

  @Test
  void should_count_an_event_of_the_export_and_of_the_file_once() throws IOException {
    String bundle = "src/test/resources/events/fhir-treatments.json";
    String file = file("events.csv", "date,event,amount\n2024-02-12,prbc,2\n");

    assertThat(
            supported(
                patient(Invocation.run("analyze", "-f", "json", "--events", file, bundle))
                    .get("latest")
                    .get("hemoglobin")))
        .containsExactly("rbc-transfusion 2024-02-12");
  }

  @Test
  void should_list_tables_of_treatments_as_companions() throws IOException {
    file("counts.csv", COUNTS);
    file("treatments.csv", "patient_id,date,event\nP1,2024-03-18,prbc\n");

    JsonNode inputs =
        report(Invocation.run("inspect", "-f", "json", folder.toString())).get("inputs");

    assertThat(inputs.valueStream())
        .extracting(
            input -> input.get("role").asString() + " " + input.get("entries").get("read").asInt())
        .containsExactly("results 3", "companion 0");
  }
}
