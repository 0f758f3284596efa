package org.hemogram.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.hemogram.cli.Invocation.Ended;
import org.hemogram.report.SchemasTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The rejected entries in a file of their own: as many rows as every accounting says. */
class RejectsTest {
  private static final Path DATA = Path.of("../shared/data");

  private static final String LONG =
      """
      patient_id,name,date,test,value,unit
      P7,Ada Beispiel,2024-01-03,Hemoglobin,9.1,g/dL
      P7,Ada Beispiel,2024-01-04,Hemoglobin,9.2,furlong
      ,Ada Beispiel,2024-01-05,Hemoglobin,9.3,g/dL
      P7,Ada Beispiel,2024-01-06
      P7,Ada Beispiel,2024-01-07,Sodium,140,mmol/L
      P7,Ada Beispiel,2024-01-08,Hemoglobin,Ada,g/dL
      P7,Ada Beispiel,2024-01-09,Hemoglobin,9.4,furlong
      """;

  private static final String WIDE =
      """
      patient_id,date,HGB (g/dL),WBC (10^9/L),PLT (10^9/L)
      ,2024-01-03,9.2,2.2,33
      P1,2024-01-04,9.0,abc,44
      P1,2024-01-05,9.0,2,44,9,9
      P1,2024-01-06,0,0,0
      """;

  private static final String FHIR =
      """
      {"resourceType":"Observation","status":"final","code":{"text":"Hemoglobin"},"subject":{"reference":"Patient/1"},"effectiveDateTime":"2024-01-01","valueQuantity":{"value":9.2,"unit":"gg/dL"}}
      {"resourceType":"Observation","status":"entered-in-error","code":{"text":"Hemoglobin"},"subject":{"reference":"Patient/1"},"effectiveDateTime":"2024-01-02","valueQuantity":{"value":9.2,"unit":"g/dL"}}
      {"resourceType":"Observation","status":"fin
      {"resourceType":"Observation","status":"final","code":{"text":"Hemoglobin"},"subject":{"reference":"Patient/1"},"effectiveDateTime":"2024-01-03","valueQuantity":{"value":9.2,"unit":"g/dL"}}
      """;

  @TempDir Path folder;
  private Path rejects;

  @BeforeEach
  void nameAFile() throws IOException {
    rejects = Files.createDirectory(folder.resolve("out")).resolve("rejects.csv");
  }

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  @Test
  void should_hold_a_row_for_each_entry_in_input_order() throws IOException {
    String file = file("long.csv", LONG);

    Inspected inspected = Inspected.of(rejects, file);

    assertThat(inspected.rejects())
        .extracting(row -> row.get(1) + " " + row.get(2) + " " + row.get(3))
        .containsExactly(
            "3 value data.unit-unknown",
            "4 patient_id data.patient-missing",
            "5  data.row-malformed",
            "7 value data.value-unreadable",
            "8 value data.unit-unknown");
    assertThat(inspected.rejects())
        .allSatisfy(row -> assertThat(row).hasSize(5))
        .allSatisfy(row -> assertThat(row.get(0)).isEqualTo(file));
    assertThat(inspected.rejects().get(0).get(4)).contains("'furlong' is not known");
  }

  @ParameterizedTest
  @ValueSource(strings = {"analyze", "grade", "inspect"})
  void should_hold_the_same_rows_whatever_the_command(String command) throws IOException {
    String one = file("long.csv", LONG);
    String other = file("wide.csv", WIDE);
    Inspected inspected = Inspected.of(rejects, one, other);

    Path own = folder.resolve("out").resolve("own.csv");
    Ended ended = Invocation.run(command, "--rejects", own.toString(), one, other);

    assertThat(ended.exit()).isZero();
    assertThat(own).hasSameTextualContentAs(rejects);
    assertThat(Inspected.rows(own)).extracting(row -> row.get(0)).startsWith(one).endsWith(other);
  }

  @Test
  void should_name_nobody() throws IOException {
    Inspected.of(rejects, file("long.csv", LONG));

    assertThat(Files.readString(rejects)).doesNotContain("Ada", "Beispiel", "P7");
  }

  @Test
  void should_hold_the_header_alone_when_nothing_was_rejected() throws IOException {
    String file =
        file("good.csv", "patient_id,date,HGB (g/dL),PLT (10^9/L)\nP1,2024-01-03,9.2,33\n");

    Ended ended = Invocation.run("grade", "--rejects", rejects.toString(), file);

    assertThat(ended.exit()).isZero();
    assertThat(rejects).hasContent(Inspected.HEADER.strip());
  }

  @Test
  void should_hold_the_header_alone_when_nothing_could_be_read() throws IOException {
    Ended ended = Invocation.run("grade", "--rejects", rejects.toString(), file("empty.csv", ""));

    assertThat(ended.exit()).isEqualTo(ExitCode.NOTHING);
    assertThat(rejects).hasContent(Inspected.HEADER.strip());
  }

  @Test
  void should_count_the_entries_that_were_narrowed_out_as_every_accounting_does()
      throws IOException {
    String file = file("long.csv", LONG);

    Invocation.run("grade", "--patient", "P8", "--rejects", rejects.toString(), file);

    assertThat(Inspected.rows(rejects)).hasSize(5);
  }

  @Test
  void should_not_let_a_header_become_a_formula() throws IOException {
    String file =
        file("formula.csv", "patient_id,date,@HGB (g/dL),PLT (10^9/L)\nP1,2024-01-03,abc,44\n");

    Inspected.of(rejects, "--input-format", "generic-wide", file);

    assertThat(Files.readString(rejects)).contains(",'@HGB (g/dL),").doesNotContain(",@HGB");
  }

  @Test
  void should_point_into_a_tree_and_say_the_same_problem_once() throws IOException {
    String line = FHIR.lines().findFirst().orElseThrow();
    String bundle = "[" + line + ",\n" + line.replace("2024-01-01", "2024-01-02") + "]";

    Inspected inspected = Inspected.of(rejects, file("bundle.json", bundle));

    assertThat(inspected.rejects())
        .extracting(row -> row.get(2))
        .containsExactly("/0/valueQuantity", "/1/valueQuantity");
    assertThat(inspected.codes()).containsExactly("data.unit-unknown");
    assertThat(inspected.json().get("problems").get(0).get("count").asInt()).isEqualTo(2);
  }

  static Stream<String> messy() {
    return Stream.of(LONG, WIDE, FHIR, LONG + "P7,\"Ada,2024-01-09,Hemoglobin,9,g/dL\n" + LONG);
  }

  @ParameterizedTest
  @MethodSource("messy")
  void should_hold_a_row_for_each_rejected_entry_of_a_messy_export(String text) throws IOException {
    Inspected inspected = Inspected.of(rejects, file("messy.txt", text));

    assertAccounts(inspected);
    assertThat(inspected.rejects()).hasSizeGreaterThan(2);
  }

  @ParameterizedTest
  @MethodSource("samples")
  void should_hold_a_row_for_each_rejected_entry_of_a_sample(Path sample) {
    assertAccounts(Inspected.of(rejects, sample.toString()));
  }

  static List<Path> samples() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("samples"))) {
      return files
          .filter(f -> !f.toString().endsWith("-events.csv") && !f.toString().endsWith(".md"))
          .sorted()
          .toList();
    }
  }

  @Test
  void should_hold_a_row_for_each_rejected_entry_of_public_exports() throws IOException {
    assumeThat(DATA).as("the public example exports beside the project").isDirectory();
    try (Stream<Path> folders = Files.list(DATA).filter(Files::isDirectory)) {
      for (Path export : folders.sorted().toList()) {
        assertAccounts(Inspected.of(rejects, export.toString()));
      }
    }
  }

  /** Every count of the answer agrees with every other, and with the rows. */
  private static void assertAccounts(Inspected inspected) {
    assertThat(SchemasTest.errors("inspect", inspected.ended().out())).isEmpty();
    assertThat(inspected.rejects()).hasSize(inspected.sum("rejected"));
    for (JsonNode input : inspected.json().get("inputs")) {
      JsonNode entries = input.get("entries");
      assertThat(sum(input.get("analytes"), "results")).isEqualTo(entries.get("used").asInt());
      assertThat(sum(input.get("rejected"), "count")).isEqualTo(entries.get("rejected").asInt());
      for (JsonNode analyte : input.get("analytes")) {
        assertThat(sum(analyte.get("units"), "count")).isEqualTo(analyte.get("results").asInt());
      }
    }
  }

  private static int sum(JsonNode list, String count) {
    int sum = 0;
    for (JsonNode each : list) {
      sum += each.get(count).asInt();
    }
    return sum;
  }

  /** Only the other results of the draw show that a unit cannot be trusted. */
  @Test
  void should_hold_what_is_rejected_after_reading_in_its_place() throws IOException {
    String file =
        file(
            "units.csv",
            """
            patient_id,date,test,value,unit
            P1,2024-01-03,HGB,92,g/dL
            P1,2024-01-03,PLT,x,10^9/L
            P2,2024-01-03,HGB,92,g/dL
            P2,2024-01-03,HCT,27.6,%
            """);

    Inspected inspected = Inspected.of(rejects, file);

    assertThat(inspected.rejects())
        .extracting(row -> row.get(1) + " " + row.get(3))
        .containsExactly("2 data.unit-suspect", "3 data.value-unreadable");
    assertThat(Invocation.run("inspect", file).out())
        .contains("data.unit-suspect (1 time, 1 entry rejected)");
  }
}
