package org.hemogram.criteria;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rules by the earlier value: from high to low, each beginning where the one before ends. A single
 * value may be left out, where the table says that nothing is printed about it.
 */
final class CaseChecks {
  private CaseChecks() {}

  /**
   * Checks the ranges of a line.
   *
   * @param place what messages call the line
   * @param starts the ranges, at least one; several have one edge each
   * @param unprinted the value about which nothing is printed, or null
   */
  static void check(String place, List<Condition> starts, @Nullable BigDecimal unprinted) {
    checkEnds(place, starts);
    boolean used = unprinted == null;
    for (int i = 1; i < starts.size(); i++) {
      Comparison low = bound(place, starts.get(i - 1), false);
      Comparison high = bound(place, starts.get(i), true);
      boolean leftOut = isLeftOut(low, high, unprinted);
      used |= leftOut;
      if (!leftOut && !high.text().equals(low.negated().text())) {
        throw CriteriaException.at(
            place,
            "earlier values '" + low.negated().text() + "' after '" + low.text() + "'",
            "'" + high.text() + "'");
      }
    }
    if (!used) {
      throw CriteriaException.at(
          place, "two ranges that both leave it out", "unprinted " + unprinted);
    }
  }

  private static void checkEnds(String place, List<Condition> starts) {
    Condition first = starts.get(0);
    Condition last = starts.get(starts.size() - 1);
    if (!first.bounding(true).isEmpty() || !last.bounding(false).isEmpty()) {
      throw CriteriaException.at(
          place,
          "a first range without an upper edge, and a last one without a lower",
          "'" + first.text() + "' and '" + last.text() + "'");
    }
  }

  private static Comparison bound(String place, Condition start, boolean upper) {
    Comparison bound = start.bounding(upper).single();
    if (bound == null || bound.fixed() == null) {
      throw CriteriaException.at(
          place, upper ? "an upper edge (<)" : "a lower edge (>)", "'" + start.text() + "'");
    }
    return bound;
  }

  private static boolean isLeftOut(
      Comparison low, Comparison high, @Nullable BigDecimal unprinted) {
    return unprinted != null
        && isExactly(low, Operator.GREATER, unprinted)
        && isExactly(high, Operator.LESS, unprinted);
  }

  private static boolean isExactly(Comparison one, Operator operator, BigDecimal number) {
    BigDecimal fixed = one.fixed();
    return one.operator() == operator && fixed != null && fixed.compareTo(number) == 0;
  }
}
