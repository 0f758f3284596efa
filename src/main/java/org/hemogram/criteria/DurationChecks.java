package org.hemogram.criteria;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Rows of a scale by duration: for one limit, lengths without gap or overlap, each longer one with
 * a higher grade; for a deeper limit never a lower grade than for the limit before.
 */
final class DurationChecks {
  private DurationChecks() {}

  static void check(String place, List<DurationRow> rows) {
    Map<DurationRow.Bound, List<DurationRow>> byLimit = new LinkedHashMap<>();
    for (DurationRow row : rows) {
      byLimit.computeIfAbsent(row.limit(), limit -> new ArrayList<>()).add(row);
    }
    List<DurationRow> before = List.of();
    for (List<DurationRow> same : byLimit.values()) {
      checkLengths(place, same);
      if (!before.isEmpty()) {
        checkDeeper(place, before, same);
      }
      before = same;
    }
  }

  private static void checkLengths(String place, List<DurationRow> rows) {
    for (int i = 0; i < rows.size(); i++) {
      DurationRow row = rows.get(i);
      DurationRow next = i + 1 < rows.size() ? rows.get(i + 1) : null;
      if (next != null && next.grade() <= row.grade()) {
        throw wrong(place, next, "a grade above " + row.grade(), "grade " + next.grade());
      }
      boolean last = next == null || next.throughout();
      int end = row.below().orElse(0);
      int start = last || next == null ? 0 : next.from();
      if (end != start) {
        String found = end == 0 ? "no end" : "'below' " + end;
        throw wrong(place, row, start == 0 ? "no end" : "'below' " + start, found);
      }
    }
  }

  private static void checkDeeper(
      String place, List<DurationRow> before, List<DurationRow> deeper) {
    Comparison outer = before.get(0).limit().comparison();
    DurationRow first = deeper.get(0);
    Comparison inner = first.limit().comparison();
    boolean low = outer.operator().isUpper();
    int compared = Limit.compareFixed(inner.limit(), outer.limit());
    if (inner.operator().isUpper() != low || (low ? compared >= 0 : compared <= 0)) {
      throw wrong(place, first, "a limit beyond '" + outer.text() + "'", inner.text());
    }
    for (DurationRow row : deeper) {
      for (DurationRow other : before) {
        if (!other.throughout() && other.takes(row.from()) && row.grade() < other.grade()) {
          throw wrong(place, row, "at least grade " + other.grade(), "grade " + row.grade());
        }
      }
    }
  }

  private static CriteriaException wrong(
      String place, DurationRow row, String expected, String found) {
    return CriteriaException.at(place + ", " + row.published().condition(), expected, found);
  }
}
