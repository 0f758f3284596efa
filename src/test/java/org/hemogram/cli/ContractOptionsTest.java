package org.hemogram.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Commands, options and exit codes are those that {@code contract/} promises, no fewer and no more.
 */
class ContractOptionsTest {
  private static final Path CONTRACT = Path.of("src", "test", "resources", "contract");

  static List<String> commands() {
    return HemogramCommand.names();
  }

  @ParameterizedTest
  @MethodSource("commands")
  void should_have_the_options_that_were_promised(String command) throws IOException {
    assertThat(options(command)).isEqualTo(promised(command));
  }

  @Test
  void should_have_the_commands_that_were_promised() throws IOException {
    Set<String> commands = new TreeSet<>();
    for (String[] row : rows("options.tsv")) {
      commands.addAll(Arrays.asList(row[1].split(" ")));
    }

    assertThat(HemogramCommand.commandLine().getSubcommands().keySet())
        .containsExactlyInAnyOrderElementsOf(commands);
  }

  @ParameterizedTest
  @MethodSource("commands")
  void should_explain_every_option(String command) {
    assertThat(
            HemogramCommand.commandLine().getSubcommands().get(command).getCommandSpec().options())
        .allSatisfy(
            option -> assertThat(option.description()).as(option.longestName()).isNotEmpty());
  }

  @Test
  void should_list_the_exit_codes_that_were_promised() throws IOException {
    Set<String> codes = new TreeSet<>();
    for (String[] row : rows("exit-codes.tsv")) {
      codes.add(row[0]);
    }

    assertThat(ExitCodes.meanings().keySet()).containsExactlyInAnyOrderElementsOf(codes);
    assertThat(codes)
        .containsExactlyInAnyOrder(
            ExitCode.DONE + "",
            ExitCode.CONDITION_MET + "",
            ExitCode.USAGE + "",
            ExitCode.INCOMPLETE + "",
            ExitCode.NOTHING + "",
            ExitCode.INTERNAL + "");
    for (String code : codes) {
      assertThat(Invocation.run("help", "exit-codes").out())
          .containsPattern("(?m)^ +" + code + " ");
    }
  }

  private static Map<String, Set<String>> options(String command) {
    CommandLine line = HemogramCommand.commandLine().getSubcommands().get(command);
    Map<String, Set<String>> options = new TreeMap<>();
    for (OptionSpec option : line.getCommandSpec().options()) {
      options.put(option.longestName(), new TreeSet<>(Arrays.asList(option.names())));
    }
    return options;
  }

  private static Map<String, Set<String>> promised(String command) throws IOException {
    Map<String, Set<String>> options = new TreeMap<>();
    for (String[] row : rows("options.tsv")) {
      if (Arrays.asList(row[1].split(" ")).contains(command)) {
        Set<String> names = new TreeSet<>(Arrays.asList(row[0].split(" ")));
        options.put(
            names.stream().filter(name -> name.startsWith("--")).findAny().orElseThrow(), names);
      }
    }
    return options;
  }

  private static List<String[]> rows(String file) throws IOException {
    return Files.readAllLines(CONTRACT.resolve(file)).stream()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.split("\t"))
        .toList();
  }
}
