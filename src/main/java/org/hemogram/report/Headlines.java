package org.hemogram.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.hemogram.assess.Assessment;
import org.hemogram.assess.Finding;
import org.hemogram.notes.Audience;
import org.hemogram.notes.CodeEntry;
import org.hemogram.notes.Note;
import org.hemogram.notes.NoteLibrary;

/**
 * The few notes that stand below a brief report: the signs that need help at once, then those of
 * the worst findings that there are now; of past ones only when nothing is current. Gathers codes
 * while patients pass by.
 */
final class Headlines {
  /** The note of signs that need help at once. */
  static final String URGENT = "red-flags";

  private static final String FEVER = "neutropenia.fever";

  /** Says of counts what they are not, which is no headline. */
  private static final String NOT_MET = "aa.blood-criteria.not-met";

  private static final int MOST = 6;

  private final NoteLibrary library;
  private final Audience audience;
  private final Set<String> current = new TreeSet<>();
  private final Set<String> past = new TreeSet<>();

  Headlines(NoteLibrary library, Audience audience) {
    this.library = library;
    this.audience = audience;
  }

  void add(Assessment assessment) {
    for (Finding finding : assessment.findings()) {
      if (!finding.code().equals(NOT_MET)) {
        (finding.state() == Finding.State.CURRENT ? current : past).add(finding.code());
      }
    }
  }

  /** The notes in the order in which they are read; none when nothing was found. */
  List<Note> notes() {
    List<CodeEntry> entries = entries(current.isEmpty() ? past : current);
    Set<String> ids = new LinkedHashSet<>();
    if (!entries.isEmpty() && audience == Audience.PATIENT || attach(entries, URGENT)) {
      ids.add(URGENT);
    }
    if (attach(entries, FEVER)) {
      ids.add(FEVER);
    }
    int most = ids.size() + MOST;
    for (CodeEntry entry : entries) {
      if (ids.size() < most) {
        ids.add(entry.noteIds().get(0));
      }
    }
    List<Note> notes = new ArrayList<>(ids.size());
    ids.forEach(id -> notes.add(library.note(id)));
    return notes;
  }

  private static boolean attach(List<CodeEntry> entries, String id) {
    for (CodeEntry entry : entries) {
      if (entry.noteIds().contains(id)) {
        return true;
      }
    }
    return false;
  }

  private List<CodeEntry> entries(Set<String> codes) {
    List<CodeEntry> entries = new ArrayList<>();
    for (String code : codes) {
      library.code(code).ifPresent(entries::add);
    }
    entries.sort(Comparator.comparingInt(CodeEntry::rank));
    return entries;
  }
}
