package org.hemogram.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs every folder {@code cases/<area>/<nnnn-name>}: {@code cmd} holds the command line, {@code
 * stdout}, {@code stderr} and {@code exit} what has to come of it. {@code CASE} stands for the
 * folder. {@code -Dcases.update=true} rewrites the three; look at the difference before it is
 * committed.
 */
class CommandCasesTest {
  private static final Path CASES = Path.of("src", "test", "resources", "cases");
  private static final Set<String> EXPECTED = Set.of("stdout", "stderr", "exit");
  private static final Set<String> INPUTS =
      Set.of(
          "input.csv",
          "input.tsv",
          "input.json",
          "input.ndjson",
          "patients.csv",
          "events.csv",
          "criteria.json");
  private static final boolean UPDATE = Boolean.getBoolean("cases.update");

  @ParameterizedTest
  @MethodSource("cases")
  void should_answer_as_before(Path folder) throws IOException {
    CommandCase one = CommandCase.read(folder);
    Invocation.Ended ended = one.run();
    if (UPDATE) {
      assertThat(System.getenv("CI")).as("cases are not rewritten here").isNull();
      one.write(ended);
    }

    assertThat(ended).isEqualTo(one.expected());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void should_have_the_files_of_a_case_and_no_others(Path folder) throws IOException {
    Set<String> names = names(folder);
    Set<String> unknown = new TreeSet<>(names);
    unknown.removeAll(EXPECTED);
    unknown.removeAll(INPUTS);
    unknown.remove("cmd");

    assertThat(folder.getFileName().toString()).matches("\\d{4}-[a-z0-9-]+");
    assertThat(names).contains("cmd").containsAll(EXPECTED);
    assertThat(unknown).as("files that nobody reads").isEmpty();
  }

  @Test
  void should_find_cases_of_every_area() throws IOException {
    assertThat(names(CASES)).contains("usage", "help", "explain", "criteria");
  }

  private static Set<String> names(Path folder) throws IOException {
    Set<String> names = new TreeSet<>();
    try (Stream<Path> files = Files.list(folder)) {
      files.forEach(file -> names.add(file.getFileName().toString()));
    }
    return names;
  }

  static List<Path> cases() throws IOException {
    try (Stream<Path> folders = Files.walk(CASES, 2)) {
      return folders
          .filter(folder -> CASES.relativize(folder).getNameCount() == 2)
          .sorted()
          .toList();
    }
  }
}
