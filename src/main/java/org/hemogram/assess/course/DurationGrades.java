package org.hemogram.assess.course;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.hemogram.assess.Course;
import org.hemogram.assess.Finding;
import org.hemogram.criteria.CriteriaTable;
import org.hemogram.criteria.DurationRow;
import org.hemogram.criteria.DurationScale;
import org.hemogram.criteria.DurationScale.Counting;
import org.hemogram.criteria.Durations;
import org.hemogram.criteria.Truth;
import org.hemogram.lab.Analyte;
import org.hemogram.lab.EventKind;
import org.hemogram.lab.Quantity;
import org.hemogram.lab.TreatmentEvent;
import org.hemogram.resource.ResourceTree;
import org.jspecify.annotations.Nullable;

/**
 * Grades by how long neutrophils and platelets stayed low after CAR-T cells (ICAHT). Where the
 * table was asked for by name, transplant or chemotherapy is day 0 when there are no such cells.
 */
final class DurationGrades {
  private static final List<EnumSet<EventKind>> DAY_0 =
      List.of(
          EnumSet.of(EventKind.CAR_T),
          EnumSet.of(EventKind.TRANSPLANT),
          EnumSet.of(EventKind.CHEMOTHERAPY));
  private static final EnumSet<EventKind> PLATELETS = EnumSet.of(EventKind.PLATELET_TRANSFUSION);

  private final CriteriaTable table;
  private final boolean asked;
  private final int longestGap;

  DurationGrades(CriteriaTable table, boolean asked, ResourceTree rules) {
    this.table = table;
    this.asked = asked;
    this.longestGap = rules.get("longestGapDays").whole();
  }

  /** The grades after each treatment that is a day 0; scales without any count are left out. */
  List<Course.Duration> of(Counts counts) {
    List<Course.Duration> grades = new ArrayList<>();
    for (TreatmentEvent event : starts(counts)) {
      for (DurationScale scale : Durations.of(table).all()) {
        Course.Duration grade = grade(counts, event, scale);
        if (grade != null) {
          grades.add(grade);
        }
      }
    }
    return grades;
  }

  private List<TreatmentEvent> starts(Counts counts) {
    for (EnumSet<EventKind> kinds : asked ? DAY_0 : DAY_0.subList(0, 1)) {
      List<TreatmentEvent> events = counts.events(kinds);
      if (!events.isEmpty()) {
        return events.subList(0, 1);
      }
    }
    return List.of();
  }

  private Course.@Nullable Duration grade(
      Counts counts, TreatmentEvent event, DurationScale scale) {
    long first = event.time().day() + scale.fromDay();
    long end = event.time().day() + scale.lastDay().orElse(Integer.MAX_VALUE);
    long last = Math.min(end, counts.last().day());
    if (last < first) {
      return null;
    }
    DailyLine line = new DailyLine(counts, scale.analyte(), first, last, longestGap);
    if (line.isEmpty()) {
      return null;
    }
    List<TreatmentEvent> transfused =
        scale.analyte() == Analyte.PLATELETS ? counts.events(PLATELETS) : List.of();
    LowDays low = new LowDays(line, scale, transfused, first);
    Optional<DurationRow> worst = scale.worst(low);
    boolean measured = scale.counting() == Counting.MEASUREMENTS;
    return new Course.Duration(
        scale.id(),
        event.label(),
        worst.map(DurationRow::grade).orElse(0),
        worst.map(low::beyond).orElse(0),
        measured ? 0 : line.filledDays(),
        low.isUnconfirmed(worst.map(DurationRow::grade).orElse(0))
            || !measured && (line.hasGap() || scale.lastDay().isPresent() && last < end),
        new Finding.Criterion(
            table.id(),
            worst.map(row -> row.published().wording()).orElse(scale.title()),
            scale.rows().get(0).published().source().title()));
  }

  /** Which days are low, with recoveries that do not last counted as low. */
  private record LowDays(
      DailyLine line, DurationScale scale, List<TreatmentEvent> transfused, long first)
      implements DurationScale.Counted {

    @Override
    public int beyond(DurationRow row) {
      if (scale.tests() > 1 && measurements(row) < scale.tests()) {
        return 0;
      }
      return switch (scale.counting()) {
        case MEASUREMENTS -> measurements(row);
        case ALL_DAYS -> all(low(row));
        case LONGEST_SPELL -> longest(low(row));
      };
    }

    @Override
    public boolean throughout(DurationRow row) {
      int length = scale.lastDay().orElse(-1) - scale.fromDay() + 1;
      if (line.length() != length) {
        return false;
      }
      for (int day = 0; day < length; day++) {
        if (holds(row, day) != Truth.TRUE) {
          return false;
        }
      }
      return true;
    }

    /** True when the last count alone is worse, and one more like it would give a higher grade. */
    boolean isUnconfirmed(int grade) {
      int last = line.length() - 1;
      while (last >= 0 && !line.isCounted(last)) {
        last--;
      }
      for (DurationRow row : scale.rows()) {
        boolean wants =
            scale.counting() == Counting.MEASUREMENTS
                ? !row.takes(measurements(row))
                : measurements(row) < scale.tests();
        if (row.grade() > grade && last >= 0 && wants && holds(row, last) == Truth.TRUE) {
          return true;
        }
      }
      return false;
    }

    private int measurements(DurationRow row) {
      int count = 0;
      for (int day = 0; day < line.length(); day++) {
        count += line.isCounted(day) && holds(row, day) == Truth.TRUE ? 1 : 0;
      }
      return count;
    }

    /** A day is low by its value, or while no lasting recovery has begun. */
    private boolean[] low(DurationRow row) {
      boolean[] low = new boolean[line.length()];
      boolean inSpell = false;
      for (int day = 0; day < low.length; day++) {
        if (holds(row, day) == Truth.TRUE) {
          inSpell = true;
        } else if (inSpell && isRecovered(row, day)) {
          inSpell = false;
        }
        low[day] = inSpell && line.value(day) != null;
      }
      return low;
    }

    private boolean isRecovered(DurationRow row, int from) {
      if (line.value(from) == null) {
        return false;
      }
      for (int day = from; day < from + scale.stableDays() && day < line.length(); day++) {
        if (holds(row, day) == Truth.TRUE || isTransfused(day)) {
          return false;
        }
      }
      return true;
    }

    private boolean isTransfused(int day) {
      DurationScale.Recovery recovery = scale.recovery();
      int free = recovery == null ? 0 : recovery.transfusionFreeDays();
      for (TreatmentEvent event : transfused) {
        long elapsed = first + day - event.time().day();
        if (elapsed >= 0 && elapsed < free) {
          return true;
        }
      }
      return false;
    }

    private Truth holds(DurationRow row, int day) {
      Quantity value = line.value(day);
      return value == null ? Truth.UNKNOWN : row.holds(value);
    }

    private static int all(boolean[] low) {
      int count = 0;
      for (boolean day : low) {
        count += day ? 1 : 0;
      }
      return count;
    }

    private static int longest(boolean[] low) {
      int longest = 0;
      int run = 0;
      for (boolean day : low) {
        run = day ? run + 1 : 0;
        longest = Math.max(longest, run);
      }
      return longest;
    }
  }
}
