package org.hemogram.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.hemogram.notes.Audience;
import org.hemogram.notes.CodeEntry;
import org.hemogram.notes.Note;
import org.hemogram.report.ByteBlock;
import org.hemogram.report.SampleReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NoteTextTest {
  static List<String> ids() {
    List<String> ids = new ArrayList<>(SampleReport.LIBRARY.topics());
    SampleReport.LIBRARY.codes().stream()
        .map(CodeEntry::code)
        .filter(code -> !code.contains("<"))
        .forEach(ids::add);
    return ids;
  }

  private static String text(String id, Audience audience, boolean unicode) {
    ByteBlock out = new ByteBlock();
    NoteText.write(
        SampleReport.LIBRARY.note(id),
        audience,
        SampleReport.LIBRARY,
        new TextStyle(false, unicode, 80),
        out);
    return out.text();
  }

  @ParameterizedTest
  @MethodSource("ids")
  void should_show_every_note_whole(String id) {
    Note note = SampleReport.LIBRARY.note(id);
    String shown = text(id, Audience.PATIENT, true);

    assertThat(shown).startsWith(note.title()).contains("\n" + id + "\n");
    assertThat(flat(shown)).contains(flat(note.patientText()));
    assertThat(note.sections())
        .allSatisfy(section -> assertThat(shown).contains("\n" + section.heading() + "\n"));
    assertThat(note.sources())
        .allSatisfy(source -> assertThat(flat(shown)).contains(flat(source.title())));
  }

  @ParameterizedTest
  @MethodSource("ids")
  void should_fit_a_plain_terminal(String id) {
    String shown = text(id, Audience.CLINICIAN, false);

    assertThat(shown).isASCII();
    assertThat(shown.lines())
        .filteredOn(line -> line.strip().contains(" "))
        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
  }

  @Test
  void should_differ_by_reader() {
    assertThat(text("neutropenia.severe", Audience.PATIENT, true))
        .isNotEqualTo(text("neutropenia.severe", Audience.CLINICIAN, true));
  }

  @Test
  void should_list_every_code_and_topic() {
    ByteBlock out = new ByteBlock();

    CodeList.write(SampleReport.LIBRARY, TextStyle.PLAIN, out);

    assertThat(out.text().lines())
        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
    assertThat(out.text()).contains(ids());
  }

  private static String flat(String text) {
    return text.replace('\u00a0', ' ').replaceAll("\\s+", " ");
  }
}
