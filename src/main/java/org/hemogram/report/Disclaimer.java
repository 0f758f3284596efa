package org.hemogram.report;

import org.hemogram.notes.Audience;
import org.hemogram.notes.NoteLibrary;

/**
 * What a report is not, in the words of a language.
 *
 * @param patient the whole statement for a person reading their own counts
 * @param clinician the whole statement for a professional
 * @param urgent what to do in an emergency
 */
public record Disclaimer(String patient, String clinician, String urgent) {

  /** The words of the library's language. */
  public static Disclaimer of(NoteLibrary library) {
    return new Disclaimer(
        library.disclaimer("patient"),
        library.disclaimer("clinician"),
        library.disclaimer("urgent"));
  }

  /** The whole statement for one kind of reader. */
  public String text(Audience audience) {
    return switch (audience) {
      case PATIENT -> patient;
      case CLINICIAN -> clinician;
    };
  }
}
