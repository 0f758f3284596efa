package org.hemogram.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.hemogram.assess.Assessment;
import org.hemogram.lab.PatientFacts;
import org.hemogram.lab.Pregnancy;
import org.hemogram.notes.Audience;
import org.hemogram.notes.Circumstances;
import org.hemogram.notes.Note;
import org.junit.jupiter.api.Test;

/** What is known of a patient brings notes, in brief and in full. */
class NotesOfPatientsTest {
  private static ReportNotes notes(NotesMode mode, boolean all) {
    return new ReportNotes(SampleReport.LIBRARY, Audience.PATIENT, mode, all);
  }

  private static Assessment with(Assessment assessment, PatientFacts facts) {
    return new Assessment(
        assessment.patient(),
        facts,
        assessment.first(),
        assessment.last(),
        assessment.results(),
        assessment.latest(),
        assessment.series(),
        assessment.findings(),
        assessment.trends(),
        assessment.course(),
        assessment.events(),
        assessment.problems());
  }

  @Test
  void should_bring_the_note_on_pregnancy_into_a_brief_report() {
    Assessment plain = SamplePatients.severe();
    ReportNotes brief = notes(NotesMode.BRIEF, false);
    ReportNotes without = notes(NotesMode.BRIEF, false);

    brief.add(with(plain, plain.facts().withPregnancy(Pregnancy.SECOND_TRIMESTER)));
    without.add(plain);

    assertThat(brief.notes()).extracting(Note::id).contains("context.pregnancy");
    assertThat(without.notes()).extracting(Note::id).doesNotContain("context.pregnancy");
    assertThat(brief.notes()).hasSizeLessThanOrEqualTo(8);
    assertThat(brief.notes().get(0).id()).isEqualTo("red-flags");
  }

  @Test
  void should_hold_every_note_of_a_finding_in_a_brief_report_for_programs() {
    ReportNotes brief = notes(NotesMode.BRIEF, true);
    ReportNotes full = notes(NotesMode.FULL, true);
    for (Assessment assessment : SamplePatients.all()) {
      brief.add(assessment);
      full.add(assessment);
    }

    assertThat(brief.notes()).isEqualTo(full.notes());
    for (Assessment assessment : SamplePatients.all()) {
      assertThat(assessment.findings())
          .allSatisfy(
              finding ->
                  assertThat(brief.notes())
                      .extracting(Note::id)
                      .containsAll(
                          SampleReport.LIBRARY.code(finding.code()).orElseThrow().noteIds()));
    }
  }

  @Test
  void should_count_only_what_is_so_now_for_a_brief_report() {
    Assessment recovering = RecoveringPatient.recovering();

    Circumstances now = PatientCircumstances.of(recovering, false);
    Circumstances ever = PatientCircumstances.of(recovering, true);

    assertThat(ever.words()).contains("thrombocytopenia.critical", "event.atg");
    assertThat(now.words()).doesNotContain("thrombocytopenia.critical").contains("event.atg");
  }
}
