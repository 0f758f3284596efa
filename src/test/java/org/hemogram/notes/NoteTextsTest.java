package org.hemogram.notes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the shipped texts may and must say. */
class NoteTextsTest {
  private static final NoteLibrary LIBRARY = new NoteLibrary("en");

  /** One row of {@code forbidden-words.tsv}. */
  record Forbidden(String reader, String why, Pattern words, String example) {
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
                    row.get(3)));
  }

  @ParameterizedTest
  @MethodSource("forbidden")
  void should_catch_the_example_of_each_forbidden_word(Forbidden forbidden) {
    assertThat(forbidden.words().matcher(forbidden.example()).find()).isTrue();
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

  @Test
  void should_read_easily_for_patients() {
    Map<String, Double> grades = new LinkedHashMap<>();
    notes().forEach(note -> grades.put(note.id(), ReadingGrade.of(note.patientText())));
    assertThat(grades.values()).allSatisfy(grade -> assertThat(grade).isLessThanOrEqualTo(10));
    assertThat(grades.values().stream().mapToDouble(d -> d).average().orElseThrow())
        .as("average of %s", grades)
        .isLessThanOrEqualTo(8);
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
