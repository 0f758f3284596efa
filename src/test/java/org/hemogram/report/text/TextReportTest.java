package org.hemogram.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hemogram.assess.Assessment;
import org.hemogram.lab.Problem;
import org.hemogram.report.Golden;
import org.hemogram.report.NotesMode;
import org.hemogram.report.RecoveringPatient;
import org.hemogram.report.SamplePatients;
import org.hemogram.report.SampleReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class TextReportTest {
  private static final Pattern ANSI = Pattern.compile("\u001b\\[[0-9;]*[A-Za-z]");
  private static final Pattern STEERING =
      Pattern.compile("[\\x00-\\x08\\x0b-\\x1f\\x7f-\\x9f\u202a-\u202e\u2066-\u2069]");

  private static String text(TextStyle style, NotesMode mode, List<Assessment> patients) {
    return text(style, mode, patients, SampleReport.problems());
  }

  private static String text(
      TextStyle style, NotesMode mode, List<Assessment> patients, List<Problem> problems) {
    return SampleReport.write(
        new TextReport(SampleReport.frame(mode, patients.size()), SampleReport.LIBRARY, style),
        mode,
        patients,
        problems);
  }

  static Stream<TextStyle> styles() {
    return Stream.of(true, false)
        .flatMap(
            color ->
                Stream.of(true, false)
                    .flatMap(
                        unicode ->
                            Stream.of(60, 80, 120)
                                .map(width -> new TextStyle(color, unicode, width))));
  }

  @Test
  void should_look_as_kept() {
    Golden.assertSame("report.txt", text(TextStyle.PLAIN, NotesMode.NONE, SamplePatients.all()));
    Golden.assertSame(
        "recovering.txt",
        text(TextStyle.PLAIN, NotesMode.BRIEF, List.of(RecoveringPatient.recovering()), List.of()));
    Golden.assertSame(
        "report-ascii.txt",
        text(new TextStyle(false, false, 80), NotesMode.NONE, SamplePatients.all()));
  }

  @ParameterizedTest
  @EnumSource(NotesMode.class)
  void should_add_nothing_but_color(NotesMode mode) {
    String plain = text(new TextStyle(false, true, 80), mode, SamplePatients.all());
    String painted = text(new TextStyle(true, true, 80), mode, SamplePatients.all());

    assertThat(painted).isNotEqualTo(plain);
    assertThat(ANSI.matcher(painted).replaceAll("")).isEqualTo(plain);
  }

  @ParameterizedTest
  @EnumSource(NotesMode.class)
  void should_survive_plain_ascii(NotesMode mode) {
    assertThat(text(new TextStyle(false, false, 80), mode, SamplePatients.all()))
        .isASCII()
        .contains("x10^9/L");
  }

  @ParameterizedTest
  @MethodSource("styles")
  void should_never_be_wider_than_the_terminal(TextStyle style) {
    String shown = ANSI.matcher(text(style, NotesMode.FULL, SamplePatients.all())).replaceAll("");

    assertThat(shown.lines())
        .allSatisfy(
            line ->
                assertThat(line.codePointCount(0, line.length()))
                    .as(line)
                    .isLessThanOrEqualTo(style.width()));
  }

  @ParameterizedTest
  @EnumSource(NotesMode.class)
  void should_let_no_character_of_the_data_steer_the_terminal(NotesMode mode) {
    String text = text(TextStyle.PLAIN, mode, SamplePatients.all());

    assertThat(STEERING.matcher(text).find()).isFalse();
    assertThat(text).contains("P\\u001b[31m\\u0007\\u202e001 Zoë 患者");
  }

  @Test
  void should_speak_in_words() {
    assertThat(text(TextStyle.PLAIN, NotesMode.BRIEF, SamplePatients.all()))
        .doesNotContain("null", "Optional", "CURRENT", "NaN")
        .doesNotContainPattern("(?m) $");
  }

  @Test
  void should_print_each_note_once_for_forty_patients() {
    List<Assessment> forty = Collections.nCopies(40, SamplePatients.severe());

    String one = text(TextStyle.PLAIN, NotesMode.BRIEF, List.of(SamplePatients.severe()));
    String many = text(TextStyle.PLAIN, NotesMode.BRIEF, forty);

    assertThat(notes(many)).isEqualTo(notes(one)).isNotEmpty();
    assertThat(many.split("(?m)^P001 ", -1)).hasSize(41);
  }

  private static String notes(String report) {
    return report.substring(report.indexOf("\nNotes\n"));
  }

  @Test
  void should_say_what_was_compared_when_nothing_was_found_and_not_reassure() {
    assertThat(text(TextStyle.PLAIN, NotesMode.BRIEF, List.of(SamplePatients.undated()), List.of()))
        .contains("No finding by the criteria chosen, lab limits: platelets 212.5 ×10⁹/L")
        .doesNotContainIgnoringCase("normal")
        .doesNotContainIgnoringCase("healthy")
        .doesNotContain("\nNotes\n");
  }

  @Test
  void should_name_the_origin_of_each_limit() {
    assertThat(text(TextStyle.PLAIN, NotesMode.NONE, List.of(SamplePatients.severe())))
        .containsPattern("Platelets .* 41 ×10⁹/L +low +150 +lab")
        .containsPattern("Reticulocytes .* 58 ×10⁹/L +50–100 +built-in, 1 Jun");
  }

  /** A report without line ends, for sentences that may be broken anywhere. */
  private static String flat(String report) {
    return report.replaceAll("\\s+", " ");
  }

  private static String recovering() {
    return text(
        TextStyle.PLAIN, NotesMode.BRIEF, List.of(RecoveringPatient.recovering()), List.of());
  }

  @Test
  void should_say_in_one_entry_what_several_findings_say_of_one_thing() {
    assertThat(recovering().lines())
        .filteredOn(line -> line.contains("ancytopenia  ") || line.contains("ancytopenia, "))
        .hasSize(1);
    assertThat(flat(recovering()))
        .containsOnlyOnce("Common alert levels")
        .contains("passed: neutrophils below 0.5 NOW, hemoglobin until 17 Jan")
        .contains("since 3 Jan, 5 months; also by set P3")
        .contains("; large red cells")
        .doesNotContain("Anemia with");
  }

  @Test
  void should_keep_a_grade_with_the_value_that_it_grades() {
    assertThat(flat(recovering()))
        .contains("109 ×10⁹/L since 3 May CTCAE 5.0: 1 (at 104)")
        .contains("WHO 2024: mild; lowest 111 on 1 Jun, CTCAE 5.0: 1, 6.0: 1");
  }

  @Test
  void should_not_say_since_when_the_limit_was_not_passed_all_the_time() {
    assertThat(recovering()).contains("0.42 ×10⁹/L, below 0.5, first on 1 Feb");
  }

  @Test
  void should_mark_the_treatments_within_the_span_and_explain_only_those() {
    assertThat(recovering()).containsPattern("events +A  g    c  ");
    assertThat(flat(recovering()))
        .contains("A ATG, c cyclosporine start/stop, g G-CSF, r red cells")
        .doesNotContain("p platelets");
  }

  @Test
  void should_need_few_lines_for_each_finding_and_for_nobody_more_than_two() {
    String report = recovering();
    String now = report.substring(report.indexOf("  Now\n"), report.indexOf("  Before"));

    assertThat(now.lines().skip(1).filter(line -> line.matches("    \\S.*")).count()).isEqualTo(6);
    assertThat(now).doesNotContainPattern("(?m)(^ {6,}.*\\n){2}");
  }

  @Test
  void should_need_four_lines_for_a_patient_without_findings() {
    String one =
        text(TextStyle.PLAIN, NotesMode.NONE, List.of(SamplePatients.hostile()), List.of());

    assertThat(
            one.substring(one.indexOf("\n\n") + 2, one.indexOf("\n\nEducational information"))
                .lines())
        .hasSizeLessThanOrEqualTo(4);
  }

  @Test
  void should_end_with_the_notes_of_the_worst_current_findings_only() {
    String notes = notes(recovering());

    assertThat(notes.lines().skip(2).takeWhile(line -> !line.isEmpty()))
        .filteredOn(line -> line.matches("  \\S.*"))
        .hasSizeBetween(2, 8);
    assertThat(notes)
        .startsWith("\nNotes\n  Signs that need help now")
        .contains("a fever")
        .doesNotContain("Platelets are very low");
  }

  @Test
  void should_count_days_where_there_is_no_calendar() {
    assertThat(text(TextStyle.PLAIN, NotesMode.NONE, List.of(SamplePatients.relative())))
        .contains("day 0 – day 12   2 draws")
        .contains("neutrophils <0.1 ×10⁹/L (low");
  }

  @Test
  void should_be_short_without_patients() {
    assertThat(text(TextStyle.PLAIN, NotesMode.BRIEF, List.of(), List.of()))
        .startsWith("2 files: 66 results of 0 patients, 2 not used, 4 other entries, 1 repeat")
        .endsWith("call emergency services now.\n")
        .doesNotContain("Now");
  }
}
