package org.hemogram.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code --pseudonymize} and {@code --shift-dates}: nothing that names a person gets out. */
class PseudonymizeTest {
  private static final String COUNTS =
      """
      patient_id,birth_date,sex,date,test,value,unit
      MUELLER77,2004-02-29,F,2022-02-27,Hemoglobin,62,g/L
      MUELLER77,2004-02-29,F,2022-02-28,Hemoglobin,64,g/L
      MUELLER77,2004-02-29,F,2022-03-01T08:10,Hemoglobin,66,g/L
      MUELLER77,2004-02-29,F,2022-03-01,Platelets,9,10^9/L
      MUELLER77,2004-02-29,F,2022-03-01,Neutrophils,0.1,10^9/L
      MUELLER77,2004-02-29,F,2022-03-01,Platelets,11,furlong
      MUELLER77,2004-02-29,F,2022-03-32,WBC,1.1,10^9/L
      MUELLER77,2004-02-29,F,2022-03-05,WBC,1.2,10^9/L
      SCHMIDT88,1970-07-07,M,2022-03-05,Hemoglobin,150,g/L
      SCHMIDT88,1970-07-07,M,2022-03-05,Hemoglobin,151,g/L
      SCHMIDT88,1970-07-07,M,2022-03-05,Sodium,140,mmol/L
      """;

  private static final String ACROSS =
      """
      Test;Unit;27.02.2022;03.03.2022;17.04.2022
      Hemoglobin;g/L;62;x;80
      Platelets;10^9/L;9;12;25
      """;

  private static final String EVENTS =
      """
      patient_id,date,event
      MUELLER77,2022-02-28,prbc
      MUELLER77,2022-02-28,levitation
      """;

  private static final List<String> NAMES = List.of("MUELLER77", "SCHMIDT88", "Anna-", "Mueller");

  /** Days of the input in the forms in which they could come out. */
  private static final List<String> DAYS =
      List.of(
          "2004-02-29",
          "1970-07-07",
          "2022-02-2",
          "2022-03-0",
          "2022-04-17",
          "2022-03-32",
          "27.02",
          "03.03",
          "17.04",
          "27 Feb 2022",
          "28 Feb 2022",
          "1 Mar 2022",
          "5 Mar 2022",
          "17 Apr 2022");

  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  @TempDir Path folder;

  private Path counts;
  private Path across;
  private Path events;
  private Path key;

  @BeforeEach
  void write() throws IOException {
    Path own = Files.createDirectory(folder.resolve("Anna-Mueller"));
    counts = Files.writeString(own.resolve("Anna-Mueller.csv"), COUNTS);
    across = Files.writeString(own.resolve("Anna-Mueller-across.txt"), ACROSS);
    events = Files.writeString(own.resolve("Anna-Mueller-events.csv"), EVENTS);
    key = Files.writeString(folder.resolve("key"), "0123456789abcdef0123456789abcdef\n");
  }

  private Invocation.Ended run(String line) {
    List<String> words = new ArrayList<>();
    for (String word : line.split(" ")) {
      words.add(
          word.replace("COUNTS", counts.toString())
              .replace("ACROSS", across.toString())
              .replace("EVENTS", events.toString())
              .replace("KEY", key.toString()));
    }
    return Invocation.run(words.toArray(new String[0]));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "analyze COUNTS ACROSS --events EVENTS",
        "analyze COUNTS ACROSS --events EVENTS --notes full --audience clinician",
        "analyze COUNTS ACROSS --events EVENTS --format json --patient MUELLER77",
        "analyze COUNTS --format json --since 2022-02-28 --until 2022-03-04",
        "analyze COUNTS ACROSS --format ndjson --birth-date 1970-07-07",
        "analyze COUNTS --format ndjson --grouped",
        "analyze ACROSS --format json --date-order dmy",
        "grade COUNTS ACROSS --criteria ctcae-5.0,who-2024",
        "grade COUNTS ACROSS --format ndjson",
        "grade COUNTS --grouped",
        "grade ACROSS"
      })
  void should_let_no_id_name_or_date_out(String command) {
    Invocation.Ended ended = run(command + " --pseudonymize=KEY --shift-dates");

    assertThat(ended.exit()).isZero();
    assertThat(ended.out()).contains("p-", "input-1").doesNotContain(NAMES).doesNotContain(DAYS);
    assertThat(ended.err()).doesNotContain(NAMES).doesNotContain(DAYS);
    assertThat(run(command + " --shift-dates --pseudonymize").out())
        .contains("p-")
        .doesNotContain(NAMES);
  }

  @Test
  void should_let_no_id_or_name_out_of_the_file_of_rejected_entries() throws IOException {
    Path rejects = folder.resolve("rejects.csv");

    run("grade COUNTS ACROSS --pseudonymize=KEY --shift-dates --rejects " + rejects);

    assertThat(Files.readString(rejects))
        .contains("furlong", "input-1.csv")
        .doesNotContain(NAMES)
        .doesNotContain(DAYS);
  }

  @Test
  void should_tell_rows_that_are_apart_without_the_path() throws IOException {
    Files.writeString(counts, COUNTS + "MUELLER77,2004-02-29,F,2022-03-06,Hemoglobin,66,g/L\n");

    Invocation.Ended ended = run("grade COUNTS --grouped --pseudonymize=KEY --shift-dates");

    assertThat(ended.exit()).isEqualTo(3);
    assertThat(ended.err())
        .contains("[input.not-grouped]")
        .doesNotContain(NAMES)
        .doesNotContain(DAYS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"analyze COUNTS --format json", "grade COUNTS --format ndjson"})
  void should_give_the_same_names_and_days_with_the_same_key(String command) throws IOException {
    String way = command + " --shift-dates --pseudonymize=";
    String once = run(way + "KEY").out();

    assertThat(run(way + "KEY").out()).isEqualTo(once);
    Path other = Files.writeString(folder.resolve("other"), "another key of enough length");
    assertThat(run(way + other).out()).isNotEqualTo(once);
  }

  @Test
  void should_give_other_names_in_every_run_without_a_key_file() {
    String command = "grade COUNTS --pseudonymize";

    assertThat(run(command).out()).isNotEqualTo(run(command).out());
  }

  @Test
  void should_keep_dates_without_the_option_that_moves_them() {
    Invocation.Ended ended = run("grade COUNTS --pseudonymize=KEY");

    assertThat(ended.out()).contains("2022-03-01T08:10").doesNotContain("MUELLER", "Anna");
  }

  @Test
  void should_keep_intervals_and_ages_exactly() {
    // GIVEN a birthday on a leap day, and results around an 18th birthday
    JsonNode plain = patient(run("analyze COUNTS --format json --events EVENTS").out());

    // WHEN
    JsonNode moved =
        patient(
            run("analyze COUNTS --format json --events EVENTS --pseudonymize=KEY --shift-dates")
                .out());

    // THEN every date is moved by the same days, and what was found is the same
    List<Long> days = new ArrayList<>();
    List<LocalDate> before = dates(plain);
    List<LocalDate> after = dates(moved);
    for (int i = 0; i < before.size(); i++) {
      days.add(ChronoUnit.DAYS.between(after.get(i), before.get(i)));
    }
    assertThat(after).hasSameSizeAs(before);
    assertThat(days).hasSizeGreaterThan(20).allMatch(d -> d.equals(days.get(0)));
    assertThat(days.get(0)).isBetween(30L, 3652L);
    assertThat(codes(moved)).isEqualTo(codes(plain)).anyMatch(c -> c.startsWith("anemia.severe"));
  }

  @ParameterizedTest
  @CsvSource({"ctcae-5.0", "who-2024", "daids-2.1"})
  void should_grade_as_without_the_option(String criteria) {
    String plain = run("grade COUNTS --criteria " + criteria).out();

    String moved =
        run("grade COUNTS --pseudonymize=KEY --shift-dates --criteria " + criteria).out();

    assertThat(grades(moved)).isEqualTo(grades(plain)).hasSizeGreaterThan(3);
  }

  @Test
  void should_say_in_the_settings_what_was_done() {
    JsonNode settings =
        tree(run("analyze COUNTS --format json --pseudonymize=KEY --shift-dates --events EVENTS"
                    + " --patient MUELLER77 --since 2022-02-28")
                .out())
            .path("settings");

    assertThat(settings.path("pseudonymize").asString()).isEqualTo("key-file");
    assertThat(settings.path("shiftDates").asBoolean()).isTrue();
    assertThat(settings.path("events").asString()).isEqualTo("events.csv");
    assertThat(settings.path("since").asString()).isEqualTo("withheld");
    assertThat(settings.path("patient").asString()).startsWith("p-");
    JsonNode usual = tree(run("analyze COUNTS --format json").out()).path("settings");
    assertThat(usual.path("pseudonymize").isNull()).isTrue();
    assertThat(usual.path("shiftDates").asBoolean()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0    | the key file is empty
          15   | the key file is too short: 15 bytes
          5000 | the file is too long for a key
          -1   | there is no such key file
          """)
  void should_refuse_what_is_no_key(int length, String message) throws IOException {
    Path file = folder.resolve("a-key");
    if (length >= 0) {
      Files.write(file, "k".repeat(length).getBytes(StandardCharsets.UTF_8));
    }

    Invocation.Ended ended = run("analyze COUNTS --pseudonymize=" + file);

    assertThat(ended.exit()).isEqualTo(2);
    assertThat(ended.out()).isEmpty();
    assertThat(ended.err()).contains(message, "[usage.key-file]");
  }

  @Test
  void should_take_a_key_of_sixteen_bytes_with_or_without_a_line_end() throws IOException {
    Path bare = Files.writeString(folder.resolve("bare"), "0123456789abcdef");
    Path line = Files.writeString(folder.resolve("line"), "0123456789abcdef\r\n");

    Invocation.Ended ended = run("grade COUNTS --pseudonymize=" + bare);

    assertThat(ended.exit()).isZero();
    assertThat(run("grade COUNTS --pseudonymize=" + line).out()).isEqualTo(ended.out());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "grade --pseudonymize COUNTS",
        "grade COUNTS --pseudonymize",
        "grade --pseudonymize --criteria ctcae-5.0 COUNTS",
        "grade --pseudonymize KEY COUNTS"
      })
  void should_not_take_an_input_for_the_key(String command) {
    Invocation.Ended ended = run(command);

    assertThat(ended.exit()).isZero();
    assertThat(ended.out().lines()).hasSizeGreaterThan(8);
    assertThat(ended.out()).doesNotContain("MUELLER77");
  }

  @ParameterizedTest
  @CsvSource({
    "analyze COUNTS --shift-dates, usage.missing-option",
    "analyze COUNTS --pseudonymize --shift-dates --as-of 2022-03-01, usage.contradiction"
  })
  void should_refuse_what_does_not_go_together(String command, String code) {
    Invocation.Ended ended = run(command);

    assertThat(ended.exit()).isEqualTo(2);
    assertThat(ended.err()).contains("[" + code + "]");
  }

  private static JsonNode tree(String json) {
    return JsonMapper.shared().readTree(json);
  }

  private static JsonNode patient(String json) {
    return tree(json).path("patients").path(0);
  }

  /** Every date but those that are reckoned in months of the calendar, see decision 0056. */
  private static List<LocalDate> dates(JsonNode patient) {
    String printed = patient.toString();
    for (JsonNode need : patient.path("course").path("transfusion")) {
      printed = printed.replace(need.toString(), "");
    }
    return DAY.matcher(printed).results().map(MatchResult::group).map(LocalDate::parse).toList();
  }

  private static List<String> codes(JsonNode patient) {
    List<String> codes = new ArrayList<>();
    patient.path("findings").forEach(f -> codes.add(f.path("code").asString() + f.path("grades")));
    return codes;
  }

  /** Rows of CSV without patient, time and source. */
  private static List<String> grades(String csv) {
    return csv.lines()
        .map(line -> line.split(",", -1))
        .map(
            cells ->
                String.format(Locale.ROOT, "%s %s %s %s", cells[2], cells[3], cells[9], cells[10]))
        .toList();
  }
}
