package org.hemogram.report.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.hemogram.assess.Assessment;
import org.hemogram.assess.Finding;
import org.hemogram.notes.CodeEntry;
import org.hemogram.notes.Note;
import org.hemogram.notes.NoteLibrary;

/**
 * The few notes that stand below a brief report: the signs that need help at once, then those of
 * the worst findings that there are now; of past ones only when nothing is current. Gathers codes
 * while patients pass by, from several threads and in any order.
 */
final class Headlines {
  /** The note of signs that need help at once. */
  static final String URGENT = "red-flags";

  private static final String FEVER = "neutropenia.fever";

  /** Says of counts what they are not, which is no headline. */
  private static final String NOT_MET = "aa.blood-criteria.not-met";

  private static final int MOST = 6;

  private final NoteLibrary library;
  private final Set<String> current = ConcurrentHashMap.newKeySet();
  private final Set<String> past = ConcurrentHashMap.newKeySet();

  Headlines(NoteLibrary library) {
    this.library = library;
  }

  void add(Assessment assessment) {
    for (Finding finding : assessment.findings()) {
      if (!finding.code().equals(NOT_MET)) {
        (finding.state() == Finding.State.CURRENT ? current : past).add(finding.code());
      }
    }
  }

  /** Those of the notes of a report, in the order in which they are read. */
  List<Note> of(List<Note> all) {
    Set<String> ids = new LinkedHashSet<>();
    ids.add(URGENT);
    List<CodeEntry> entries = entries(current.isEmpty() ? past : current);
    if (entries.stream().anyMatch(entry -> entry.noteIds().contains(FEVER))) {
      ids.add(FEVER);
    }
    int most = ids.size() + MOST;
    for (CodeEntry entry : entries) {
      if (ids.size() < most) {
        ids.add(entry.noteIds().get(0));
      }
    }
    List<Note> notes = new ArrayList<>(ids.size());
    for (String id : ids) {
      all.stream().filter(note -> note.id().equals(id)).forEach(notes::add);
    }
    return notes;
  }

  private List<CodeEntry> entries(Set<String> codes) {
    return codes.stream()
        .sorted()
        .flatMap(code -> library.code(code).stream())
        .sorted(Comparator.comparingInt(CodeEntry::rank))
        .toList();
  }
}
