package org.hemogram.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Manners of the commands that read, on an input of one patient with severe cytopenias. */
class AnalyzeEndToEndTest {
  private static final String COUNTS =
      """
      patient_id,date,test,value,unit,reference_low,reference_high,sex,birth_date
      P1,2024-01-15,Hemoglobin,13.0,g/dL,12.0,16.0,F,1990-05-05
      P1,2024-01-15,Platelets,200,10^3/uL,150,400,F,1990-05-05
      P1,2024-01-15,Neutrophils,3.1,10^3/uL,1.8,7.5,F,1990-05-05
      P1,2024-02-27,Hemoglobin,7.1,g/dL,12.0,16.0,F,1990-05-05
      P1,2024-02-27,Platelets,14,10^3/uL,150,400,F,1990-05-05
      P1,2024-02-27,Neutrophils,0.27,10^3/uL,1.8,7.5,F,1990-05-05
      P1,2024-02-27,Reticulocytes,11,10^3/uL,25,100,F,1990-05-05
      """;

  @TempDir Path folder;
  private String counts;

  @BeforeEach
  void writeCounts() throws IOException {
    counts = Files.writeString(folder.resolve("counts.csv"), COUNTS).toString();
  }

  @ParameterizedTest
  @CsvSource({
    "g1, 1",
    "g4, 1",
    "pancytopenia, 1",
    "neutropenia, 1",
    "neutropenia.severe, 1",
    "aa, 1",
    "aa.blood-criteria.severe, 1",
    "'g4,relapse.possible', 1",
    "relapse, 0",
    "relapse.possible, 0",
    "leukocytosis, 0",
    "aa.blood-criteria.not-met, 0"
  })
  void should_exit_with_1_when_a_condition_is_met(String condition, int exit) {
    assertThat(Invocation.run("analyze", "--fail-on", condition, counts).exit()).isEqualTo(exit);
  }

  @ParameterizedTest
  @CsvSource({"g1", "g4", "pancytopenia", "neutropenia", "aa"})
  void should_not_meet_a_condition_before_the_counts_fell(String condition) {
    Invocation.Ended ended =
        Invocation.run("analyze", "--until", "2024-01-31", "--fail-on", condition, counts);

    assertThat(ended.exit()).isZero();
  }

  @ParameterizedTest
  @CsvSource({"ctcae-5.0, g4, 1", "ctcae-6.0, g4, 0", "ctcae-6.0, g3, 1", "who-2024, g4, 1"})
  void should_grade_by_the_ctcae_table_that_was_chosen(String table, String grade, int exit) {
    Invocation.Ended ended =
        Invocation.run("analyze", "--criteria", table, "--fail-on", grade, counts);

    assertThat(ended.exit()).isEqualTo(exit);
  }

  @ParameterizedTest
  @CsvSource({
    "analyze, text",
    "analyze, json",
    "analyze, ndjson",
    "grade, csv",
    "grade, ndjson",
    "inspect, text",
    "inspect, json"
  })
  void should_write_to_a_file_what_it_writes_to_standard_output(String command, String format)
      throws IOException {
    Path file = folder.resolve("result");

    Invocation.Ended printed = Invocation.run(command, "-f", format, counts);
    Invocation.Ended written = Invocation.run(command, "-f", format, counts, "-o", file.toString());

    assertThat(printed.out()).isNotEmpty();
    assertThat(written.out()).isEmpty();
    assertThat(written.exit()).isEqualTo(printed.exit());
    assertThat(file).hasContent(printed.out());
  }

  @Test
  void should_show_no_later_count_than_the_day_that_current_means() {
    String then = Invocation.run("analyze", "--as-of", "2024-02-26", counts).out();

    assertThat(then).contains("later ones left out").doesNotContain("27 Feb");
    assertThat(Invocation.run("analyze", "--as-of", "2024-02-27", counts).out())
        .isEqualTo(Invocation.run("analyze", counts).out());
  }

  @Test
  void should_read_standard_input() {
    Invocation.Ended piped =
        new Invocation()
            .input(COUNTS.getBytes(StandardCharsets.UTF_8))
            .with("grade", "-f", "ndjson", "-");

    assertThat(piped.exit()).isZero();
    assertThat(piped.out().replace("\"-\"", "\"" + counts + "\""))
        .isEqualTo(Invocation.run("grade", "-f", "ndjson", counts).out());
  }

  @Test
  void should_speak_ascii_where_the_locale_does() {
    assertThat(new Invocation().terminal("", "", "US-ASCII").with("analyze", counts).out())
        .matches("[\\n\\x20-\\x7e]+");
    assertThat(Invocation.run("analyze", counts).out()).contains("×10⁹/L");
  }

  @Test
  void should_color_text_only() {
    assertThat(Invocation.run("analyze", "--color", "always", counts).out()).contains("\u001b[");
    assertThat(Invocation.run("analyze", "--color", "always", "-f", "json", counts).out())
        .doesNotContain("\u001b");
  }

  @Test
  void should_name_in_the_report_every_option_that_changes_it() {
    String report =
        Invocation.run(
                "analyze", "-f", "json", "--intervals", "builtin", "--altitude", "1600", counts)
            .out();

    assertThat(report)
        .contains(
            "\"intervals\":\"builtin\"",
            "\"altitude\":1600",
            "\"duffyNull\":false",
            "\"audience\":\"clinician\"");
  }

  @Test
  void should_tell_events_that_it_does_not_know() throws IOException {
    Path events =
        Files.writeString(
            folder.resolve("events.csv"), "patient_id,date,event\nP1,2024-02-01,transfusoin\n");

    Invocation.Ended ended = Invocation.run("analyze", "--events", events.toString(), counts);

    assertThat(ended.exit()).isZero();
    assertThat(ended.err()).contains("events.csv:2: event: ", "[data.event-unknown]");
  }

  @Test
  void should_end_with_4_when_nothing_can_be_read() {
    Path file = folder.resolve("result");

    Invocation.Ended ended = Invocation.run("analyze", "no.csv", "-o", file.toString());

    assertThat(ended.exit()).isEqualTo(ExitCode.NOTHING);
    assertThat(ended.err()).hasLineCount(1).endsWith("[input.missing]\n");
    assertThat(file).doesNotExist();
  }
}
