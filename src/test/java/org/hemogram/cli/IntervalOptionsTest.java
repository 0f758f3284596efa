package org.hemogram.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Which limits a result is held against, through both commands. */
class IntervalOptionsTest {
  private static final String HEADER = "patient,date,sex,age,test,value,unit,lower,upper\n";

  @TempDir Path folder;

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "F,30,Hemoglobin,118,g/L,, |                       | 120,150,builtin:uhd-adult-female | 1",
        "F,30,Hemoglobin,118,g/L,, | --interval-set norip  | 117,153,builtin:norip-adult-female | 0",
        "F,30,Hemoglobin,118,g/L,, | --interval-set mayo   | 116,150,builtin:mayo-adult-female | 0",
        ",,Hemoglobin,118,g/L,, | --interval-set norip | 117,170,builtin:norip-adult-assumed-either-sex | 0",
        "F,91,Hemoglobin,118,g/L,, | --interval-set norip  | 120,150,builtin:uhd-adult-female | 1",
        "F,30,Neutrophils,1.6,10^9/L,, | --interval-set norip | 1.7,7.5,builtin:ukmulti-adult | 1",
        "F,30,Hemoglobin,118,g/L,119,150 | --interval-set norip | 119,150,export | 1",
        "F,30,Hemoglobin,118,g/L,119,150 | --interval-set norip --intervals builtin | 117,153,builtin:norip-adult-female | 0",
        "F,30,Hemoglobin,107,g/L,, | --pregnant 2 | 106,148,builtin:preg-trimester-2 | 0",
        "F,30,Hemoglobin,107,g/L,, | --pregnant 2 --interval-set norip | 106,148,builtin:preg-trimester-2 | 0",
        "F,30,Neutrophils,1.3,10^9/L,, | | 1.7,7.5,builtin:ukmulti-adult | 2",
        "F,30,Neutrophils,1.6,10^9/L,, | --duffy-null | 1.21,5.39,builtin:duffy-usa-adult | 0",
        "F,30,WBC,3.5,10^9/L,, | --duffy-null | 3,9.66,builtin:duffy-usa-adult | 0",
        "F,30,WBC,3.5,10^9/L,, | | 4,10,builtin:uhd-adult | 1",
        "F,5d,Platelets,150,10^9/L,, | --interval-set dacie-unverified | 160,500,builtin:dacie-unverified-5-11d | 1",
      })
  void should_name_the_limits_in_force(String row, String options, String interval, String grade)
      throws IOException {
    Path export = write("x.csv", HEADER + "P,2024-01-01," + row.strip() + "\n");

    Invocation.Ended run = run("grade", options, export);
    String first =
        run.out()
            .lines()
            .filter(line -> !line.contains("increased") && !line.contains("Leuko"))
            .toList()
            .get(1);
    String[] cells = first.split(",", -1);
    assertThat(cells[5] + "," + cells[6] + "," + cells[7]).isEqualTo(interval.strip());
    assertThat(cells[10]).isEqualTo(grade);

    JsonNode report =
        JsonMapper.shared()
            .readTree(run("analyze", "-f json " + (options == null ? "" : options), export).out());
    JsonNode latest = report.get("patients").get(0).get("latest").iterator().next();
    assertThat(latest.get("interval").asString()).isEqualTo(cells[7]);
  }

  @Test
  void should_take_a_table_of_ones_own_before_the_built_in_limits() throws IOException {
    Path table =
        write(
            "our lab.csv",
            "analyte,sex,age_from,age_to,state,low,high,unit,source\n"
                + "HGB,F,18,,,12.1,15.1,g/dL,Our lab\n"
                + "HGB,F,18,,trimester-2,10.0,14.0,g/dL,Our lab\n"
                + "platelets,,18 years,,,161,,G/l,\n"
                + "neutrophils,,18,,duffy-null,1.0,5,10^9/L,\n");
    Path export =
        write(
            "x.csv",
            HEADER
                + "P,2024-01-01,F,30,Hemoglobin,118,g/L,,\n"
                + "P,2024-01-01,F,30,Platelets,160,10^9/L,,\n"
                + "P,2024-01-01,F,30,WBC,5,10^9/L,,\n"
                + "P,2024-01-02,F,30,Platelets,160,10^9/L,150,400\n");
    String option = "--interval-file";

    assertThat(intervals(Invocation.run("grade", export.toString(), option, table.toString())))
        .containsExactly(
            "121,151,file:our lab.csv:2-female",
            "121,151,file:our lab.csv:2-female",
            "161,,file:our lab.csv:4",
            "4,10,builtin:uhd-adult",
            "4,10,builtin:uhd-adult",
            "150,400,export");
    assertThat(
            intervals(
                Invocation.run(
                    "grade", export.toString(), option, table.toString(), "--pregnant", "2")))
        .startsWith("100,140,file:our lab.csv:3-female");
    JsonNode settings =
        JsonMapper.shared()
            .readTree(
                Invocation.run("analyze", "-f", "json", export.toString(), option, table.toString())
                    .out())
            .get("settings");
    assertThat(settings.get("intervalFile").asString()).endsWith("our lab.csv");
    assertThat(settings.get("intervalSet").isNull()).isTrue();
    assertThat(settings.get("adjustBy").asString()).isEqualTo("table");
    assertThat(settings.get("baseline").asString()).isEqualTo("export");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "HGX,F,18,,,12,15,g/dL          | :2: analyte: no analyte has this name",
        "platelets,,,,,461,400,10^9/L   | :2: low: the lower limit is above the upper one",
        "platelets,,,,,150,400,10^9/X   | :2: unit: this is no unit of the analyte",
        "platelets,,,,,150,400,         | :2: unit: the row has no unit",
        "platelets,x,,,,150,400,10^9/L  | :2: sex: this is no sex",
        "platelets,,old,,,150,400,10^9/L | :2: age_from: this is no age",
        "platelets,,18,12,,150,400,10^9/L | :2: age_to: the ages end before they begin",
        "platelets,,,,sick,150,400,10^9/L | :2: state: this is no state",
        "platelets,,,,,1e2,400,10^9/L   | :2: low: this is no number",
        "platelets,,,,,,,10^9/L         | :2: low: the row has neither",
      })
  void should_refuse_a_table_with_a_mistake_and_name_its_line(String row, String message)
      throws IOException {
    Path table = write("own.csv", "analyte,sex,age_from,age_to,state,low,high,unit\n" + row + "\n");
    Path export = write("x.csv", HEADER + "P,2024-01-01,F,30,Hemoglobin,118,g/L,,\n");

    Invocation.Ended run =
        Invocation.run("grade", export.toString(), "--interval-file", table.toString());

    assertThat(run.exit()).isEqualTo(ExitCode.USAGE);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("own.csv" + message.strip());
  }

  @Test
  void should_refuse_a_column_that_there_is_not() throws IOException {
    Path table = write("own.csv", "analyte,low,high,unit,age_upto\nplatelets,150,400,10^9/L,18\n");
    Path export = write("x.csv", HEADER + "P,2024-01-01,F,30,Hemoglobin,118,g/L,,\n");

    Invocation.Ended run =
        Invocation.run("grade", export.toString(), "--interval-file", table.toString());

    assertThat(run.exit()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err())
        .contains("own.csv:1: there is no column 'age_upto' (did you mean 'age_to'?)");
  }

  @Test
  void should_refuse_two_rows_for_the_same_people() throws IOException {
    Path table =
        write("own.csv", "analyte,age_from,low,high,unit\nwbc,,4,10,G/l\nwbc,20,5,11,G/l\n");
    Invocation.Ended run = Invocation.run("grade", "-", "--interval-file", table.toString());

    assertThat(run.err()).contains("own.csv:3: analyte: line 2 is for the same people.");
  }

  @Test
  void should_refuse_a_set_that_there_is_not() {
    assertThat(Invocation.run("grade", "-", "--interval-set", "nori").err())
        .isEqualTo(
            "hemogram: --interval-set cannot be 'nori'. Did you mean 'norip'? [usage.bad-value]\n");
  }

  private static List<String> intervals(Invocation.Ended run) {
    return run.out()
        .lines()
        .skip(1)
        .map(line -> line.split(",", -1))
        .map(cells -> cells[5] + "," + cells[6] + "," + cells[7])
        .toList();
  }

  private static Invocation.Ended run(String command, String options, Path export) {
    List<String> args = new ArrayList<>(List.of(command));
    if (options != null && !options.isBlank()) {
      args.addAll(Arrays.asList(options.strip().split(" +")));
    }
    args.add(export.toString());
    return Invocation.run(args.toArray(new String[0]));
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
  }
}
