package org.hemogram.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GroupedTest {
  private static final String HEADER = "patient_id,date,test,value,unit,sex\n";

  @TempDir Path folder;

  /** Rows of many patients, more than one block of the reader holds. */
  private static List<String> rows() {
    Random random = new Random(5);
    List<String> rows = new ArrayList<>();
    for (int p = 0; p < 4000; p++) {
      String sex = p % 2 == 0 ? "F" : "M";
      for (int i = 0; i < 1 + random.nextInt(8); i++) {
        String date = "2024-0" + (1 + i) + "-1" + random.nextInt(10);
        rows.add("P" + p + "," + date + ",Platelets," + random.nextInt(300) + ",10^9/L," + sex);
        rows.add("P" + p + "," + date + ",Hemoglobin," + random.nextInt(180) + ",g/L," + sex);
        rows.add("P" + p + "," + date + ",Sodium,140,mmol/L," + sex);
        rows.add("P" + p + "," + date + ",WBC,many,10^9/L," + sex);
      }
    }
    return rows;
  }

  private String file(String name, List<String> rows) throws IOException {
    Path file = folder.resolve(name);
    Files.writeString(file, HEADER + String.join("\n", rows) + "\n");
    return file.toString();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "grade",
        "grade --format ndjson --criteria ctcae-6.0,who-2024",
        "analyze --format ndjson",
        "analyze --format ndjson --fail-on g4 --strict",
        "analyze --format ndjson --since 2024-03-01 --patient P17"
      })
  void should_write_the_same_as_without_the_option(String command) throws IOException {
    // GIVEN
    String file = file("counts.csv", rows());
    List<String> words = new ArrayList<>(List.of(command.split(" ")));
    words.add(file);

    // WHEN
    Invocation.Ended whole = Invocation.run(words.toArray(new String[0]));
    words.add("--grouped");
    Invocation.Ended grouped = Invocation.run(words.toArray(new String[0]));

    // THEN
    assertThat(whole.out()).isNotEmpty();
    assertThat(grouped).isEqualTo(whole);
  }

  @ParameterizedTest
  @ValueSource(strings = {"grade", "analyze --format ndjson"})
  void should_stop_when_a_patient_comes_back(String command) throws IOException {
    // GIVEN
    List<String> rows = rows();
    rows.add("P3,2024-09-01,Platelets,20,10^9/L,M");
    String file = file("counts.csv", rows);
    Path output = folder.resolve("report");
    List<String> words = new ArrayList<>(List.of(command.split(" ")));
    Collections.addAll(words, "--grouped", "-q", "-o", output.toString(), file);

    // WHEN
    Invocation.Ended ended = Invocation.run(words.toArray(new String[0]));

    // THEN
    assertThat(ended.exit()).isEqualTo(ExitCode.INCOMPLETE);
    assertThat(ended.err())
        .startsWith("hemogram: " + file + ":" + (rows.size() + 1) + ": ")
        .contains("Run it again without --grouped.")
        .endsWith("[input.not-grouped]\n")
        .doesNotContain("P3");
    assertThat(folder).isDirectoryNotContaining(path -> !path.endsWith("counts.csv"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "json"})
  void should_refuse_a_form_that_begins_with_counts_of_the_whole(String form) {
    Invocation.Ended ended = Invocation.run("analyze", "--grouped", "-f", form, "missing.csv");

    assertThat(ended.exit()).isEqualTo(ExitCode.USAGE);
    assertThat(ended.err()).endsWith("[usage.grouped-format]\n");
  }

  @Test
  void should_print_no_table_when_there_is_nothing_to_grade() throws IOException {
    String file = file("counts.csv", List.of("P1,2024-01-01,Sodium,140,mmol/L,F"));

    assertThat(Invocation.run("grade", "--grouped", file)).isEqualTo(Invocation.run("grade", file));
  }

  @Test
  void should_take_several_files_as_one_set() throws IOException {
    String first = file("a.csv", List.of("P1,2024-01-01,Platelets,20,10^9/L,F"));
    String second = file("b.csv", List.of("P2,2024-01-01,Platelets,20,10^9/L,F"));
    String again = file("c.csv", List.of("P1,2024-02-01,Platelets,20,10^9/L,F"));

    assertThat(Invocation.run("grade", "--grouped", first, second))
        .isEqualTo(Invocation.run("grade", first, second));
    assertThat(Invocation.run("grade", "--grouped", first, second, again).exit())
        .isEqualTo(ExitCode.INCOMPLETE);
  }
}
