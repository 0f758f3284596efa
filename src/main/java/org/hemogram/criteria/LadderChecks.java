package org.hemogram.criteria;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.hemogram.criteria.ScaleReader.RowFields;

/**
 * Rows of one group: ordered from mild to severe, each starting exactly where the one before ends.
 */
final class LadderChecks {
  private LadderChecks() {}

  static void check(List<RowFields> rows) {
    if (rows.size() == 1) {
      return;
    }
    RowFields deepest = rows.get(rows.size() - 1);
    boolean low = deepest.condition().comparisons().get(0).operator().isUpper();
    for (RowFields row : rows) {
      if (row.condition().bounding(low).isEmpty()) {
        throw CriteriaException.at(
            row.place(), low ? "an upper edge (<)" : "a lower edge (>)", row.condition().text());
      }
    }
    for (int i = 1; i < rows.size(); i++) {
      checkNext(rows.get(i - 1), rows.get(i), low);
    }
    if (!deepest.condition().bounding(!low).isEmpty()) {
      throw CriteriaException.at(
          deepest.place(), "no end, as it is the last row", deepest.condition().text());
    }
  }

  private static void checkNext(RowFields row, RowFields next, boolean low) {
    Condition inner = row.condition().bounding(!low);
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
          String.format(
              Locale.ROOT,
              "'%s' to end where '%s' starts: '%s'",
              row.condition().text(),
              next.condition().text(),
              start.negated().text()),
          inner.isEmpty() ? "no end" : "'" + inner.text() + "'");
    }
    Comparison outer = row.condition().bounding(low).single();
    if (outer != null) {
      checkOrder(next, outer, start, low);
    }
  }

  private static void checkOrder(RowFields next, Comparison outer, Comparison start, boolean low) {
    Place first = Place.of(outer.limit());
    Place second = Place.of(start.limit());
    if (!first.base().equals(second.base())) {
      return;
    }
    int compared = second.amount().compareTo(first.amount());
    if (low ? compared >= 0 : compared <= 0) {
      throw CriteriaException.at(
          next.place(),
          String.format(
              Locale.ROOT, "a limit %s %s", low ? "below" : "above", outer.limit().text()),
          start.limit().text());
    }
  }

  /**
   * Where a limit lies: so much above something. Only limits above the same can be ordered.
   *
   * @param base what it counts from; empty = zero
   * @param amount how far above
   */
  private record Place(String base, BigDecimal amount) {
    static Place of(Limit limit) {
      if (limit instanceof Limit.Fixed fixed) {
        return new Place("", fixed.number());
      }
      if (limit instanceof Limit.Above above) {
        return new Place(above.from().text(), above.amount());
      }
      if (limit instanceof Limit.Percent percent) {
        return new Place("% of " + percent.reference().word(), percent.percent());
      }
      if (limit instanceof Limit.Highest highest && highest.always() instanceof Limit.Fixed fixed) {
        return new Place("", fixed.number());
      }
      return new Place(limit.text(), BigDecimal.ZERO);
    }
  }
}
