package org.hemogram.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.hemogram.report.SchemasTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What {@code inspect} tells of bad exports, so that a person can mend them from it alone. */
class InspectTest {
  private static final String HEADER = "patient_id,date,test,value,unit\n";

  @TempDir Path folder;

  private Inspected inspect(String text, String... options) throws IOException {
    return inspect("export.csv", text.getBytes(StandardCharsets.UTF_8), options);
  }

  private Inspected inspect(String name, byte[] bytes, String... options) throws IOException {
    Path file = Files.write(folder.resolve(name), bytes);
    List<String> line = new ArrayList<>(List.of(options));
    line.add(file.toString());
    Inspected inspected =
        Inspected.of(folder.resolve("rejects.txt.out"), line.toArray(String[]::new));
    assertThat(SchemasTest.errors("inspect", inspected.ended().out())).isEmpty();
    return inspected;
  }

  private String text(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("export.csv"), text);
    return Invocation.run("inspect", file.toString()).out();
  }

  private static List<String> names(JsonNode input) {
    List<String> names = new ArrayList<>();
    for (JsonNode name : input.get("unrecognized")) {
      JsonNode nearest = name.get("nearest");
      names.add(
          name.get("name").asString()
              + " "
              + name.get("count")
              + (nearest.isNull() ? "" : " -> " + nearest.asString()));
    }
    return names;
  }

  private static List<String> units(JsonNode input, String analyte) {
    List<String> units = new ArrayList<>();
    for (JsonNode each : input.get("analytes")) {
      if (each.get("analyte").asString().equals(analyte)) {
        each.get("units")
            .forEach(
                u ->
                    units.add(
                        u.get("reported").asString()
                            + " -> "
                            + u.get("read").asString()
                            + " "
                            + u.get("count")));
      }
    }
    return units;
  }

  @ParameterizedTest
  @CsvSource({
    "Haemoglobim, hemoglobin",
    "Haemoglobim (g/dL), hemoglobin",
    "HGBB, hemoglobin",
    "Platlets, platelets",
    "Leucocyts, wbc",
    "'51X Neutrofils', neutrophils",
    "Glucose,",
    "HbA1c,"
  })
  void should_name_the_test_that_may_have_been_meant(String name, String nearest)
      throws IOException {
    Inspected inspected =
        inspect(HEADER + "P1,2024-01-03,WBC,2.1,10^9/L\nP1,2024-01-03," + name + ",9.2,g/dL\n");

    assertThat(names(inspected.first()))
        .containsExactly(name + " 1" + (nearest == null ? "" : " -> " + nearest));
  }

  @Test
  void should_list_the_columns_of_a_wide_table_that_may_be_tests() throws IOException {
    Inspected inspected =
        inspect(
            """
            patient_id;date;Haemoglobim (g/dL);WBC (10^9/L);Platlets;Glucose;Received;Comment
            P1;2024-01-03;9,2;2,2;44;5,1;2024-01-03;ok
            P1;2024-01-04;9,1;2,4;<5;;2024-01-04;
            """);

    assertThat(names(inspected.first()))
        .containsExactly(
            "Haemoglobim (g/dL) 2 -> hemoglobin", "Platlets 2 -> platelets", "Glucose 1");
    assertThat(inspected.sum("read")).isEqualTo(2);
  }

  @Test
  void should_tell_printed_and_assumed_and_refused_units_apart() throws IOException {
    Inspected inspected =
        inspect(
            HEADER
                + """
                P1,2024-01-05,PLT,44,
                P1,2024-01-06,PLT,41,x10E9/L
                P1,2024-01-07,PLT,40,x10E9/L
                P1,2024-01-08,WBC,2.2K,/uL
                P1,2024-01-05,HGB,9.2,g/dL
                P1,2024-01-06,HGB,9.2,furlong
                """);

    assertThat(units(inspected.first(), "platelets"))
        .containsExactly(" -> 10*9/L 1", "x10E9/L -> 10*9/L 2");
    assertThat(units(inspected.first(), "wbc")).containsExactly("/uL -> 10*9/L 1");
    assertThat(units(inspected.first(), "hemoglobin")).containsExactly("g/dL -> g/dL 1");
    assertThat(inspected.first().get("rejected").toString())
        .isEqualTo("[{\"code\":\"data.unit-unknown\",\"analyte\":\"hemoglobin\",\"count\":1}]");
  }

  @ParameterizedTest
  @CsvSource({
    "'03/04/2024,05/06/2024', cannot be told apart anywhere",
    "'13/04/2024,04/15/2024', some dates of this column have the day first"
  })
  void should_say_why_the_order_of_dates_is_open(String dates, String why) throws IOException {
    String[] two = dates.split(",");
    String export = HEADER + "P1," + two[0] + ",HGB,9.2,g/dL\nP1," + two[1] + ",PLT,44,10^9/L\n";

    Inspected inspected = inspect(export);

    assertThat(inspected.first().get("dateOrder").isNull()).isTrue();
    assertThat(inspected.json().get("problems").get(0).get("message").asString()).contains(why);
    assertThat(text(export))
        .contains("say --date-order dmy or", "hemogram inspect --date-order dmy ");
  }

  @Test
  void should_say_that_both_decimal_marks_occur() throws IOException {
    String export =
        """
        patient_id;date;test;value;unit
        P1;2024-01-03;HGB;9.2;g/dL
        P1;2024-01-04;HGB;9,1;g/dL
        P1;2024-01-05;PLT;1,234;10^9/L
        """;

    assertThat(inspect(export).first().get("decimal").asString()).isEqualTo(". and ,");
    assertThat(text(export))
        .contains("decimal points and", "(--decimal settles what may be either)");
  }

  @ParameterizedTest
  @CsvSource({
    "UTF-8, UTF-8",
    "UTF-16, UTF-16BE",
    "UTF-16LE, UTF-16LE",
    "windows-1252, windows-1252"
  })
  void should_name_the_encoding(String written, String told) throws IOException {
    String export =
        "Patient\tDatum\tHämoglobin (g/dl)\tLeukozyten (/µl)\nM1\t03.04.2024\t9,2\t2200\n";

    JsonNode input = inspect("export.txt", export.getBytes(Charset.forName(written))).first();

    assertThat(input.get("encoding").asString()).isEqualTo(told);
    assertThat(input.get("delimiter").asString()).isEqualTo("\t");
    assertThat(input.get("decimal").asString()).isEqualTo(",");
    assertThat(input.get("dateOrder").asString()).isEqualTo("dmy");
    assertThat(input.get("analytes")).hasSize(2);
  }

  @Test
  void should_keep_what_was_read_of_a_file_that_is_cut_off() throws IOException {
    StringBuilder rows = new StringBuilder(HEADER);
    for (int i = 0; i < 80_000; i++) {
      rows.append("P").append(i * 7919L % 100_003).append(",2024-01-03,HGB,9.2,g/dL\n");
    }
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(rows.toString().getBytes(StandardCharsets.UTF_8));
    }
    byte[] cut = Arrays.copyOf(packed.toByteArray(), packed.size() * 9 / 10);

    Inspected inspected = inspect("cut.csv.gz", cut);

    assertThat(inspected.ended().exit()).isEqualTo(ExitCode.INCOMPLETE);
    assertThat(inspected.first().get("role").asString()).isEqualTo("results");
    assertThat(inspected.sum("used")).isPositive().isLessThan(80_000);
    assertThat(inspected.codes()).containsExactly("input.truncated");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "empty.csv|''|input.empty",
        "header.csv|'patient_id,date,test,value,unit'|input.empty",
        "other.json|'{\"a\":{\"b\":[1,2]}}'|data.file-unrecognized",
        "broken.json|'{\"resourceType\":\"Bundle\",\"entry\":['|input.truncated",
        "odd.csv|'pt,dt,tst,rslt'|data.file-unrecognized"
      })
  void should_say_why_nothing_is_in_it_on_both_streams(String name, String text, String code)
      throws IOException {
    Inspected inspected = inspect(name, text.getBytes(StandardCharsets.UTF_8));

    assertThat(inspected.ended().exit()).isEqualTo(ExitCode.NOTHING);
    assertThat(inspected.codes()).containsExactly(code);
    assertThat(inspected.ended().err()).contains("[" + code + "]").hasLineCount(1);
    assertThat(inspected.first().get("role").asString()).isNotEqualTo("companion");
  }

  @Test
  void should_print_a_profile_for_a_header_that_nothing_fits() throws IOException {
    String text = text("Kartei,Entn,Kuerzel,Messung,Dim\nA,2024-01-03,Hb,9.2,g/dL\n");

    assertThat(text)
        .contains("Entn = time, Kuerzel = name, Dim = unit")
        .contains("Not known       Kartei, Messung")
        .contains("\"time\" : \"Entn\"", "\"patient\" : \"?\"")
        .doesNotContain("\"decimal\" :", "\"dateOrder\" :")
        .contains("\"schema\" : \"hemogram.profile/1\"")
        .contains("hemogram inspect --profile my-table.json ");
  }

  @Test
  void should_list_companions_with_their_columns_and_skipped_files_together() throws IOException {
    Path exports = Files.createDirectory(folder.resolve("exports"));
    Files.writeString(exports.resolve("README.md"), "# nothing\n");
    Files.writeString(exports.resolve("letter.pdf"), "%PDF");
    Files.writeString(
        exports.resolve("patients.csv"), "patient_id,sex,birth_date,ward\nP1,F,1980-01-01,3\n");
    Files.writeString(exports.resolve("labs.csv"), HEADER + "P1,2024-01-03,HGB,9.2,g/dL\n");

    String text = Invocation.run("inspect", exports.toString()).out();

    assertThat(text)
        .startsWith("4 inputs: 1 with results, 1 companion, 2 skipped\n    1 entry read: 1 used\n")
        .contains("Columns         patient_id = patient, sex, birth_date = birth-date\n")
        .contains("Not used        ward\n")
        .containsPattern("Skipped: .*\n    .*README\\.md,\\s+.*letter\\.pdf\n");
  }

  @Test
  void should_say_how_much_each_code_costs_and_what_to_type() throws IOException {
    String text =
        text(
            HEADER
                + "P1,2024-01-03,HGB,x,g/dL\nP1,2024-01-04,HGB,9,gram\nP1,2024-01-05,HGB,9,gram\n");

    assertThat(text)
        .contains("3 entries read: 0 used, 3 rejected")
        .contains("data.unit-unknown (2 times, 2 entries rejected)")
        .contains("column value, first line 3")
        .contains("hemogram inspect --rejects rejects.csv ")
        .doesNotContain("hemogram analyze");
    assertThat(text.indexOf("data.unit-unknown")).isLessThan(text.indexOf("data.value-unreadable"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a b.csv", "it's.csv", "$(x).csv"})
  void should_quote_a_file_for_the_shell(String name) throws IOException {
    Path file = Files.writeString(folder.resolve(name), HEADER + "P1,2024-01-03,HGB,9,g/dL\n");

    assertThat(Invocation.run("inspect", file.toString()).out())
        .contains("hemogram analyze '" + file.toString().replace("'", "'\\''") + "'\n");
  }

  @Test
  void should_read_standard_input() {
    Invocation.Ended ended =
        new Invocation()
            .input((HEADER + "P1,2024-01-03,HGB,9,g/dL\n").getBytes(StandardCharsets.UTF_8))
            .with("inspect", "-");

    assertThat(ended.out())
        .startsWith("standard input\n    Entries         1 entry read: 1 used\n");
  }

  @Test
  void should_draft_a_profile_for_nested_json_that_then_reads_it() throws IOException {
    byte[] export =
        """
        {"export": [{"who": "P1", "when": "2024-01-05", "items": [
          {"kind": "Hb", "amt": {"n": 7.4, "m": "g/dL"}},
          {"kind": "PLT", "amt": {"n": 12, "m": "10^9/L"}}]}]}
        """
            .getBytes(StandardCharsets.UTF_8);
    JsonNode columns = inspect("a.json", export).first().get("profile").get("columns");
    Path profile =
        Files.writeString(
            folder.resolve("my.json"),
            """
            {"schema": "hemogram.profile/1", "id": "my", "shape": "long", "columns": {
              "name": "kind", "unit": "amt.m", "time": "export.when",
              "patient": "export.who", "value": "amt.n"}}
            """);

    assertThat(columns.get("name").asString()).isEqualTo("kind");
    assertThat(columns.get("unit").asString()).isEqualTo("amt.m");
    assertThat(columns.get("time").asString()).isEqualTo("export.when");
    assertThat(columns.get("value").asString()).isEqualTo("?");
    assertThat(
            inspect("a.json", export, "--profile", profile.toString())
                .first()
                .get("entries")
                .get("used")
                .asInt())
        .isEqualTo(2);
  }

  @Test
  void should_draft_no_profile_from_names_that_may_be_those_of_patients() throws IOException {
    byte[] export = "[{\"Anna\": {\"x\": 1}, \"q\": 2}]".getBytes(StandardCharsets.UTF_8);

    Inspected inspected = inspect("a.json", export);

    assertThat(inspected.first().get("profile").isNull()).isTrue();
    assertThat(inspected.ended().out()).doesNotContain("Anna");
  }

  @Test
  void should_count_an_unknown_test_beside_draws_of_which_the_first_is_empty() throws IOException {
    Inspected inspected =
        inspect(
            """
            id,visit1_date,visit1_wbc,visit1_plt,visit2_date,visit2_wbc,visit2_plt,zonulin
            P1,,,,2024-02-15,1.9,20,7
            """);

    assertThat(names(inspected.first())).containsExactly("zonulin 1");
  }
}
