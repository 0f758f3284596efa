package org.hemogram.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hemogram.cli.Invocation.Ended;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables of the user: {@code --criteria-file}. */
class OwnCriteriaTest {
  private static final Path SAMPLE = Path.of("samples", "criteria", "trial-platelets.json");
  private static final String COUNTS =
      """
      patient_id,date,test,value,unit,baseline
      P1,2024-01-03,Platelets,60,10*9/L,200
      """;
  private static final String ALERTS =
      """
      { "id": "alert-levels", "kind": "bands", "title": "Levels of a ward", "version": "1",
        "publisher": "A ward", "published": "2026", "source": { "title": "House rule" },
        "verified": "source read",
        "terms": [ { "name": "Platelets, low", "analyte": "platelets", "unit": "10*9/L",
          "rows": [ { "code": "alert.platelets", "condition": "< 61", "wording": "<61" } ] } ] }
      """;

  @TempDir Path folder;
  private String counts;
  private String scale;

  @BeforeEach
  void writeFiles() throws IOException {
    counts = Files.writeString(folder.resolve("counts.csv"), COUNTS).toString();
    scale = Files.copy(SAMPLE, folder.resolve("scale.json")).toString();
  }

  @Test
  void should_grade_by_the_table_beside_the_usual_one() {
    Ended ended = Invocation.run("grade", "--criteria-file", scale, counts);

    assertThat(ended.exit()).isZero();
    assertThat(ended.out().lines().skip(1))
        .satisfiesExactly(
            row -> assertThat(row).contains(",ctcae-5.0,Platelet count decreased,2,"),
            row -> assertThat(row).contains(",trial-platelets,Platelet decrease,2,"));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "trial-platelets | trial-platelets",
        "ctcae-6.0 | ctcae-6.0 trial-platelets",
        "trial-platelets,daids-2.1 | trial-platelets daids-2.1",
      })
  void should_stand_where_it_is_named_and_otherwise_last(String criteria, String expected) {
    Ended ended = Invocation.run("grade", "--criteria-file", scale, "--criteria", criteria, counts);

    assertThat(ended.out().lines().skip(1).map(row -> row.split(",")[8]))
        .containsExactly(expected.split(" "));
  }

  @Test
  void should_tell_the_file_among_the_settings_of_a_report() {
    Ended ended = Invocation.run("analyze", "--format", "json", "--criteria-file", scale, counts);

    assertThat(ended.exit()).as(ended.err()).isZero();
    assertThat(ended.out().replaceAll("\\s", ""))
        .contains("\"criteria\":[\"ctcae-5.0\",\"who-2024\",\"aa-camitta\",\"trial-platelets\"]")
        .contains("\"criteriaFiles\":[\"" + scale + "\"]")
        .contains("\"grades\":{\"ctcae-5.0\":2,\"trial-platelets\":2}");
    assertThat(Invocation.run("analyze", "--format", "json", counts).out().replaceAll("\\s", ""))
        .contains("\"criteriaFiles\":[]");
  }

  @Test
  void should_let_alert_levels_of_ones_own_take_the_place_of_the_shipped_ones() throws IOException {
    String alerts = Files.writeString(folder.resolve("alerts.json"), ALERTS).toString();

    assertThat(Invocation.run("analyze", "--format", "json", counts).out())
        .doesNotContain("alert.platelets");
    assertThat(
            Invocation.run("analyze", "--format", "json", "--criteria-file", alerts, counts).out())
        .contains("alert.platelets")
        .contains("House rule");
  }

  @Test
  void should_take_several_files_and_a_byte_order_mark() throws IOException {
    String second =
        Files.writeString(
                folder.resolve("second.json"),
                "\uFEFF" + Files.readString(SAMPLE).replace("trial-platelets", "second"))
            .toString();

    Ended ended =
        Invocation.run("grade", "--criteria-file", scale, "--criteria-file", second, counts);

    assertThat(ended.out()).contains(",trial-platelets,", ",second,");
  }

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "< 0.8 and >= 0.4 | < 0.8 and >= 0.5 | Neutropenia, grade 3: expected '< 0.8 and >= 0.5' to"
            + " end where '< 0.4' starts",
        "< 0.8 and >= 0.4 | < 0.9 and >= 0.4 | Neutropenia, grade 2: expected '< 1.2 and >= 0.8' to"
            + " end where",
        "\"grade\": 3, \"condition\": \"< 0.8 | \"grade\": 2, \"condition\": \"< 0.8 | expected a"
            + " grade above 2, found 2",
        "10*9/L | 10*3/uL | unit: expected '10*9/L', found '10*3/uL'",
        "\"verified\": \"source read\", | | verified: expected two sources, source read, secondary"
            + " read, found none",
        "\"source\": { \"title\": \"Protocol of the made-up trial, section 6.2\" }, | | source:"
            + " expected a source with a title, found none",
        "\"trial-platelets\" | \"ctcae-5.0\" | is the id of a shipped table. Give it an"
            + " id of its own.",
        "\"trial-platelets\" | \"neutropenia-bands\" | is the id of a shipped table.",
        "\"terms\" | terms | expected JSON, found",
      })
  void should_refuse_a_broken_table_before_anything_is_read(
      String whole, String broken, String message) throws IOException {
    String json = Files.readString(SAMPLE).replace(whole, broken == null ? "" : broken);
    String file = Files.writeString(folder.resolve("own.json"), json).toString();

    for (String command : new String[] {"grade", "analyze"}) {
      Ended ended = Invocation.run(command, "--criteria-file", file, counts);
      assertThat(ended.exit()).isEqualTo(ExitCode.USAGE);
      assertThat(ended.out()).isEmpty();
      assertThat(ended.err())
          .startsWith("hemogram: " + file + ": ")
          .contains(message)
          .endsWith("[usage.bad-criteria]\n")
          .hasLineCount(1);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"iwg-2006", "pancytopenia", "ipss-r", "icaht", "platelet-bands"})
  void should_refuse_a_table_that_judges_nothing(String id) throws IOException {
    String json =
        Invocation.run("criteria", "--format", "source", id)
            .out()
            .replace("\"id\": \"" + id + "\"", "\"id\": \"own\"");
    String file = Files.writeString(folder.resolve("own.json"), json).toString();

    Ended ended = Invocation.run("grade", "--criteria-file", file, counts);

    assertThat(ended.exit()).isEqualTo(ExitCode.USAGE);
    assertThat(ended.err()).contains("judges nothing here. Give one of kind 'grades'");
    assertThat(Invocation.run("criteria", "--criteria-file", file, "own").exit()).isZero();
  }

  @Test
  void should_refuse_a_code_that_the_shipped_table_does_not_have() throws IOException {
    String file =
        Files.writeString(
                folder.resolve("own.json"), ALERTS.replace("alert.platelets", "alert.mcv"))
            .toString();

    assertThat(Invocation.run("analyze", "--criteria-file", file, counts).err())
        .contains("the table alert-levels has no code 'alert.mcv'.")
        .contains("alert.hemoglobin, alert.neutrophils, alert.platelets, alert.wbc.");
  }

  @Test
  void should_refuse_one_id_in_two_files() throws IOException {
    String again = Files.copy(SAMPLE, folder.resolve("again.json")).toString();

    assertThat(
            Invocation.run("grade", "--criteria-file", scale, "--criteria-file", again, counts)
                .err())
        .contains("the id 'trial-platelets' stands in two files.");
  }

  @Test
  void should_refuse_a_file_that_cannot_be_read() throws IOException {
    Path latin =
        Files.write(folder.resolve("own.json"), "\u00e9".getBytes(StandardCharsets.ISO_8859_1));

    assertThat(Invocation.run("grade", "--criteria-file", "nowhere.json", counts))
        .extracting(Ended::exit, Ended::err)
        .containsExactly(
            ExitCode.USAGE,
            "hemogram: --criteria-file cannot be 'nowhere.json'. The file cannot be read. Check"
                + " its name. [usage.bad-value]\n");
    assertThat(Invocation.run("grade", "--criteria-file", latin.toString(), counts).err())
        .contains("the text is not UTF-8.");
  }

  @Test
  void should_not_know_the_id_without_the_file() {
    assertThat(Invocation.run("grade", "--criteria", "trial-platelets", counts).exit())
        .isEqualTo(ExitCode.USAGE);
  }

  @Test
  void should_list_the_table_beside_the_shipped_ones() {
    assertThat(Invocation.run("criteria", "--criteria-file", scale).out())
        .contains("ctcae-5.0")
        .endsWith("trial-platelets     Platelet scale of a made-up trial protocol\n");
  }
}
