package org.hemogram.notes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the shipped texts may and must say. */
class NoteTextsTest {
  private static final NoteLibrary LIBRARY = new NoteLibrary("en");

  /** A sentence and the numbers of its sources. */
  private static final Pattern SENTENCE =
      Pattern.compile("(.+?[.!?])((?: ?\\[\\d+])*)(?= [A-Z\"'(<>0-9]|\\s*$)");

  private static final Pattern NAME_WITH_NUMBER =
      Pattern.compile("B12|24-hour|(CTCAE|WHO|DAIDS) \\d[\\d.]*\\d|CD4");

  private static final Set<String> OWN_RULES = Set.of("What it says", "How it is computed");

  /** One row of {@code forbidden-words.tsv}. */
  record Forbidden(String reader, String why, Pattern words, String example, String nearMiss) {
    boolean in(Note note) {
      String text =
          reader.equals("patient")
              ? note.brief() + " " + note.patientText()
              : String.join(" ", allTexts(note));
      return words.matcher(text).find();
    }
  }

  static Stream<Note> notes() {
    Set<String> ids = new TreeSet<>(LIBRARY.topics());
    ids.addAll(TestData.contractCodes());
    return ids.stream().map(LIBRARY::note);
  }

  static Stream<Forbidden> forbidden() {
    return TestData.rows("forbidden-words.tsv")
        .map(
            row ->
                new Forbidden(
                    row.get(0),
                    row.get(1),
                    Pattern.compile(row.get(2), Pattern.CASE_INSENSITIVE),
                    row.get(3),
                    row.get(4)));
  }

  @ParameterizedTest
  @MethodSource("forbidden")
  void should_catch_the_example_of_each_forbidden_word(Forbidden forbidden) {
    assertThat(forbidden.words().matcher(forbidden.example()).find()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("forbidden")
  void should_let_the_near_miss_of_each_forbidden_word_pass(Forbidden forbidden) {
    assertThat(forbidden.words().matcher(forbidden.nearMiss()).find()).isFalse();
  }

  @ParameterizedTest
  @MethodSource("forbidden")
  void should_not_use_forbidden_words(Forbidden forbidden) {
    assertThat(notes().filter(forbidden::in).map(Note::id)).as(forbidden.why()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("notes")
  void should_tell_patients_and_clinicians_different_texts(Note note) {
    assertThat(note.text(Audience.PATIENT))
        .isNotBlank()
        .isNotEqualTo(note.text(Audience.CLINICIAN));
    assertThat(note.text(Audience.CLINICIAN)).isNotBlank();
  }

  @ParameterizedTest
  @MethodSource("notes")
  void should_have_a_brief_that_stands_alone(Note note) {
    assertThat(note.brief()).hasSizeBetween(30, 115).endsWith(".").doesNotContain("[", "{", "}");
  }

  @ParameterizedTest
  @MethodSource("notes")
  void should_number_every_source_and_name_each_in_a_text(Note note) {
    Set<Integer> named = new TreeSet<>();
    for (String text : allTexts(note)) {
      Pattern.compile("\\[(\\d+)]")
          .matcher(text)
          .results()
          .forEach(found -> named.add(Integer.valueOf(found.group(1))));
    }
    assertThat(named)
        .containsExactlyElementsOf(
            Stream.iterate(1, n -> n + 1).limit(note.sources().size()).toList());
  }

  /** What the program does with data and input needs no publication. */
  static Stream<Note> notesAboutBlood() {
    return notes()
        .filter(
            note -> !note.id().matches("(data\\.(?!units|sample|context)|input|output|usage).*"));
  }

  @ParameterizedTest
  @MethodSource("notesAboutBlood")
  void should_name_a_source_for_every_sentence_with_a_number(Note note) {
    List<String> without = new ArrayList<>();
    for (String text : statements(note)) {
      Matcher sentence = SENTENCE.matcher(text);
      while (sentence.find()) {
        String bare = NAME_WITH_NUMBER.matcher(sentence.group(1)).replaceAll("");
        if (bare.replaceAll("\\[\\d+]", "").matches(".*\\d.*")
            && !sentence.group().matches(".*\\[\\d+].*")) {
          without.add(sentence.group(1));
        }
      }
    }
    assertThat(without).isEmpty();
  }

  /** Texts that state facts; how the program computes is told by the program's own rules. */
  private static List<String> statements(Note note) {
    List<String> texts = new ArrayList<>(List.of(note.patientText(), note.clinicianText()));
    note.sections().stream()
        .filter(section -> !OWN_RULES.contains(section.heading()))
        .forEach(section -> texts.addAll(section.paragraphs()));
    return texts;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          About 2 in 3 respond.            | false
          About 2 in 3 respond. [1]        | true
          Low vitamin B12 can do this.     | true
          Call the 24-hour line.           | true
          It is below 0.5 ×10⁹/L. Ask. [1] | false
          """)
  void should_tell_a_sentence_with_a_source_from_one_without(String text, boolean sourced) {
    Matcher sentence = SENTENCE.matcher(text);
    assertThat(sentence.find()).isTrue();
    String bare = NAME_WITH_NUMBER.matcher(sentence.group(1)).replaceAll("");
    assertThat(!bare.matches(".*\\d.*") || sentence.group().contains("[")).isEqualTo(sourced);
  }

  @ParameterizedTest
  @MethodSource("notes")
  void should_give_title_organization_and_year_of_every_source(Note note) {
    assertThat(note.sources())
        .allSatisfy(
            source -> {
              assertThat(source.title()).isNotBlank();
              assertThat(source.organization()).isNotBlank();
              assertThat(source.year()).matches("undated|.*(19|20)\\d\\d.*");
            });
  }

  @ParameterizedTest
  @MethodSource("notes")
  void should_have_all_headings_for_every_code(Note note) {
    if (LIBRARY.code(note.id()).isPresent()) {
      assertThat(note.sections().stream().map(Section::heading))
          .containsExactly(
              "What it says",
              "How it is computed",
              "Criteria and source",
              "When it misleads",
              "What people usually check next");
    }
  }

  @ParameterizedTest
  @MethodSource("notes")
  void should_leave_no_room_unfilled(Note note) {
    assertThat(allTexts(note)).noneMatch(text -> text.contains("{") || text.contains("[@"));
    assertThat(note.title()).doesNotContain("{");
  }

  @ParameterizedTest
  @MethodSource("notes")
  void should_give_web_addresses_that_are_whole(Note note) {
    assertThat(note.sources())
        .allSatisfy(
            source -> {
              if (source.address() != null) {
                assertThat(source.address()).matches("https?://\\S+\\.\\S+");
              }
            });
    assertThat(note.lastReviewed()).isAfter(LocalDate.of(2026, 1, 1));
  }

  /**
   * Flesch-Kincaid grade, without any allowance for words of the field: those that cannot be
   * avoided (neutrophils, transfusion) count like all others.
   */
  @ParameterizedTest
  @MethodSource("notes")
  void should_be_readable_in_eighth_grade(Note note) {
    assertThat(ReadingGrade.of(note.patientText())).isLessThanOrEqualTo(8);
    assertThat(ReadingGrade.of(note.brief())).isLessThanOrEqualTo(14);
  }

  @Test
  void should_tell_hard_texts_from_easy_ones() {
    assertThat(ReadingGrade.of("The cat sat on the mat. It was a big mat.")).isLessThan(2);
    assertThat(
            ReadingGrade.of(
                "Hypocellular marrow following immunosuppressive chemotherapy necessitates"
                    + " comprehensive cytogenetic evaluation before transplantation is considered"
                    + " in individual circumstances."))
        .isGreaterThan(20);
  }

  @Test
  void should_never_show_severe_neutropenia_without_the_word_emergency() {
    assertThat(LIBRARY.note("neutropenia.severe").patientText().toLowerCase(Locale.ROOT))
        .contains("emergency");
    assertThat(LIBRARY.note("neutropenia.fever").brief()).contains("emergency");
  }

  private static List<String> allTexts(Note note) {
    List<String> texts = new ArrayList<>(List.of(note.title(), note.brief()));
    texts.add(note.patientText());
    texts.add(note.clinicianText());
    note.sections().forEach(section -> texts.addAll(section.paragraphs()));
    return texts;
  }
}
