package org.hemogram.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hemogram.cli.Invocation.Ended;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where rejected entries may not go; all of it is found before anything is read. */
class RejectsOptionTest {
  private static final String COUNTS =
      "patient_id,date,test,value,unit\nP1,2024-01-03,HGB,x,g/dL\n";

  @TempDir Path folder;
  private Path exports;
  private Path counts;

  @BeforeEach
  void writeCounts() throws IOException {
    exports = Files.createDirectory(folder.resolve("exports"));
    counts = Files.writeString(exports.resolve("counts.csv"), COUNTS);
  }

  private void assertRefused(Ended ended, String why) throws IOException {
    assertThat(ended.exit()).isEqualTo(ExitCode.USAGE);
    assertThat(ended.out()).isEmpty();
    assertThat(ended.err()).contains(why).hasLineCount(1);
    assertThat(counts).hasContent(COUNTS.strip());
  }

  @ParameterizedTest
  @ValueSource(strings = {"analyze", "grade", "inspect"})
  void should_not_be_the_file_of_the_result(String command) throws IOException {
    String out = folder.resolve("same.csv").toString();
    String again = folder.resolve("exports").resolve("..").resolve("same.csv").toString();

    assertRefused(
        Invocation.run(command, "-o", out, "--rejects", again, counts.toString()),
        "It is the file of --output. Name another file. [usage.bad-value]");
    assertThat(folder.resolve("same.csv")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"analyze", "grade", "inspect"})
  void should_not_be_an_input(String command) throws IOException {
    assertRefused(
        Invocation.run(command, "--rejects", counts.toString(), counts.toString()),
        "It is an input. Name another file. [usage.bad-value]");
  }

  @Test
  void should_not_be_an_input_by_way_of_a_link() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("link.csv"), counts);

    assertRefused(
        Invocation.run("grade", "--rejects", link.toString(), counts.toString()),
        "It is an input. Name another file.");
  }

  @Test
  void should_not_lie_in_a_folder_that_is_read() throws IOException {
    assertRefused(
        Invocation.run(
            "grade", "--rejects", exports.resolve("rejects.csv").toString(), exports.toString()),
        "It lies in a folder that is read. Name a file elsewhere.");
  }

  @Test
  void should_not_be_a_table_of_patients() throws IOException {
    Path patients = Files.writeString(folder.resolve("patients.csv"), "patient_id,sex\nP1,F\n");

    assertRefused(
        Invocation.run(
            "grade",
            "--patients",
            patients.toString(),
            "--rejects",
            patients.toString(),
            counts.toString()),
        "It is the file of --patients. Name another file.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--patients",
        "--events",
        "--profile",
        "--interval-file",
        "--criteria-file",
        "--pseudonymize"
      })
  void should_not_be_any_file_that_an_option_names(String option) throws IOException {
    Path read = Files.writeString(folder.resolve("read"), "of any kind, and long enough for a key");

    for (String written : List.of("--rejects", "--output")) {
      Ended ended =
          Invocation.run(
              "analyze", written, read.toString(), option + "=" + read, counts.toString());
      assertThat(ended.exit()).isEqualTo(ExitCode.USAGE);
      assertThat(ended.err())
          .contains(written + " cannot be '" + read + "'. It is the file of " + option + ".");
    }
    assertThat(read).hasContent("of any kind, and long enough for a key");
  }

  @ParameterizedTest
  @ValueSource(strings = {"analyze", "grade", "inspect", "cohort"})
  void should_not_let_the_result_replace_an_input(String command) throws IOException {
    assertRefused(
        Invocation.run(command, "-o", counts.toString(), counts.toString()),
        "--output cannot be '" + counts + "'. It is an input. Name another file.");
  }

  @Test
  void should_not_be_standard_output() throws IOException {
    assertRefused(
        Invocation.run("grade", "--rejects", "-", counts.toString()),
        "Name a file; standard output carries the result.");
  }

  @Test
  void should_be_writable_before_anything_is_read() throws IOException {
    Path nowhere = folder.resolve("nowhere").resolve("rejects.csv");

    assertRefused(
        Invocation.run("grade", "--rejects", nowhere.toString(), "missing.csv"),
        "its folder is not there. Make the folder first. [output.unwritable]");
  }

  @Test
  void should_stay_as_it_was_when_the_result_cannot_be_written() throws IOException {
    Path rejects = Files.writeString(folder.resolve("rejects.csv"), "old");
    Path nowhere = folder.resolve("nowhere").resolve("out.csv");

    Ended ended =
        Invocation.run(
            "grade", "-o", nowhere.toString(), "--rejects", rejects.toString(), counts.toString());

    assertThat(ended.exit()).isEqualTo(ExitCode.USAGE);
    assertThat(rejects).hasContent("old");
    try (var files = Files.list(folder)) {
      assertThat(files)
          .extracting(f -> f.getFileName().toString())
          .containsExactlyInAnyOrder("exports", "rejects.csv");
    }
  }

  @Test
  void should_stand_beside_a_result_in_a_file() {
    Path out = folder.resolve("out.csv");
    Path rejects = folder.resolve("rejects.csv");

    Ended ended =
        Invocation.run(
            "grade", "-o", out.toString(), "--rejects", rejects.toString(), counts.toString());

    assertThat(ended.exit()).isZero();
    assertThat(out).content().startsWith("patient,time,");
    assertThat(Inspected.rows(rejects)).hasSize(1);
  }
}
