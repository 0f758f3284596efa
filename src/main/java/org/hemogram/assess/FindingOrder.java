package org.hemogram.assess;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.hemogram.notes.CodeEntry;
import org.hemogram.notes.NoteLibrary;

/** Worst first, by the rank that the table of codes gives; what is now before what was. */
final class FindingOrder {
  private final NoteLibrary notes;
  private final Map<String, Integer> ranks = new ConcurrentHashMap<>();

  FindingOrder(NoteLibrary notes) {
    this.notes = notes;
  }

  private int rank(String code) {
    Integer known = ranks.get(code);
    return known != null
        ? known
        : ranks.computeIfAbsent(
            code, c -> notes.code(c).map(CodeEntry::rank).orElse(Integer.MAX_VALUE));
  }

  void sort(List<Finding> findings) {
    if (findings.size() > 1) {
      findings.sort(this::compare);
    }
  }

  private int compare(Finding a, Finding b) {
    int order = Integer.compare(rank(a.code()), rank(b.code()));
    order = order == 0 ? a.state().compareTo(b.state()) : order;
    return order == 0 ? a.code().compareTo(b.code()) : order;
  }
}
