package org.hemogram.assess;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.hemogram.notes.CodeEntry;
import org.hemogram.notes.NoteLibrary;

/** Worst first, by the rank that the table of codes gives; what is now before what was. */
final class FindingOrder {
  private final NoteLibrary notes;
  private final Map<String, Integer> ranks = new ConcurrentHashMap<>();
  private final Comparator<Finding> order =
      Comparator.comparingInt((Finding finding) -> rank(finding.code()))
          .thenComparing(Finding::state)
          .thenComparing(Finding::code);

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
      findings.sort(order);
    }
  }
}
