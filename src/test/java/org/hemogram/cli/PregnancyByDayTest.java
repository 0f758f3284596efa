package org.hemogram.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A pregnancy in a row of an export holds on the day of that row. */
class PregnancyByDayTest {
  private static final String LONG =
      """
      patient_id,sex,age,trimester,date,test,result,unit
      W1,F,29,1,2024-01-10,Hemoglobin,10.9,g/dL
      W1,F,29,1,2024-01-10,Platelets,210,10^9/L
      W1,F,29,2,2024-03-10,Hemoglobin,10.5,g/dL
      W1,F,29,2,2024-04-10,Platelets,210,10^9/L
      W1,F,29,2,2024-04-10,Hemoglobin,10.5,g/dL
      W1,F,29,3,2024-06-10,Hemoglobin,10.5,g/dL
      W1,F,29,,2024-12-10,Hemoglobin,11.5,g/dL
      """;
  private static final String WIDE =
      """
      patient_id,sex,age,pregnant,date,Hemoglobin (g/dL)
      W1,F,29,1,2024-01-10,10.9
      W1,F,29,2,2024-03-10,10.5
      W1,F,29,2,2024-04-10,10.5
      W1,F,29,3,2024-06-10,10.5
      W1,F,29,,2024-12-10,11.5
      """;

  @TempDir Path folder;

  private List<String> grades(String... arguments) {
    Invocation.Ended ended = Invocation.run(arguments);
    assertThat(ended.exit()).as(ended.err()).isZero();
    return ended
        .out()
        .lines()
        .skip(1)
        .map(row -> row.split(",", -1))
        .map(row -> row[1] + " " + row[10])
        .toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {LONG, WIDE})
  void should_grade_each_day_by_its_trimester(String export) throws IOException {
    String file = Files.writeString(folder.resolve("counts.csv"), export).toString();

    List<String> grades = grades("grade", "--criteria", "who-2024", file);

    assertThat(grades)
        .containsExactly(
            "2024-01-10 1", "2024-03-10 0", "2024-04-10 0", "2024-06-10 1", "2024-12-10 1");
    assertThat(grades("grade", "--grouped", "--criteria", "who-2024", file)).isEqualTo(grades);
  }

  @Test
  void should_come_before_the_table_of_patients() throws IOException {
    String file = Files.writeString(folder.resolve("counts.csv"), WIDE).toString();
    String patients =
        Files.writeString(
                folder.resolve("people.csv"),
                "patient_id,pregnant,from,until\nW1,3,2024-01-01,2024-12-31\n")
            .toString();

    assertThat(grades("grade", "--criteria", "who-2024", "--patients", patients, file))
        .containsExactly(
            "2024-01-10 1", "2024-03-10 0", "2024-04-10 0", "2024-06-10 1", "2024-12-10 0");
  }
}
