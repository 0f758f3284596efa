package org.hemogram.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UsageTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          analize x                              | analyze             | usage.unknown-command
          analyze --fromat json x                | --format            | usage.unknown-option
          analyze --colr=never x                 | --color             | usage.unknown-option
          analyze --format jsno x                | json                | usage.bad-value
          analyze --color alway x                | always              | usage.bad-value
          analyze --criteria ctcae-5 x           | ctcae-5.0           | usage.bad-value
          analyze --fail-on neutropnia x         | neutropenia         | usage.bad-value
          analyze --fail-on g3,pancytopennia x   | pancytopenia        | usage.bad-value
          analyze --audience patent x            | patient             | usage.bad-value
          analyze --notes breif x                | brief               | usage.bad-value
          analyze --diagnosis aplastic-anaemia x | aplastic-anemia     | usage.bad-value
          analyze --sex femal x                  | female              | usage.bad-value
          analyze --unit hemoglobn=g/dL x        | hemoglobin          | usage.bad-value
          grade --intervals buildin x            | builtin             | usage.bad-value
          grade --input-format mimic-4 x         | mimic-iv            | usage.bad-value
          inspect --encoding UFT-8 x             | UTF-8               | usage.bad-value
          inspect --date-order dym x             | dmy                 | usage.bad-value
          explain neutropenia.sever              | neutropenia.severe  | usage.unknown-code
          criteria ctcae-5.o                     | ctcae-5.0           | usage.unknown-criteria
          schema reprot                          | report              | usage.unknown-schema
          completion bsah                        | bash                | usage.unknown-shell
          help exit-code                         | exit-codes          | usage.unknown-topic
          help analyse                           | analyze             | usage.unknown-topic
          """)
  void should_say_what_was_probably_meant(String line, String meant, String code) {
    Invocation.Ended ended = Invocation.run(line.split(" "));

    assertThat(ended.exit()).isEqualTo(ExitCode.USAGE);
    assertThat(ended.out()).isEmpty();
    assertThat(ended.err())
        .startsWith("hemogram: ")
        .contains("Did you mean '" + meant + "'")
        .endsWith("? [" + code + "]\n")
        .hasLineCount(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          analyze                                        | no file is named
          analyze x --format                             | --format needs a value
          analyze --output --strict x                    | --output needs a value
          analyze --since 31/31/2020 x                   | Write the day as 2024-03-05
          analyze --since 2024-03-05 --until 2024-03-04 x| It is before --since
          analyze --until 2024-03-05 --as-of 2024-03-06 x| It is after --until
          analyze --altitude high x                      | from -500 to 9000
          analyze --altitude 9001 x                      | from -500 to 9000
          analyze --cigarettes -1 x                      | from 0 to 200
          analyze --age old x                            | 9 months
          analyze --pregnant 4 x                         | It is one of 1, 2, 3, unknown
          analyze --sex male --pregnant 2 x              | Leave out one
          analyze --reticulocyte-limit 40 x              | It is one of 60, 20
          analyze --patients missing.csv x               | there is no such file
          analyze --events missing.csv x                 | there is no such file
          analyze --unit hemoglobin x                    | Write ANALYTE=UNIT
          analyze --unit hemoglobin=furlong x            | Usual units are
          analyze --delimiter ab x                       | semicolon
          analyze --fail-on input.missing x              | hemogram explain
          grade --events e.csv x                         | there is no option '--events'
          grade -o no/such/folder/r.csv x                | Make the folder first
          grade -o src x                                 | it is a folder
          grade --output= x                              | Name a file, or leave the option out
          grade --pseudonymize= x                        | names no key file
          inspect --criteria ctcae-5.0 x                 | there is no option '--criteria'
          explain nonsense.code                          | 'hemogram explain' lists
          completion                                     | name one shell
          completion tcsh                                | It is one of bash, zsh
          schema report inspect                          | one schema at a time
          help analyze grade                             | one command or topic at a time
          criteria ctcae-5.0 who-2024                    | one table at a time
          pom.xml                                        | hemogram analyze pom.xml
          --debug                                        | no command is named
          """)
  void should_refuse_before_anything_is_read(String line, String says) {
    Invocation.Ended ended = Invocation.run(line.split(" "));

    assertThat(ended.exit()).isEqualTo(ExitCode.USAGE);
    assertThat(ended.out()).isEmpty();
    assertThat(ended.err()).contains(says).matches("hemogram: .+[.?] \\[[a-z][\\w.-]*]\n");
  }

  @Test
  void should_tell_every_mistake_of_a_line() {
    Invocation.Ended ended =
        Invocation.run(
            "analyze", "--format", "pdf", "--since", "soon", "--fail-on", "g5", "no.csv");

    assertThat(ended.err().lines())
        .hasSize(3)
        .allSatisfy(line -> assertThat(line).endsWith("[usage.bad-value]"));
  }

  @Test
  void should_never_repeat_a_birth_date() {
    assertThat(Invocation.run("grade", "--birth-date", "31-31-1980", "x").err())
        .contains("--birth-date")
        .doesNotContain("1980x", "31-31");
    assertThat(Invocation.run("grade", "--birth-date", "2399-01-01", "x").err())
        .contains("in the future")
        .doesNotContain("2399");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--format json", "-f json", "-fjson", "--format=json", "-f text -f json"})
  void should_take_a_value_in_every_usual_form(String option) {
    List<String> args = List.of(("criteria " + option).split(" "));

    Invocation.Ended ended = Invocation.run(args.toArray(new String[0]));

    assertThat(ended).isEqualTo(Invocation.run("criteria", "--format", "json"));
    assertThat(ended.exit()).isZero();
  }

  @Test
  void should_take_common_options_before_the_command() {
    assertThat(Invocation.run("--color", "always", "-q", "explain", "anemia"))
        .isEqualTo(Invocation.run("explain", "--color", "always", "-q", "anemia"));
  }
}
