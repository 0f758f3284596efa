package org.hemogram.criteria;

import java.util.ArrayList;
import java.util.List;
import org.hemogram.criteria.ScaleReader.RowFields;

/** Says what a value exactly on a limit gets, as a clinician checks it. */
final class Edges {
  private Edges() {}

  static List<List<Edge>> of(List<RowFields> rows) {
    boolean low = rows.get(rows.size() - 1).condition().comparisons().get(0).operator().isUpper();
    List<List<Edge>> all = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      RowFields row = rows.get(i);
      List<Edge> edges = new ArrayList<>();
      for (Comparison comparison : row.condition().comparisons()) {
        boolean outer = rows.size() == 1 || comparison.operator().isUpper() == low;
        String outcome =
            comparison.operator().holds(0) ? row.outcome() : beside(rows, outer ? i - 1 : i + 1);
        edges.add(new Edge(comparison.limit().text(), outcome));
      }
      all.add(List.copyOf(edges));
    }
    return all;
  }

  private static String beside(List<RowFields> rows, int index) {
    return index < 0 || index >= rows.size() ? Edge.NONE : rows.get(index).outcome();
  }
}
