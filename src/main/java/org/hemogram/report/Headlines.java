package org.hemogram.report;

import java.util.ArrayList;
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
import org.hemogram.notes.ReaderUnits;

/**
 * The few notes that stand below a brief report: the signs that need help at once, then those of
 * the worst findings that there are now, of past ones only when nothing is current; then what may
 * be wrong with the sample and what is known of the patient. Gathers codes while patients pass by.
 */
final class Headlines {
  /** The note of signs that need help at once. */
  static final String URGENT = "red-flags";

  private static final String FEVER = "neutropenia.fever";

  /** Says of counts what they are not, which is no headline. */
  private static final String NOT_MET = "aa.blood-criteria.not-met";

  /** So many notes can be read at a glance; the findings get what circumstances leave. */
  private static final int MOST = 8;

  private static final int MOST_FINDINGS = 6;
  private static final int MOST_OTHERS = 3;

  private final NoteLibrary library;
  private final Audience audience;
  private final Set<String> current = new TreeSet<>();
  private final Set<String> past = new TreeSet<>();
  private final Set<String> more = new LinkedHashSet<>();

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

  /** Adds notes that the circumstances of one patient bring. */
  void add(Set<String> noteIds) {
    more.addAll(noteIds);
  }

  /** Whether nothing is found now and something was found before. */
  boolean isAboutThePast() {
    return current.isEmpty() && !past.isEmpty();
  }

  /** The notes in the order in which they are read; none when nothing was found. */
  List<Note> notes(ReaderUnits units) {
    List<CodeEntry> entries = entries(current.isEmpty() ? past : current);
    Set<String> ids = new LinkedHashSet<>();
    boolean any = !entries.isEmpty() || !more.isEmpty();
    if (any && audience == Audience.PATIENT || attach(entries, URGENT)) {
      ids.add(URGENT);
    }
    if (attach(entries, FEVER)) {
      ids.add(FEVER);
    }
    more.stream().filter(library::isSafety).forEach(ids::add);
    List<String> others =
        more.stream().filter(id -> !library.isSafety(id)).limit(MOST_OTHERS).toList();
    int most = Math.min(ids.size() + MOST_FINDINGS, MOST - others.size());
    for (CodeEntry entry : entries) {
      if (ids.size() < most) {
        ids.add(entry.noteIds().get(0));
      }
    }
    ids.addAll(others);
    return library.inOrder(ids, units);
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
    entries.sort((a, b) -> Integer.compare(a.rank(), b.rank()));
    return entries;
  }
}
