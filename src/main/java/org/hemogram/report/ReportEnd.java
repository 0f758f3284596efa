package org.hemogram.report;

import java.util.List;
import org.hemogram.lab.Problem;
import org.hemogram.notes.Note;

/**
 * What is known after the last patient.
 *
 * @param notes the educational notes of the whole report, none twice, in reading order
 * @param before whether the notes are about what was found before, and nothing is found now
 * @param problems problems of the input that belong to no patient
 */
public record ReportEnd(List<Note> notes, boolean before, List<Problem> problems) {

  /** Copies the lists. */
  public ReportEnd {
    notes = List.copyOf(notes);
    problems = List.copyOf(problems);
  }
}
