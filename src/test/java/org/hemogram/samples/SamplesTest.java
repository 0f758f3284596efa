package org.hemogram.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every sample is explained, nothing is explained that is not there, and the tool reads them all.
 */
class SamplesTest {
  private static final Path FOLDER = Path.of("samples");
  private static final Pattern NAMED = Pattern.compile("samples/([A-Za-z0-9./_-]*[A-Za-z0-9])");

  @Test
  void should_explain_every_sample() throws IOException {
    String page = Files.readString(FOLDER.resolve("README.md"));

    assertThat(samples())
        .hasSizeGreaterThanOrEqualTo(8)
        .allSatisfy(sample -> assertThat(page).contains("`" + shown(sample) + "`"));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void should_name_no_sample_that_is_not_there(Path page) throws IOException {
    List<String> named =
        NAMED.matcher(Files.readString(page)).results().map(hit -> hit.group(1)).toList();

    assertThat(named).isNotEmpty().allSatisfy(name -> assertThat(FOLDER.resolve(name)).exists());
  }

  static Stream<Path> pages() {
    return Stream.of(
        Path.of("README.md"), FOLDER.resolve("README.md"), Path.of("docs", "manual.md"));
  }

  @ParameterizedTest
  @MethodSource("exports")
  void should_find_results_in_every_export(Path export) {
    ToolRun run = ToolRun.of("inspect", "--format", "json", export.toString());

    assertThat(run.exitCode()).as(run.messages()).isZero();
    assertThat(run.output())
        .contains("\"role\":\"results\"")
        .doesNotContain("\"role\":\"unrecognized\"");
  }

  @ParameterizedTest
  @MethodSource("exports")
  void should_say_something_about_a_patient_of_every_export(Path export) {
    ToolRun run = ToolRun.of("analyze", "--format", "ndjson", export.toString());

    assertThat(run.exitCode()).as(run.messages()).isZero();
    assertThat(run.output()).contains("\"type\":\"patient\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"day-clinic", "registry"})
  void should_read_what_a_profile_describes_and_nothing_without_it(String name) {
    String table = FOLDER.resolve("profiles").resolve(name + ".csv").toString();
    String profile = FOLDER.resolve("profiles").resolve(name + ".json").toString();

    assertThat(ToolRun.of("grade", table).exitCode()).isEqualTo(4);
    ToolRun run = ToolRun.of("inspect", "--format", "json", "--profile", profile, table);

    assertThat(run.exitCode()).as(run.messages()).isZero();
    assertThat(run.output())
        .contains("\"dialect\":\"" + name + "\"")
        .contains("\"rejected\":0")
        .contains("\"problems\":[]");
  }

  /**
   * Everything that is read as an export; tables of events go with one of them, and profiles are
   * read with those of their own.
   */
  @Test
  void should_grade_by_the_scale_of_a_trial() {
    Path folder = FOLDER.resolve("criteria");
    String scale = folder.resolve("trial-platelets.json").toString();
    String counts = folder.resolve("trial-counts.csv").toString();
    ToolRun run = ToolRun.of("grade", "--criteria-file", scale, counts);

    assertThat(run.exitCode()).as(run.messages()).isZero();
    assertThat(run.output())
        .contains(
            ",trial-platelets,Platelet decrease,3,", ",baseline-too-low,", ",baseline-missing,");
  }

  static List<Path> exports() throws IOException {
    return samples().stream()
        .filter(sample -> !sample.toString().endsWith("-events.csv"))
        .filter(sample -> !sample.endsWith("profiles") && !sample.endsWith("criteria"))
        .toList();
  }

  private static List<Path> samples() throws IOException {
    Predicate<Path> explains = file -> file.endsWith("README.md");
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(explains.negate()).sorted().toList();
    }
  }

  private static String shown(Path sample) {
    return sample.getFileName() + (Files.isDirectory(sample) ? "/" : "");
  }
}
