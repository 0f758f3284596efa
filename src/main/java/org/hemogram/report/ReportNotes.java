package org.hemogram.report;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hemogram.assess.Assessment;
import org.hemogram.assess.Finding;
import org.hemogram.assess.Trend;
import org.hemogram.lab.Problem;
import org.hemogram.notes.Audience;
import org.hemogram.notes.Note;
import org.hemogram.notes.NoteLibrary;

/**
 * Gathers the codes of a report while its patients pass by, and picks the notes at the end: each
 * note once, however many patients bring it. Belongs to one thread; the order of the patients is
 * the order in which notes of equal rank appear.
 */
public final class ReportNotes {
  private final NoteLibrary library;
  private final Audience audience;
  private final NotesMode mode;
  private final Headlines headlines;
  private final Set<String> codes = new LinkedHashSet<>();

  /** Starts without any code. */
  public ReportNotes(NoteLibrary library, Audience audience, NotesMode mode) {
    this.library = library;
    this.audience = audience;
    this.mode = mode;
    this.headlines = new Headlines(library, audience);
  }

  /** Adds what one patient brings. */
  public void add(Assessment assessment) {
    if (mode == NotesMode.BRIEF) {
      headlines.add(assessment);
    }
    if (mode == NotesMode.FULL) {
      for (Finding finding : assessment.findings()) {
        codes.add(finding.code());
      }
      for (Trend trend : assessment.trends()) {
        codes.add(trend.code());
      }
      add(assessment.problems());
    }
  }

  /** Adds what problems of the input bring. */
  public void add(List<Problem> problems) {
    if (mode == NotesMode.FULL) {
      for (Problem problem : problems) {
        codes.add(problem.code());
      }
    }
  }

  /** The notes, safety first; none when nothing was found. */
  public List<Note> notes() {
    if (mode == NotesMode.BRIEF) {
      return headlines.notes();
    }
    List<String> known = codes.stream().filter(code -> library.code(code).isPresent()).toList();
    return known.isEmpty() ? List.of() : library.notesFor(known, audience);
  }
}
