package org.hemogram.notes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Everything that the notes were written for is said, explained on request, and brought up. */
class StatementsTest {
  private static final NoteLibrary LIBRARY = new NoteLibrary("en");

  /** One row of {@code statements.tsv}. */
  record Statement(
      String number, String text, String note, String broughtBy, String words, String says) {

    /** The circumstances in which the note has to come; numbers are written {@code name=9}. */
    Circumstances circumstances() {
      Set<String> present = new HashSet<>();
      Map<String, Long> numbers = new HashMap<>();
      for (String word : broughtBy.split(" ")) {
        int sign = word.indexOf('=');
        if (sign < 0) {
          present.add(word);
        } else {
          numbers.put(word.substring(0, sign), Long.valueOf(word.substring(sign + 1)));
        }
      }
      return new Circumstances(present, numbers);
    }

    @Override
    public String toString() {
      return number + " " + text;
    }
  }

  static Stream<Statement> statements() {
    return TestData.rows("statements.tsv")
        .map(
            row ->
                new Statement(
                    row.get(0), row.get(1), row.get(2), row.get(3), row.get(4), row.get(5)));
  }

  @Test
  void should_cover_every_statement_and_every_topic_that_was_left_out() {
    Set<String> numbers = new HashSet<>();
    statements().forEach(statement -> numbers.add(statement.number()));

    List<String> wanted = new ArrayList<>();
    IntStream.rangeClosed(1, 23).forEach(n -> wanted.add("" + n));
    IntStream.rangeClosed(1, 15).forEach(n -> wanted.add("L" + n));
    assertThat(numbers).containsExactlyInAnyOrderElementsOf(wanted);
  }

  @ParameterizedTest
  @MethodSource("statements")
  void should_be_said_in_the_note(Statement statement) {
    Note note = LIBRARY.note(statement.note());

    assertThat(note.patientText() + " " + note.clinicianText()).contains(statement.says());
  }

  @ParameterizedTest
  @MethodSource("statements")
  void should_be_explained_by_plain_words(Statement statement) {
    Note found = LIBRARY.find(statement.words()).orElseThrow();

    assertThat(found.patientText()).isEqualTo(LIBRARY.note(statement.note()).patientText());
  }

  @ParameterizedTest
  @MethodSource("statements")
  void should_come_by_itself(Statement statement) {
    Circumstances circumstances = statement.circumstances();
    List<String> codes =
        circumstances.words().stream().filter(word -> LIBRARY.code(word).isPresent()).toList();

    List<Note> notes =
        LIBRARY.notesFor(
            codes, LIBRARY.notesFor(circumstances, false), Audience.CLINICIAN, ReaderUnits.NONE);

    assertThat(notes).extracting(Note::id).contains(statement.note()).doesNotHaveDuplicates();
  }
}
