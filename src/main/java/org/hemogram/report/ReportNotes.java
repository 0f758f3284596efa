package org.hemogram.report;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hemogram.assess.Assessment;
import org.hemogram.assess.Finding;
import org.hemogram.assess.Trend;
import org.hemogram.lab.Problem;
import org.hemogram.notes.Audience;
import org.hemogram.notes.Circumstances;
import org.hemogram.notes.Note;
import org.hemogram.notes.NoteLibrary;

/**
 * Gathers the codes and circumstances of a report while its patients pass by, and picks the notes
 * at the end: each note once, however many patients bring it. Belongs to one thread; the order of
 * the patients is the order in which notes of equal rank appear.
 */
public final class ReportNotes {
  private final NoteLibrary library;
  private final Audience audience;
  private final NotesMode mode;
  private final boolean all;
  private final Headlines headlines;
  private final PrintedUnits units = new PrintedUnits();
  private final Set<String> codes = new LinkedHashSet<>();
  private final Set<String> more = new LinkedHashSet<>();

  /**
   * Starts without any code.
   *
   * @param all whether a brief report holds every note in its short form, as a program wants it,
   *     and not only those that a person reads first
   */
  public ReportNotes(NoteLibrary library, Audience audience, NotesMode mode, boolean all) {
    this.library = library;
    this.audience = audience;
    this.mode = mode;
    this.all = all || mode == NotesMode.FULL;
    this.headlines = new Headlines(library, audience);
  }

  /** Adds what one patient brings. */
  public void add(Assessment assessment) {
    if (mode == NotesMode.NONE) {
      return;
    }
    units.add(assessment);
    Circumstances circumstances = PatientCircumstances.of(assessment, all);
    if (!all) {
      headlines.add(assessment);
      headlines.add(library.notesFor(circumstances, true));
      return;
    }
    more.addAll(library.notesFor(circumstances, false));
    for (Finding finding : assessment.findings()) {
      codes.add(finding.code());
    }
    for (Trend trend : assessment.trends()) {
      codes.add(trend.code());
    }
    add(assessment.problems());
  }

  /** Adds what problems of the input bring. */
  public void add(List<Problem> problems) {
    if (mode != NotesMode.NONE && all) {
      for (Problem problem : problems) {
        codes.add(problem.code());
      }
    }
  }

  /** Whether the notes of a brief report are about findings of the past only. */
  public boolean isAboutThePast() {
    return !all && headlines.isAboutThePast();
  }

  /** The notes, safety first; none when nothing was found. */
  public List<Note> notes() {
    if (!all) {
      return headlines.notes(units.all());
    }
    List<String> known = codes.stream().filter(code -> library.code(code).isPresent()).toList();
    return known.isEmpty() && more.isEmpty()
        ? List.of()
        : library.notesFor(known, more, audience, units.all());
  }
}
