package org.hemogram.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HelpTest {
  private static final int COLUMNS = 80;

  static List<String> commands() {
    return HemogramCommand.names();
  }

  static List<String> topics() {
    return HelpTopics.names();
  }

  static Stream<String> pages() {
    return Stream.concat(commands().stream(), topics().stream());
  }

  @ParameterizedTest
  @MethodSource("commands")
  void should_be_the_same_however_somebody_asks(String command) {
    Invocation.Ended asked = Invocation.run("help", command);

    assertThat(asked.exit()).isZero();
    assertThat(asked.err()).isEmpty();
    assertThat(asked).isEqualTo(Invocation.run(command, "--help"));
    assertThat(asked).isEqualTo(Invocation.run(command, "-h"));
    assertThat(asked.out()).contains("Usage: hemogram " + command + " [OPTION]...");
  }

  @ParameterizedTest
  @MethodSource("topics")
  void should_have_something_to_say_about_a_topic(String topic) {
    Invocation.Ended ended = Invocation.run("help", topic);

    assertThat(ended.exit()).isZero();
    assertThat(ended.out()).hasSizeGreaterThan(200).doesNotContainPattern("\\{[a-z-]+\\}");
  }

  @ParameterizedTest
  @MethodSource("pages")
  void should_fit_every_terminal(String page) {
    String help = Invocation.run("help", page).out();

    assertThat(help).as("characters that every charset has").matches("[\\n\\x20-\\x7e]+");
    assertThat(help.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(COLUMNS));
  }

  @Test
  void should_list_every_dialect_that_an_option_takes() {
    assertThat(DialectIds.all()).contains("generic-long", "fhir", "fhir-ndjson");
    for (String id : DialectIds.all()) {
      assertThat(Invocation.run("help", "dialects").out()).containsPattern("(?m)^  " + id + " ");
    }
  }

  @Test
  void should_name_every_command() {
    for (String[] line :
        List.of(new String[] {"--help"}, new String[] {"-h"}, new String[] {"help"})) {
      Invocation.Ended ended = Invocation.run(line);

      assertThat(ended.exit()).isZero();
      assertThat(ended.err()).isEmpty();
      assertThat(ended.out()).contains(HemogramCommand.names()).contains(HelpTopics.names());
    }
  }

  @Test
  void should_be_short_and_on_standard_error_without_arguments() {
    Invocation.Ended ended = Invocation.run();

    assertThat(ended.exit()).isEqualTo(ExitCode.USAGE);
    assertThat(ended.out()).isEmpty();
    assertThat(ended.err()).contains(HemogramCommand.names());
    assertThat(ended.err().lines()).hasSizeLessThan(40);
  }

  @Test
  void should_be_as_wide_as_the_terminal() {
    String wide = new Invocation().terminal("1", "100", "UTF-8").with("help", "analyze").out();

    assertThat(wide.replaceAll("\u001b\\[[0-9;]*m", "").lines())
        .anySatisfy(line -> assertThat(line.length()).isBetween(COLUMNS + 1, 100));
  }

  @Test
  void should_have_color_only_where_it_is_wanted() {
    assertThat(new Invocation().terminal("1", "", "UTF-8").with("--help").out())
        .contains("\u001b[");
    assertThat(
            new Invocation()
                .terminal("1", "", "UTF-8")
                .environment(Map.of("NO_COLOR", "1"))
                .with("--help"))
        .isEqualTo(Invocation.run("--help"));
    assertThat(Invocation.run("help", "analyze", "--color", "always").out()).contains("\u001b[");
  }

  @Test
  void should_print_the_version() {
    Invocation.Ended version = Invocation.run("--version");

    assertThat(version.out()).isEqualTo("hemogram " + ProgramVersion.number() + "\n");
    assertThat(version).isEqualTo(Invocation.run("-V")).isEqualTo(Invocation.run("grade", "-V"));
  }
}
