package org.hemogram.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.hemogram.lab.Problem;
import org.hemogram.lab.Severity;
import org.hemogram.lab.SourceLocation;
import org.junit.jupiter.api.Test;

class MessagesTest {
  private static final String CODE = "data.unit-unknown";

  @Test
  void should_name_place_field_and_code() {
    assertThat(told(false, problem(Severity.WARNING, "a.csv", 17, "unit 'x' is not known.")))
        .isEqualTo("hemogram: a.csv:17: MCHC: unit 'x' is not known. [data.unit-unknown]\n");
  }

  @Test
  void should_end_with_a_sentence_when_a_problem_was_seen_often() {
    Problem often = problem(Severity.ERROR, "a.csv", 2, "Did you mean 'g/dL'?").plus(4);

    assertThat(told(false, often))
        .endsWith("Did you mean 'g/dL'? Seen 5 times. [data.unit-unknown]\n");
  }

  @Test
  void should_tell_errors_only_when_quiet() {
    Problem error = problem(Severity.ERROR, "a.csv", 0, "gone.");
    Problem warning = problem(Severity.WARNING, "a.csv", 3, "odd.");
    Problem info = problem(Severity.INFO, "a.csv", 4, "fine.");

    assertThat(told(true, error, warning, info)).contains("gone").doesNotContain("odd", "fine");
    assertThat(told(false, error, warning, info)).contains("gone", "odd").doesNotContain("fine");
  }

  @Test
  void should_count_what_is_too_much_for_one_file() {
    List<Problem> many = new ArrayList<>();
    for (int line = 1; line <= 23; line++) {
      many.add(problem(Severity.WARNING, "a.csv", line, "odd " + line + "."));
    }
    many.add(problem(Severity.ERROR, "a.csv", 0, "the file ends too early."));
    many.add(problem(Severity.WARNING, "b.csv", 1, "odd."));

    String told = told(false, many.toArray(new Problem[0]));

    assertThat(told.lines()).hasSize(22);
    assertThat(told)
        .startsWith("hemogram: a.csv: MCHC: the file ends too early.")
        .contains("hemogram: a.csv: 4 more kinds of problems are not shown.", "inspect", "b.csv:1");
  }

  @Test
  void should_not_let_data_steer_the_terminal() {
    assertThat(told(false, problem(Severity.ERROR, "a\u001b[31m.csv", 1, "\u202eodd\n.")))
        .isEqualTo("hemogram: a\\u001b[31m.csv:1: MCHC: \\u202eodd\\n. [data.unit-unknown]\n");
  }

  @Test
  void should_stay_on_one_line_whatever_a_file_is_called() {
    assertThat(told(false, problem(Severity.ERROR, "a\nb.csv", 1, "odd.")))
        .isEqualTo("hemogram: a\\nb.csv:1: MCHC: odd. [data.unit-unknown]\n");
  }

  @Test
  void should_say_in_ascii_what_the_locale_lacks() {
    Problem problem = problem(Severity.ERROR, "größe.csv", 1, "×10⁹/L ≥ 1 → 2.");

    assertThat(told(StandardCharsets.US_ASCII, false, problem))
        .isEqualTo(
            "hemogram: gr\\u00f6\\u00dfe.csv:1: MCHC: x10\\u2079/L >= 1 -> 2."
                + " [data.unit-unknown]\n");
    assertThat(told(StandardCharsets.UTF_8, false, problem))
        .contains("größe.csv", "×10⁹/L ≥ 1 → 2.");
  }

  private static Problem problem(Severity severity, String file, int line, String message) {
    return Problem.at(new SourceLocation(file, line, "MCHC"), CODE, severity, message);
  }

  private static String told(boolean quiet, Problem... problems) {
    return told(StandardCharsets.UTF_8, quiet, problems);
  }

  private static String told(Charset charset, boolean quiet, Problem... problems) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    new Messages(err, new PlainText(charset), quiet).tell(List.of(problems));
    return err.toString(charset);
  }
}
