package org.hemogram.criteria;

import java.util.ArrayList;
import java.util.List;
import org.hemogram.criteria.ScaleReader.RowFields;

/** Says what a value exactly on a limit gets, as a clinician checks it. */
final class EdgeText {
  private EdgeText() {}

  static List<String> of(List<RowFields> rows) {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      RowFields row = rows.get(i);
      List<String> parts = new ArrayList<>();
      for (Comparison comparison : row.condition().comparisons()) {
        boolean included = comparison.operator().holds(0);
        String outside = i == 0 ? "none" : rows.get(i - 1).outcome();
        parts.add(comparison.limit().text() + " → " + (included ? row.outcome() : outside));
      }
      texts.add(String.join("; ", parts));
    }
    return texts;
  }
}
