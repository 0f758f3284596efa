package org.hemogram.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Facts about a person that cannot all be true, in an export and in the file of --patients. */
class FactContradictionsTest {
  private static final String HEADER = "patient,date,sex,birth_date,age,pregnant,test,value,unit\n";

  @TempDir Path folder;

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "'M,,30,2', 118, sex-missing, a pregnancy of a man",
    "'M,,30,', 118, 1, no pregnancy",
    "'F,,30,2', 104, 1, a pregnancy of a woman",
    "'F,2024-05-01,,', 118, age-missing, a birth date after the draw",
    "'F,2024-01-01,,', 118, age-not-covered, a birth date on the day of the draw",
    "'F,1990-05-01,50,', 118, age-missing, ages that do not agree",
    "'F,1990-05-01,32,', 118, 1, ages one year apart",
    "'F,1990-05-01,31,', 118, age-missing, ages two years apart",
    "'F,,60,1', 107, pregnancy-unknown, a pregnancy at 60",
    "'F,,59,2', 107, 0, a pregnancy at 59",
    "'F,,8,2', 117, 0, 'at 8 it does not matter'",
    "'F,,8,2', 107, pregnancy-unknown, a pregnancy at 8",
    "'F,,9,2', 107, 0, a pregnancy at 9",
  })
  void should_take_facts_that_cannot_be_true_as_unknown(
      String facts, String value, String expected, String what) throws IOException {
    Path export =
        write("x.csv", HEADER + "P,2024-01-01," + facts + ",Hemoglobin," + value + ",g/L\n");
    Invocation.Ended run = Invocation.run("grade", "--criteria", "who-2024", export.toString());

    assertThat(outcome(run)).as(what).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "'M,,30,2', A pregnancy is stated of a man.",
    "'F,2024-05-01,,', The birth date lies after a draw.",
    "'F,1990-05-01,50,', The stated age and the birth date do not agree.",
    "'F,,60,1', A pregnancy is stated at an age at which nobody is pregnant.",
  })
  void should_tell_the_line_in_both_commands(String facts, String message) throws IOException {
    String rows =
        "Q,2024-01-01,F,,30,,Hemoglobin,130,g/L\nP,2024-01-01," + facts + ",Hemoglobin,118,g/L\n";
    Path export = write("x.csv", HEADER + rows);

    assertThat(Invocation.run("grade", export.toString()).err())
        .contains("x.csv:3: " + message)
        .contains("[data.facts-impossible]")
        .doesNotContain("1990", "2024-05");
    JsonNode problem = problems(Invocation.run("analyze", "-f", "json", export.toString()), 1);
    assertThat(problem.get("code").asString()).isEqualTo("data.facts-impossible");
    assertThat(problem.get("line").asInt()).isEqualTo(3);
    assertThat(problem.get("message").asString()).startsWith(message);
  }

  @Test
  void should_not_tell_anything_about_facts_that_agree() throws IOException {
    String rows =
        "P,2024-01-01,F,1990-05-01,33,2,Hemoglobin,118,g/L\n"
            + "Q,2024-01-01,M,1990,> 30,,Hemoglobin,118,g/L\n";
    Path export = write("x.csv", HEADER + rows);

    assertThat(Invocation.run("grade", "--pregnant", "2", export.toString()).err()).isEmpty();
  }

  @Test
  void should_name_the_line_of_the_patient_table() throws IOException {
    Path export =
        write(
            "x.csv",
            HEADER
                + "P,2024-01-01,M,,30,,Hemoglobin,118,g/L\nQ,2024-01-01,F,,30,,Hemoglobin,118,g/L\n");
    Path people =
        write(
            "people.csv",
            "patient_id,birth_date,pregnant,from,until\n"
                + "Q,2024-02-01,,,\nP,,2,2023-12-01,2024-02-01\n");
    Invocation.Ended run =
        Invocation.run(
            "grade", "--criteria", "who-2024", "--patients", people.toString(), export.toString());

    assertThat(run.err())
        .contains("people.csv:3: A pregnancy is stated of a man.")
        .contains("people.csv:2: The birth date lies after a draw.");
    assertThat(run.out()).contains("sex-missing").contains("age-missing");
  }

  @Test
  void should_take_neither_of_two_rows_that_contradict_each_other_for_a_time() throws IOException {
    Path export = write("x.csv", HEADER + "P,2024-01-15,F,,30,,Hemoglobin,107,g/L\n");
    String header = "patient_id,pregnant,from,until\n";
    Path overlapping =
        write("a.csv", header + "P,1,2023-12-01,2024-01-15\nP,2,2024-01-15,2024-04-01\n");
    Path apart = write("b.csv", header + "P,1,2023-12-01,2024-01-14\nP,2,2024-01-15,2024-04-01\n");
    Path backwards = write("c.csv", header + "P,2,2024-04-01,2024-01-15\n");

    Invocation.Ended run = who(export, overlapping);
    assertThat(outcome(run)).isEqualTo("pregnancy-unknown");
    assertThat(run.err()).contains("a.csv:3: pregnant: two rows").contains("[data.conflict]");

    assertThat(outcome(who(export, apart))).isEqualTo("0");
    assertThat(who(export, apart).err()).isEmpty();

    assertThat(outcome(who(export, backwards))).isEqualTo("2");
    assertThat(who(export, backwards).err()).contains("c.csv:2: until: the row ends before");
  }

  @Test
  void should_let_the_patient_table_settle_what_the_export_contradicts() throws IOException {
    String rows =
        "P,2024-01-01,F,,30,,Hemoglobin,125,g/L\nP,2024-01-02,M,,30,,Hemoglobin,125,g/L\n";
    Path export = write("x.csv", HEADER + rows);
    Path people = write("people.csv", "patient_id,sex\nP,male\n");

    Invocation.Ended alone = Invocation.run("grade", "--criteria", "who-2024", export.toString());
    assertThat(outcome(alone)).isEqualTo("sex-missing");
    assertThat(alone.err()).contains("x.csv:2: The export gives two different values for the sex");
    assertThat(outcome(who(export, people))).isEqualTo("1");
  }

  private static Invocation.Ended who(Path export, Path people) {
    return Invocation.run(
        "grade", "--criteria", "who-2024", "--patients", people.toString(), export.toString());
  }

  /** The grade of the first row, or the reason why it has none. */
  private static String outcome(Invocation.Ended run) {
    List<String> cells = List.of(run.out().lines().toList().get(1).split(",", -1));
    return cells.get(10).isEmpty() ? cells.get(12) : cells.get(10);
  }

  private static JsonNode problems(Invocation.Ended run, int patient) {
    return JsonMapper.shared()
        .readTree(run.out())
        .get("patients")
        .get(patient)
        .get("problems")
        .get(0);
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
  }
}
