package org.hemogram.criteria;

import java.math.BigDecimal;
import java.util.List;
import org.hemogram.criteria.ScaleReader.RowFields;
import org.jspecify.annotations.Nullable;

/** Rows of one group: ordered from mild to severe, each starting exactly where the one before ends. */
final class LadderChecks {
  private LadderChecks() {}

  static void check(List<RowFields> rows) {
    if (rows.size() == 1) {
      return;
    }
    RowFields deepest = rows.get(rows.size() - 1);
    boolean low = deepest.condition().comparisons().get(0).operator().isUpper();
    for (int i = 0; i < rows.size(); i++) {
      RowFields row = rows.get(i);
      Condition outer = row.condition().bounding(low);
      Condition inner = row.condition().bounding(!low);
      if (outer.isEmpty()) {
        throw CriteriaException.at(
            row.place(), low ? "an upper edge (<)" : "a lower edge (>)", row.condition().text());
      }
      if (i == rows.size() - 1) {
        if (!inner.isEmpty()) {
          throw CriteriaException.at(
              row.place(), "no end, as it is the last row", row.condition().text());
        }
      } else {
        checkNext(row, inner, rows.get(i + 1), low);
      }
    }
  }

  private static void checkNext(RowFields row, Condition inner, RowFields next, boolean low) {
    if (row.grade() > 0 && next.grade() <= row.grade()) {
      throw CriteriaException.at(
          next.place(), "a grade above " + row.grade(), String.valueOf(next.grade()));
    }
    Condition edge = next.condition().bounding(low);
    Comparison start = edge.single();
    if (start == null) {
      throw CriteriaException.at(next.place(), "one edge", next.condition().text());
    }
    if (!inner.text().equals(start.negated().text())) {
      throw CriteriaException.at(
          row.place(),
          "'%s' to end where '%s' starts: '%s'"
              .formatted(row.condition().text(), next.condition().text(), start.negated().text()),
          inner.isEmpty() ? "no end" : "'" + inner.text() + "'");
    }
    Comparison outer = row.condition().bounding(low).single();
    if (outer != null) {
      checkOrder(next, outer, start, low);
    }
  }

  private static void checkOrder(RowFields next, Comparison outer, Comparison start, boolean low) {
    BigDecimal first = number(outer.limit());
    BigDecimal second = number(start.limit());
    if (first == null || second == null) {
      return;
    }
    boolean ordered = low ? second.compareTo(first) < 0 : second.compareTo(first) > 0;
    if (!ordered) {
      throw CriteriaException.at(
          next.place(),
          "a limit %s %s".formatted(low ? "below" : "above", outer.limit().text()),
          start.limit().text());
    }
  }

  /** The part of a limit that can be ordered: a number, or what is added to the same start. */
  private static @Nullable BigDecimal number(Limit limit) {
    if (limit instanceof Limit.Fixed fixed) {
      return fixed.number();
    }
    return limit instanceof Limit.Highest highest ? number(highest.always()) : null;
  }
}
