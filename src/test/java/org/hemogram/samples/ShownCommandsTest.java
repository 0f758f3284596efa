package org.hemogram.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every command that a page shows does what the page says: it runs, with the exit code of its
 * options.
 */
class ShownCommandsTest {
  private static final List<Path> PAGES =
      List.of(Path.of("README.md"), Path.of("samples", "README.md"), Path.of("docs", "manual.md"));

  /** A call up to the end of the line, a comment, a redirection or the closing back quote. */
  private static final Pattern CALL = Pattern.compile("\\./hemogram ((?:[^`\\n#|>;&]|\\|(?! ))+)");

  private static final Pattern EXAMPLE =
      Pattern.compile("```\n\\$ \\./hemogram (.*)\n([^`]*)```\n<!-- /example:analyze -->");

  private static final Pattern OUTPUT = Pattern.compile("```\n\\$ \\./hemogram (.*)\n([^`]*)```\n");

  private static final Pattern OPTION = Pattern.compile("(?<![\\w-])--[a-z][a-z-]+");

  /** Calls of other programs, whose options are not ours. */
  private static final String FOREIGN = "(?m)^.*(?:apt-get|mvn ).*$";

  @ParameterizedTest
  @MethodSource("commands")
  void should_run_as_shown(String arguments) {
    int expected = arguments.contains("--fail-on") ? 1 : 0;

    ToolRun run = ToolRun.of(arguments.split("\\s+"));

    assertThat(run.exitCode()).as(run.messages()).isEqualTo(expected);
    assertThat(run.output()).isNotBlank();
  }

  /** What the first page shows of a run is what the run prints. */
  @Test
  void should_print_the_example_of_the_first_page() throws IOException {
    Matcher example = EXAMPLE.matcher(Files.readString(Path.of("README.md")));
    assertThat(example.find()).isTrue();

    ToolRun run = ToolRun.of(example.group(1).split("\\s+"));

    assertThat(run.output()).isEqualTo(example.group(2));
  }

  /** What the manual and its page on the course show of a run is what the run prints. */
  @ParameterizedTest
  @ValueSource(strings = {"manual.md", "course.md"})
  void should_print_the_outputs_of_the_manual(String page) throws IOException {
    Matcher shown = OUTPUT.matcher(Files.readString(Path.of("docs", page)));
    int found = 0;
    while (shown.find()) {
      ToolRun run = ToolRun.of(shown.group(1).split("\\s+"));
      assertThat(run.output()).as(shown.group(1)).isEqualTo(shown.group(2));
      found++;
    }
    assertThat(found).isPositive();
  }

  @Test
  void should_name_only_options_that_exist() throws IOException {
    Set<String> known = new TreeSet<>();
    for (String command : List.of("analyze", "grade", "inspect", "explain", "criteria", "schema")) {
      known.addAll(options(ToolRun.of("help", command).output()));
    }
    for (Path page : PAGES) {
      String ours = Files.readString(page).replaceAll(FOREIGN, "");

      assertThat(options(ours)).as(page.toString()).isSubsetOf(known);
    }
  }

  private static Set<String> options(String text) {
    return OPTION.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
  }

  static List<String> commands() throws IOException {
    List<String> commands = new ArrayList<>();
    for (Path page : PAGES) {
      Matcher call = CALL.matcher(Files.readString(page));
      while (call.find()) {
        String arguments = call.group(1).strip();
        boolean complete = arguments.contains("samples/") && !arguments.contains(" - ");
        if (complete && !commands.contains(arguments)) {
          commands.add(arguments);
        }
      }
    }
    return commands;
  }
}
