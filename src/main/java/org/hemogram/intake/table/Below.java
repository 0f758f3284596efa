package org.hemogram.intake.table;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands between and below the rows of a table.
 *
 * @param lines tells lines between the rows; null when there are none that matter
 * @param start what lines above the header say
 * @param dates the days of lines between the rows
 * @param follower another table below this one, or null
 * @param followerLine the 1-based line of its header
 */
record Below(
    @Nullable HeadingLines lines,
    Heading start,
    List<String> dates,
    @Nullable Table follower,
    int followerLine) {

  /** Rows and nothing else. */
  static final Below NOTHING = new Below(null, Heading.NONE, List.of(), null, 0);

  /** Looks at the records of a table and those above its header. */
  static Below of(
      List<CsvForm.Lines> records,
      Layout layout,
      Table.Setting setting,
      @Nullable Table follower,
      int followerLine) {
    HeadingLines lines = new HeadingLines(layout, setting);
    Heading above = Heading.NONE;
    Heading now = Heading.NONE;
    boolean matters = false;
    String collected = "";
    List<String> dates = new ArrayList<>();
    for (CsvForm.Lines record : records) {
      boolean inside = record.line() >= layout.dataLine();
      collected = inside || !collected.isEmpty() ? collected : lines.collected(record.cells());
      Heading next = lines.below(inside ? now : above, record.cells());
      if (next != null && inside) {
        matters |= lines.matters(next);
        now = next;
      } else if (next != null) {
        above = above.isNamedAgain(next) && above.rank() < next.rank() ? above : next;
      }
      String date = next == null ? "" : next.date();
      if (!date.isEmpty() && !dates.contains(date)) {
        dates.add(date);
      }
    }
    boolean persons = !now.patient().isEmpty();
    boolean days = !now.date().isEmpty();
    String date = days ? above.date() : layout.hasTimes() ? "" : collected;
    Heading start = new Heading("", persons ? above.patient() : "", above.rank(), date);
    List<String> told = matters ? dates : date.isEmpty() ? List.of() : List.of(date);
    return new Below(matters ? lines : null, start, told, follower, followerLine);
  }

  /** True when all rows are read alike. */
  boolean isNothing() {
    return lines == null && follower == null;
  }
}
