package org.hemogram.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.hemogram.report.SchemasTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

class CohortTest {
  private static final String HEADER =
      "patient_id,date,test,value,unit,reference_low,reference_high,sex\n";

  /** Six people, counted by hand. */
  private static final String SIX =
      HEADER
          + """
          NINA-1,2024-01-01,Platelets,200,10^9/L,150,400,F
          NINA-1,2024-02-01,Platelets,60,10^9/L,150,400,F
          NINA-1,2024-03-01,Platelets,20,10^9/L,150,400,F
          NINA-1,2024-04-01,Platelets,100,10^9/L,150,400,F
          OTTO-2,2024-01-01,Platelets,20,10^9/L,150,400,M
          OTTO-2,2024-01-08,Platelets,60,10^9/L,150,400,M
          OTTO-2,2024-01-15,Platelets,160,10^9/L,150,400,M
          PAUL-3,2024-01-01,Platelets,40,10^9/L,150,400,M
          RITA-4,,Platelets,160,10^9/L,150,400,F
          SARA-5,2024-01-01,Platelets,many,10^9/L,150,400,F
          TINA-6,2024-01-01,Platelets,<100,10^9/L,150,400,F
          TINA-6,2024-01-02,Platelets,80,10^9/L,150,400,F
          TINA-6,2024-01-03,Platelets,200,10^9/L,150,400,F
          TINA-6,2024-01-03,Sodium,140,mmol/L,135,145,F
          """;

  private static final List<String> NAMES =
      List.of("NINA", "OTTO", "PAUL", "RITA", "SARA", "TINA", "ward-of-nina");

  @TempDir Path folder;

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  private String six() throws IOException {
    return file("ward-of-nina.csv", SIX);
  }

  private static JsonNode json(String... args) {
    return new ObjectMapper().readTree(output("json", args));
  }

  private static String output(String form, String... args) {
    List<String> words = new ArrayList<>(List.of("cohort", "-q", "-f", form));
    Collections.addAll(words, args);
    Invocation.Ended ended = Invocation.run(words.toArray(new String[0]));
    assertThat(ended.exit()).as(ended.err()).isZero();
    return ended.out();
  }

  @Test
  void should_count_what_was_counted_by_hand() throws IOException {
    assertThat(output("csv", six()).lines().filter(line -> !line.endsWith(",0")))
        .containsExactly(
            "section,criteria,key,baseline,group,measure,value",
            "input,,all,,,files,1",
            "input,,all,,,patients,6",
            "input,,all,,,results,12",
            "input,,entries,,read,entries,14",
            "input,,entries,,used,entries,12",
            "input,,entries,,ignored,entries,1",
            "input,,entries,,rejected,entries,1",
            "worst-grade,ctcae-5.0,Platelet count decreased,,0,patients,1",
            "worst-grade,ctcae-5.0,Platelet count decreased,,1,patients,1",
            "worst-grade,ctcae-5.0,Platelet count decreased,,3,patients,1",
            "worst-grade,ctcae-5.0,Platelet count decreased,,4,patients,2",
            "worst-grade,ctcae-5.0,Platelet count decreased,,not-gradable,patients,1",
            "worst-grade,ctcae-5.0,Platelet count decreased,,graded,results,11",
            "worst-grade,ctcae-5.0,Platelet count decreased,,not-gradable,results,2",
            "shift,ctcae-5.0,Platelet count decreased,0,4,patients,1",
            "shift,ctcae-5.0,Platelet count decreased,1,0,patients,1",
            "shift,ctcae-5.0,Platelet count decreased,3,no-later-result,patients,1",
            "shift,ctcae-5.0,Platelet count decreased,4,2,patients,1",
            "shift,ctcae-5.0,Platelet count decreased,none,,patients,1",
            "episode,,platelets,,< 50 until >= 75,patients-counted,4",
            "episode,,platelets,,< 50 until >= 75,patients,3",
            "episode,,platelets,,< 50 until >= 75,episodes,3",
            "episode,,platelets,,< 50 until >= 75,unfinished,1",
            "episode,,platelets,,< 50 until >= 75,median-days,22.5",
            "finding,,thrombocytopenia.marked,,current,patients,1",
            "finding,,thrombocytopenia.marked,,past,patients,2",
            "finding,,thrombocytopenia.marked,,either,patients,3",
            "finding,,thrombocytopenia.moderate,,past,patients,1",
            "finding,,thrombocytopenia.moderate,,either,patients,1",
            "finding,,thrombocytopenia.mild,,current,patients,1",
            "finding,,thrombocytopenia.mild,,either,patients,1",
            "input-problem,,data.date-missing,,warning,times,1",
            "patient-problem,,data.date-missing,,warning,times,1",
            "patient-problem,,data.date-missing,,warning,patients,1",
            "patient-problem,,data.value-censored,,info,times,1",
            "patient-problem,,data.value-censored,,info,patients,1",
            "input-problem,,data.value-unreadable,,warning,times,1");
  }

  @Test
  void should_lay_the_same_counts_out_as_tables() throws IOException {
    String text = output("text", six());

    assertThat(text)
        .startsWith("1 file: 12 results of 6 patients, 1 not used, 1 other entry\n")
        .contains(
            """
              term                      patients  0  1  2  3  4  not gradable
              Platelet count decreased         6  1  1  0  1  2             1
            """)
        .contains(
            """
              term                      baseline  0  1  2  3  4  none later
              Platelet count decreased         0  0  0  0  0  1           0
                                               1  1  0  0  0  0           0
                                               3  0  0  0  0  0           1
                                               4  0  0  1  0  0           0
              Without a baseline, because no gradable result has a day: 1.
            """)
        .contains("  platelets < 50 until >= 75 ×10⁹/L        4     3         3     1    22.5\n")
        .contains("  thrombocytopenia.marked          1     2       3\n")
        .contains("  data.value-unreadable  warning    input      1         -\n");
    assertThat(text.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
  }

  @Test
  void should_say_by_which_rules_it_counts() throws IOException {
    String text = output("text", six()).replaceAll("\\s+", " ");

    for (JsonNode rule : json(six()).get("rules")) {
      assertThat(text).contains(rule.asString());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "csv", "json"})
  void should_name_nobody(String form) throws IOException {
    String facts = file("facts-of-nina.csv", "patient_id,birth_date\nNINA-1,1984-06-12\n");
    String events = file("events-of-nina.csv", "patient_id,date,event\nNINA-1,2024-02-01,atg\n");

    String all = output(form, six(), "--patients", facts, "--events", events);
    String one =
        output(form, six(), "--patient", "NINA-1", "--birth-date", "1984-06-12", "--age", "39");

    for (String out : List.of(all, one)) {
      assertThat(out).isNotEmpty().doesNotContain(NAMES).doesNotContain("nina", "1984");
    }
  }

  @Test
  void should_tell_which_options_changed_the_counts() throws IOException {
    JsonNode settings =
        json(six(), "--criteria", "who-2024", "--since", "2024-02-01", "--sex", "female")
            .get("settings");

    assertThat(settings.get("criteria").get(0).asString()).isEqualTo("who-2024");
    assertThat(settings.get("since").asString()).isEqualTo("2024-02-01");
    assertThat(settings.get("sex").asString()).isEqualTo("female");
    assertThat(settings.get("patients").asBoolean()).isFalse();
    assertThat(settings.has("notes")).isFalse();
  }

  /** Many people in the order of a file, in another order, and one after the other. */
  private static List<String> ward(Random random) {
    List<String> rows = new ArrayList<>();
    for (int p = 0; p < 700; p++) {
      String sex = p % 3 == 0 ? "F" : "M";
      for (int i = 1; i <= 1 + random.nextInt(6); i++) {
        String date = random.nextInt(20) == 0 ? "" : "2024-0" + i + "-1" + random.nextInt(10);
        rows.add(
            "P" + p + "," + date + ",Platelets," + random.nextInt(250) + ",10^9/L,150,400," + sex);
        rows.add(
            "P" + p + "," + date + ",Hemoglobin," + (50 + random.nextInt(120)) + ",g/L,,," + sex);
        rows.add(
            "P"
                + p
                + ","
                + date
                + ",Neutrophils,0."
                + random.nextInt(100)
                + ",10^9/L,1.8,7,"
                + sex);
        if (random.nextInt(9) == 0) {
          rows.add("P" + p + "," + date + ",WBC,many,10^9/L,4,10," + sex);
        }
      }
    }
    return rows;
  }

  @Test
  void should_count_the_same_in_any_order_and_while_reading() throws IOException {
    Random random = new Random(3);
    List<String> rows = ward(random);
    String inOrder = file("a.csv", HEADER + String.join("\n", rows) + "\n");
    Collections.shuffle(rows, random);
    String mixed = file("b.csv", HEADER + String.join("\n", rows) + "\n");

    for (String form : List.of("text", "csv", "json")) {
      String whole = output(form, inOrder);

      assertThat(output(form, inOrder, "--grouped")).isEqualTo(whole);
      assertThat(output(form, mixed)).isEqualTo(whole);
    }
  }

  /** Counted again from the rows of grade and the patients of analyze. */
  @Test
  void should_agree_with_grade_and_analyze() throws IOException {
    String file = file("ward.csv", HEADER + String.join("\n", ward(new Random(8))) + "\n");
    Map<String, Map<String, Integer>> worst = new TreeMap<>();
    Invocation.run("grade", file)
        .out()
        .lines()
        .skip(1)
        .map(line -> line.split(",", -1))
        .forEach(
            cells ->
                worst
                    .computeIfAbsent(cells[9], term -> new TreeMap<>())
                    .merge(
                        cells[0],
                        cells[10].isEmpty() ? -1 : Integer.parseInt(cells[10]),
                        Math::max));
    Map<String, Integer> findings = new TreeMap<>();
    Map<String, Integer> episodes = new TreeMap<>();
    Invocation.run("analyze", "-f", "ndjson", file)
        .out()
        .lines()
        .map(new ObjectMapper()::readTree)
        .filter(line -> line.get("type").asString().equals("patient"))
        .forEach(
            patient -> {
              patient
                  .get("findings")
                  .forEach(
                      f ->
                          findings.merge(
                              f.get("code").asString() + " " + f.get("state").asString(),
                              1,
                              Integer::sum));
              patient
                  .get("course")
                  .get("episodes")
                  .forEach(e -> episodes.merge(e.get("analyte").asString(), 1, Integer::sum));
            });

    JsonNode report = json(file);

    Map<String, Map<String, Integer>> counted = new TreeMap<>();
    for (JsonNode term : report.get("grades")) {
      Map<String, Integer> byGrade = new TreeMap<>();
      term.get("worst").properties().forEach(e -> byGrade.put(e.getKey(), e.getValue().asInt()));
      byGrade.put("-1", term.get("notGradable").asInt());
      byGrade.values().removeIf(n -> n == 0);
      counted.put(term.get("term").asString(), byGrade);
    }
    Map<String, Map<String, Integer>> expected = new TreeMap<>();
    worst.forEach(
        (term, patients) ->
            patients
                .values()
                .forEach(
                    grade ->
                        expected
                            .computeIfAbsent(term, t -> new TreeMap<>())
                            .merge(String.valueOf(grade), 1, Integer::sum)));
    assertThat(counted).isNotEmpty().isEqualTo(expected);
    Map<String, Integer> found = new TreeMap<>();
    for (JsonNode finding : report.get("findings")) {
      found.put(finding.get("code").asString() + " current", finding.get("current").asInt());
      found.put(finding.get("code").asString() + " past", finding.get("past").asInt());
    }
    found.values().removeIf(n -> n == 0);
    assertThat(found).isNotEmpty().isEqualTo(findings);
    Map<String, Integer> stretches = new TreeMap<>();
    for (JsonNode episode : report.get("episodes")) {
      stretches.merge(
          episode.get("analyte").asString(), episode.get("episodes").asInt(), Integer::sum);
    }
    assertThat(stretches).isNotEmpty().isEqualTo(episodes);
  }

  @ParameterizedTest
  @CsvSource({"text, ''", "csv, ''", "json, hemogram.cohort/1"})
  void should_end_with_4_when_there_is_nothing_to_count(String form, String expected)
      throws IOException {
    String file = file("other.csv", HEADER + "P1,2024-01-01,Sodium,140,mmol/L,135,145,F\n");

    Invocation.Ended ended = Invocation.run("cohort", "-f", form, file);

    assertThat(ended.exit()).isEqualTo(ExitCode.NOTHING);
    if (expected.isEmpty()) {
      assertThat(ended.out()).isEmpty();
    } else {
      assertThat(ended.out()).contains(expected, "\"patients\":0", "\"grades\":[]");
      assertThat(SchemasTest.errors("cohort", ended.out())).isEmpty();
    }
  }

  @Test
  void should_leave_nobody_for_another_patient() throws IOException {
    JsonNode report = json(six(), "--patient", "nobody");

    assertThat(report.get("patients").asInt()).isZero();
    assertThat(report.get("findings").isEmpty()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "--strict, 3",
    "--criteria none-1.0, 2",
    "--format ndjson, 2",
    "--as-of 2024-05-01 --until 2024-04-01, 2",
    "--fail-on g3, 2",
  })
  void should_end_as_the_other_commands_do(String options, int exit) throws IOException {
    List<String> words = new ArrayList<>(List.of("cohort", six()));
    Collections.addAll(words, options.split(" "));

    assertThat(Invocation.run(words.toArray(new String[0])).exit()).isEqualTo(exit);
  }

  @Test
  void should_write_a_file_and_the_rejected_entries() throws IOException {
    Path out = folder.resolve("cohort.csv");
    Path rejects = folder.resolve("rejects-target.csv");

    Invocation.Ended ended =
        Invocation.run(
            "cohort", "-f", "csv", "-o", out.toString(), "--rejects", rejects.toString(), six());

    assertThat(ended.exit()).isZero();
    assertThat(ended.out()).isEmpty();
    assertThat(Files.readString(out)).startsWith("section,criteria,").endsWith("\n");
    assertThat(Files.readAllLines(rejects)).hasSize(2);
  }

  @Test
  void should_tell_in_its_help_that_nobody_is_named() {
    assertThat(Invocation.run("help", "cohort").out().replaceAll("\\s+", " "))
        .contains("no id or name", "a small count may still point at a person");
  }
}
