package org.hemogram.criteria;

import java.math.BigDecimal;
import java.util.List;
import org.hemogram.lab.Comparator;
import org.hemogram.lab.ReferenceInterval;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one scale for one group of people, from mild to severe. A value stands on the deepest
 * row whose outer edge it has passed.
 */
final class Ladder {
  private final List<Row> rows;
  private final Condition[] edges;
  private final int solid;
  private final boolean baselineOptional;

  /** Rows that {@link LadderChecks} has looked at. */
  Ladder(List<Row> rows) {
    this.rows = List.copyOf(rows);
    this.edges = outerEdges(rows);
    this.solid = edges.length > 1 && !comparable(edges[0], edges[1]) ? 1 : 0;
    boolean optional = false;
    for (Condition edge : edges) {
      optional |= edge.asksForBaseline();
    }
    this.baselineOptional = optional;
  }

  /** What has to hold for each row or a deeper one. */
  static Condition[] outerEdges(List<Row> rows) {
    Condition[] edges = new Condition[rows.size()];
    if (rows.size() == 1) {
      edges[0] = rows.get(0).condition();
      return edges;
    }
    boolean low = isLow(rows);
    for (int i = 0; i < edges.length; i++) {
      edges[i] = rows.get(i).condition().bounding(low);
    }
    return edges;
  }

  /** True when the rows go down, so that lower values are worse. */
  static boolean isLow(List<Row> rows) {
    return rows.get(rows.size() - 1).condition().comparisons().get(0).operator().isUpper();
  }

  /** True when passing the second edge means that the first is passed, too. */
  private static boolean comparable(Condition first, Condition second) {
    Comparison one = first.single();
    Comparison two = second.single();
    if (one == null || two == null) {
      return false;
    }
    if (one.fixed() != null && two.fixed() != null) {
      return true;
    }
    return two.limit() instanceof Limit.Above above
        && above.from().text().equals(one.limit().text());
  }

  List<Row> rows() {
    return rows;
  }

  boolean isBaselineOptional() {
    return baselineOptional;
  }

  /**
   * The number of the row (1 = the first), 0 when none holds, or why that is not known as {@link
   * Comparison#unknown} gives it.
   */
  int rank(
      BigDecimal value,
      @Nullable Comparator bound,
      @Nullable ReferenceInterval interval,
      @Nullable BigDecimal baseline) {
    int rank = 0;
    for (int i = solid; i < edges.length; i++) {
      int passed = edges[i].test(value, bound, interval, baseline);
      if (passed < 0) {
        return passed;
      }
      if (passed == Comparison.NO) {
        break;
      }
      rank = i + 1;
    }
    return rank > 0 || solid == 0 ? rank : edges[0].test(value, bound, interval, baseline);
  }
}
