package org.hemogram.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.hemogram.notes.Audience;
import org.hemogram.notes.Note;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReportNotesTest {
  private static ReportNotes notes(NotesMode mode) {
    return new ReportNotes(SampleReport.LIBRARY, Audience.CLINICIAN, mode, false);
  }

  @ParameterizedTest
  @EnumSource(
      value = NotesMode.class,
      names = {"BRIEF", "FULL"})
  void should_give_each_note_once_however_many_patients_bring_it(NotesMode mode) {
    ReportNotes notes = notes(mode);
    for (int i = 0; i < 40; i++) {
      notes.add(SamplePatients.severe());
    }

    assertThat(notes.notes()).extracting(Note::id).isNotEmpty().doesNotHaveDuplicates();
  }

  @Test
  void should_have_none_when_none_are_wanted() {
    ReportNotes notes = notes(NotesMode.NONE);
    notes.add(SamplePatients.severe());

    assertThat(notes.notes()).isEmpty();
  }

  @Test
  void should_have_none_when_nothing_was_found() {
    ReportNotes notes = notes(NotesMode.FULL);
    notes.add(SamplePatients.undated());

    assertThat(notes.notes()).isEmpty();
  }

  @Test
  void should_explain_problems_and_trends_only_in_full() {
    ReportNotes brief = notes(NotesMode.BRIEF);
    ReportNotes full = notes(NotesMode.FULL);
    for (ReportNotes notes : new ReportNotes[] {brief, full}) {
      notes.add(SamplePatients.onlyProblems());
      notes.add(SampleReport.problems());
    }

    assertThat(brief.notes()).isEmpty();
    assertThat(full.notes()).isNotEmpty();
  }
}
