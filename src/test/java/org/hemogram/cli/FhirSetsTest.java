package org.hemogram.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Whole FHIR exports through the whole program: several files, several versions, damage. */
class FhirSetsTest {

  private static final String PATIENT =
      "{\"resourceType\":\"Patient\",\"id\":\"p1\",\"gender\":\"female\",\"birthDate\":\"1987\"}";

  @TempDir Path folder;

  private static String observation(String value, String... members) {
    return "{\"resourceType\":\"Observation\",\"code\":{\"coding\":[{\"system\":\"http://loinc.org\","
        + "\"code\":\"718-7\"}]},\"subject\":{\"reference\":\"Patient/p1\"},"
        + "\"valueQuantity\":{\"value\":"
        + value
        + ",\"unit\":\"g/dL\"},"
        + String.join(",", members)
        + "}";
  }

  private static String on(String day) {
    return "\"effectiveDateTime\":\"" + day + "\"";
  }

  private static String status(String status) {
    return "\"status\":\"" + status + "\"";
  }

  private static String named(String value) {
    return "\"identifier\":[{\"system\":\"urn:lab\",\"value\":\"" + value + "\"}]";
  }

  private static String bundle(String type, String... resources) {
    return "{\"resourceType\":\"Bundle\",\"type\":\""
        + type
        + "\",\"entry\":[{\"resource\":"
        + String.join("},\n{\"resource\":", resources)
        + "}]}";
  }

  private FhirSetsTest file(String name, String text) throws IOException {
    return file(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private FhirSetsTest file(String name, byte[] bytes) throws IOException {
    Files.write(folder.resolve(name), bytes);
    return this;
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return packed.toByteArray();
  }

  private Invocation.Ended run(String... arguments) {
    String[] all = Arrays.copyOf(arguments, arguments.length + 1);
    all[arguments.length] = folder.toString();
    return Invocation.run(all);
  }

  /** {@code time value} of every used hemoglobin, as graded for anemia. */
  private List<String> used() {
    return run("grade", "--criteria", "who-2024")
        .out()
        .lines()
        .skip(1)
        .map(line -> line.split(",", -1))
        .filter(row -> row[2].equals("hemoglobin") && row[11].equals("used"))
        .map(row -> row[1] + " " + row[3])
        .toList();
  }

  /** {@code read used duplicate ignored rejected} of all files together. */
  private String entries() {
    JsonNode report = new ObjectMapper().readTree(run("inspect", "--format", "json").out());
    int[] sum = new int[5];
    String[] names = {"read", "used", "duplicate", "ignored", "rejected"};
    for (JsonNode input : report.get("inputs")) {
      for (int i = 0; i < names.length; i++) {
        sum[i] += input.get("entries").get(names[i]).asInt();
      }
    }
    assertThat(sum[0]).isEqualTo(sum[1] + sum[2] + sum[3] + sum[4]);
    return "%d %d %d %d %d".formatted(sum[0], sum[1], sum[2], sum[3], sum[4]);
  }

  @ParameterizedTest
  @ValueSource(strings = {"amended", "corrected", "appended"})
  void should_replace_an_earlier_value_of_the_same_identifier(String status) throws IOException {
    file(
        "a.json",
        bundle(
            "collection",
            observation("10", on("2024-03-05"), status("final"), named("1")),
            observation("11", on("2024-03-05"), status(status), named("1")),
            observation("12", on("2024-03-05"), status("final"), named("2"))));

    assertThat(used()).containsExactly("2024-03-05 110", "2024-03-05 120");
    assertThat(entries()).isEqualTo("3 2 1 0 0");
  }

  @Test
  void should_replace_it_in_another_file_and_in_lines() throws IOException {
    file("b.json", observation("10", on("2024-03-05"), status("preliminary"), named("1")));
    file(
        "a.ndjson",
        observation("11", on("2024-03-05"), status("final"), named("1"))
            + "\n"
            + observation("9", on("2024-03-06"), status("preliminary"), named("2"))
            + "\n");

    assertThat(used()).containsExactly("2024-03-05 110", "2024-03-06 90");
    assertThat(entries()).isEqualTo("3 2 1 0 0");
  }

  @Test
  void should_count_a_report_once_that_comes_in_two_versions() throws IOException {
    String first = observation("10", "\"id\":\"h1\"", status("final"), named("1"));
    String second = observation("10", "\"id\":\"h2\"", status("final"), named("1"));
    String report =
        "{\"resourceType\":\"DiagnosticReport\",\"identifier\":[{\"system\":\"urn:r\",\"value\":"
            + "\"7\"}],\"status\":\"%s\",\"issued\":\"2024-03-05T%s:00Z\",\"result\":[{\"reference\":"
            + "\"Observation/%s\"}]}";
    file("a.json", bundle("document", report.formatted("preliminary", "10:00", "h1"), first));
    file("b.json", bundle("document", report.formatted("amended", "12:00", "h2"), second));

    assertThat(entries()).isEqualTo("2 1 1 0 0");
  }

  @Test
  void should_know_a_version_by_its_id_only_for_the_same_time() throws IOException {
    file("a.json", observation("10", "\"id\":\"1\"", on("2024-03-05"), status("final")));
    file("b.json", observation("11", "\"id\":\"1\"", on("2024-03-05"), status("corrected")));
    file("c.json", observation("12", "\"id\":\"1\"", on("2024-03-09"), status("corrected")));

    assertThat(used()).containsExactly("2024-03-05 110", "2024-03-09 120");
  }

  @Test
  void should_count_no_version_of_what_was_entered_in_error() throws IOException {
    file(
        "a.ndjson",
        observation("10", on("2024-03-05"), status("final"), named("1"))
            + "\n"
            + observation("10", on("2024-03-05"), status("entered-in-error"), named("1"))
            + "\n"
            + observation("12", on("2024-03-06"), status("final"), named("2")));

    assertThat(used()).containsExactly("2024-03-06 120");
    assertThat(entries()).isEqualTo("3 1 1 0 1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "collection",
        "document",
        "searchset",
        "transaction",
        "batch",
        "message",
        "history"
      })
  void should_read_bundles_of_any_type(String type) throws IOException {
    file(
        "a.json",
        bundle(type, PATIENT, bundle(type, observation("10", on("2024-03-05"), status("final")))));

    assertThat(used()).containsExactly("2024-03-05 100");
    assertThat(run("grade", "--criteria", "who-2024").out()).contains(",Anemia,2,used,");
  }

  @Test
  void should_join_a_patient_of_a_later_file_to_results_of_compressed_and_mixed_lines()
      throws IOException {
    String good = observation("10", on("2024-03-05"), status("final"));
    file(
        "Observation.000.ndjson.gz",
        gzip(
            "{\"resourceType\":\"Encounter\",\"id\":\"e\"}\n"
                + good
                + "\n"
                + good.substring(0, 80)
                + "\n"));
    file("Observation.001.ndjson", observation("9", on("2024-03-06"), status("final")) + "\n\n");
    file("Patient.ndjson", PATIENT + "\n");

    Invocation.Ended graded = run("grade", "--criteria", "who-2024");
    assertThat(graded.exit()).isZero();
    assertThat(graded.err()).contains("Observation.000.ndjson.gz:3: ");
    assertThat(graded.out()).doesNotContain("sex-missing");
    assertThat(entries()).isEqualTo("3 2 0 0 1");
  }

  @Test
  void should_use_the_patients_beside_lines_that_were_named_alone() throws IOException {
    file("Observation.ndjson", observation("10", on("2024-03-05"), status("final")) + "\n");
    file("Patient.000.ndjson.gz", gzip(PATIENT + "\n"));
    file("Condition.ndjson", "{\"resourceType\":\"Condition\"}\n");

    Invocation.Ended graded =
        Invocation.run(
            "grade", "--criteria", "who-2024", folder.resolve("Observation.ndjson").toString());

    assertThat(graded.exit()).as(graded.err()).isZero();
    assertThat(graded.out()).contains(",Anemia,2,used,");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "deep|input.malformed|nested too deep",
        "deepObject|input.malformed|nested too deep",
        "deepBundle|input.malformed|nested too deep",
        "number|input.malformed|too long",
        "control|input.malformed|no valid JSON",
        "cut|input.truncated|ends in the middle"
      })
  void should_tell_hostile_and_damaged_json_without_a_trace(String kind, String code, String words)
      throws IOException {
    String good = observation("10", on("2024-03-05"), status("final"));
    String last =
        switch (kind) {
          case "deep" -> "[".repeat(100_000);
          case "deepObject" -> "{\"a\":".repeat(100_000);
          case "deepBundle" ->
              "{\"resourceType\":\"Bundle\",\"entry\":[{\"resource\":".repeat(50_000);
          case "number" -> "{\"a\":" + "9".repeat(100_000) + "}]}";
          case "control" -> "{\"a\":\"\u0001\"}]}";
          default -> "{\"a\":";
        };
    file("a.json", "{\"resourceType\":\"Bundle\",\"entry\":[{\"resource\":" + good + "}," + last);

    Invocation.Ended graded = run("grade");
    assertThat(graded.exit()).isEqualTo(3);
    assertThat(graded.err())
        .contains("[" + code + "]")
        .contains(words)
        .doesNotContain("Exception")
        .doesNotContain("\tat ");
    assertThat(entries()).isEqualTo("1 1 0 0 0");
  }

  @Test
  void should_survive_a_text_of_many_megabytes() throws IOException {
    String note = "\"note\":[{\"text\":\"" + "x".repeat(30_000_000) + "\"}]";
    file("a.ndjson", observation("10", on("2024-03-05"), status("final"), note) + "\n");

    assertThat(used()).containsExactly("2024-03-05 100");
  }
}
