package org.hemogram.criteria;

import java.math.BigDecimal;
import java.util.ArrayList;
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
  private final boolean baselineOptional;
  private final boolean beginsFixed;
  private final Premises premises;
  private final boolean unconditional;

  /**
   * A ladder.
   *
   * @param steps rows that {@link LadderChecks} has looked at
   * @param premises what has to hold before they count
   * @param override the row of {@link Premises#override}, or null
   */
  Ladder(List<Row> steps, Premises premises, @Nullable Row override) {
    List<Row> all = new ArrayList<>(steps);
    if (override != null) {
      all.add(override);
    }
    this.rows = List.copyOf(all);
    this.premises = premises;
    this.unconditional = premises.isNone();
    this.edges = outerEdges(steps);
    Comparison first = edges[0].single();
    this.beginsFixed = first != null && first.fixed() != null;
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

  /** The rows by rank, the mildest first; one that overrides the others is the last. */
  List<Row> rows() {
    return rows;
  }

  /** True when lower values are worse. */
  boolean isLow() {
    return isLow(rows.subList(0, edges.length));
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
    if (unconditional) {
      return step(value, bound, interval, baseline);
    }
    int evaluable = premises.evaluable(baseline);
    if (evaluable != Comparison.YES) {
      return evaluable;
    }
    int permitted = premises.permits(value, bound, interval, baseline);
    if (permitted == Comparison.NO) {
      return 0;
    }
    int rank = rankOfPermitted(value, bound, interval, baseline);
    return rank > 0 && permitted != Comparison.YES ? permitted : rank;
  }

  private int rankOfPermitted(
      BigDecimal value,
      @Nullable Comparator bound,
      @Nullable ReferenceInterval interval,
      @Nullable BigDecimal baseline) {
    int overridden = premises.overrides(value, bound, interval, baseline);
    if (overridden == Comparison.YES) {
      return rows.size();
    }
    int step = step(value, bound, interval, baseline);
    return step == edges.length || overridden == Comparison.NO ? step : overridden;
  }

  /**
   * The rank by the ordered rows alone. The first edge comes last: it may be a limit that is not
   * known, and a value beyond the second is beyond it as well. A number is known, and most values
   * have not passed it.
   */
  private int step(
      BigDecimal value,
      @Nullable Comparator bound,
      @Nullable ReferenceInterval interval,
      @Nullable BigDecimal baseline) {
    if (beginsFixed && edges[0].test(value, bound, interval, baseline) == Comparison.NO) {
      return 0;
    }
    int rank = 0;
    for (int i = Math.min(1, edges.length - 1); i < edges.length; i++) {
      int passed = edges[i].test(value, bound, interval, baseline);
      if (passed < 0) {
        return passed;
      }
      if (passed == Comparison.NO) {
        break;
      }
      rank = i + 1;
    }
    return rank > 0 || edges.length == 1 ? rank : edges[0].test(value, bound, interval, baseline);
  }
}
