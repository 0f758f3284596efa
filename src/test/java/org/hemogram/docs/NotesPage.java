package org.hemogram.docs;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hemogram.notes.Audience;
import org.hemogram.notes.CodeEntry;
import org.hemogram.notes.Note;
import org.hemogram.notes.NoteLibrary;
import org.hemogram.report.ByteBlock;
import org.hemogram.report.text.NoteMarkdown;

/** All notes on one page, for somebody who reviews them. */
final class NotesPage {
  private static final String HEAD =
      """
      # The notes

      Every educational note of `hemogram` with both texts, for review by a clinician and by somebody who
      reads for patients. The page is made from the files in `src/main/resources/org/hemogram/notes/en`;
      change those, and a test that writes this page anew says what differs.

      Amounts stand here in the units of the outputs; in a report they follow the units that the reader's
      own export prints. `[1]` is the first of the references below a note. Sentences without a number are
      advice to ask somebody, or say what the program does. The texts are drafts until a hematologist and
      a patient representative have read them, and no medical advice.

      ## What no note may say

      - that a person has, probably has, or does not have a disease;
      - a dose, a level to reach, a schedule, a taper;
      - to start, stop, restart, raise or lower a drug, a supplement or a diet;
      - that somebody needs, or does not need, a test, a transfusion or a transplant;
      - reassurance, or a prediction; survival figures to patients;
      - anything inferred about ancestry, Duffy status, pregnancy, sex or age.

      Doubt about the data never removes a sign that needs help at once.

      """;

  private static final String RULES =
      """

      ## Which note comes when

      A code brings the notes beside it. Circumstances bring more; all words of a row have to hold.

      """;

  private NotesPage() {}

  static String text() {
    NoteLibrary library = new NoteLibrary("en");
    ByteBlock out = new ByteBlock();
    out.text(HEAD + "## Topics\n\n");
    Map<String, String> printed = new HashMap<>();
    for (String topic : library.topics()) {
      note(library.note(topic), printed, library, out);
    }
    out.text("## Codes\n\n");
    Set<String> codes = new LinkedHashSet<>();
    library.codes().forEach(entry -> codes.add(entry.code()));
    for (String code : codes) {
      note(library.note(member(code)), printed, library, out);
    }
    out.text(RULES + "| code | notes |\n|---|---|\n");
    for (CodeEntry entry : library.codes()) {
      out.text("| `" + entry.code() + "` | " + ids(entry.noteIds()) + " |\n");
    }
    out.text("\n| circumstances | report | notes |\n|---|---|---|\n");
    for (List<String> row : library.triggerRows()) {
      out.text("| `" + row.get(0) + "` | " + row.get(1) + " | ");
      out.text(ids(List.of(row.get(2).split(" ", -1))) + " |\n");
    }
    return out.text();
  }

  /** A family stands on the page with one of its members. */
  private static String member(String code) {
    return code.replace("<analyte>", "platelets").replace("<reason>", "bad-value");
  }

  private static String ids(List<String> ids) {
    return "`" + String.join("` `", ids) + "`";
  }

  /** A note; texts that stand on the page already are not repeated. */
  private static void note(
      Note note, Map<String, String> printed, NoteLibrary library, ByteBlock out) {
    String other = printed.putIfAbsent(note.patientText(), note.id());
    List<Audience> readers = other == null ? List.of(Audience.values()) : List.of();
    NoteMarkdown.write(note, readers, library, 3, out);
    if (other != null) {
      out.text("\nIts texts are those of `" + other + "`.\n");
    }
    out.text("\n");
  }
}
