package org.hemogram.assess.course;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.hemogram.assess.Course;
import org.hemogram.assess.Reading;
import org.hemogram.criteria.CriteriaLibrary;
import org.hemogram.criteria.CriteriaTable;
import org.hemogram.criteria.LimitSet;
import org.hemogram.criteria.LimitSets;
import org.hemogram.criteria.Truth;
import org.hemogram.lab.Analyte;
import org.hemogram.lab.EventKind;
import org.hemogram.lab.Moment;
import org.hemogram.lab.TreatmentEvent;
import org.hemogram.resource.ResourceTree;
import org.jspecify.annotations.Nullable;

/**
 * Recovery of neutrophils and platelets after a transplant: three consecutive values on different
 * days that reach the limit, after the nadir; for platelets none transfused in the days before.
 */
final class Recoveries {
  static final String REACHED = "reached";
  static final String NEVER_BELOW = "never-below";

  private static final String NO_TRANSFUSIONS = "transfusions-not-supplied";
  private static final String LATE_COUNTS = "counts-start-late";
  private static final String EARLY_END = "counts-end-early";
  private static final String GROWTH_FACTOR = "on-growth-factor";
  private static final String GAPS = "gaps-between-counts";

  private static final Set<EventKind> PLATELETS = EnumSet.of(EventKind.PLATELET_TRANSFUSION);
  private static final Set<EventKind> TRANSFUSIONS =
      EnumSet.of(EventKind.PLATELET_TRANSFUSION, EventKind.RBC_TRANSFUSION);

  private final List<RecoveryLimit> limits = new ArrayList<>(3);
  private final int values;
  private final int freeDays;
  private final int nadirUntil;

  /**
   * The rules.
   *
   * @param library the published tables
   * @param variant the table, for example {@code cibmtr}
   * @param rules numbers of values and windows
   */
  Recoveries(CriteriaLibrary library, String variant, ResourceTree rules) {
    CriteriaTable table = library.table("recovery-" + variant).orElseThrow();
    for (LimitSet set : LimitSets.of(table).sets()) {
      String kind = set.id();
      if (kind.startsWith("neutrophils") || kind.startsWith("platelets")) {
        limits.add(RecoveryLimit.of(table, kind, kind));
      }
    }
    this.values = rules.get("values").whole();
    this.freeDays = rules.get("transfusionFreeDays").whole();
    this.nadirUntil = rules.get("nadirUntilDay").whole();
  }

  /** The recoveries after one transplant; none that the counts do not show yet. */
  List<Course.Recovery> of(Counts counts, Transplant transplant) {
    List<Course.Recovery> recoveries = new ArrayList<>(limits.size());
    for (RecoveryLimit limit : limits) {
      Course.Recovery recovery = of(counts, transplant, limit);
      if (recovery != null) {
        recoveries.add(recovery);
      }
    }
    return recoveries;
  }

  private Course.@Nullable Recovery of(Counts counts, Transplant transplant, RecoveryLimit limit) {
    List<Reading> days = counts.between(limit.analyte(), transplant.day(), transplant.end());
    if (days.size() < values) {
      return null;
    }
    boolean platelets = limit.analyte() == Analyte.PLATELETS;
    List<TreatmentEvent> transfused = platelets ? counts.events(PLATELETS) : List.of();
    boolean dense = isDense(days, transplant);
    boolean neverBelow = isNeverBelow(days, transplant, limit) && !within(transfused, transplant);
    if (neverBelow && isWatched(days, transplant)) {
      return new Course.Recovery(
          limit.kind(),
          NEVER_BELOW,
          transplant.label(),
          Moment.NONE,
          null,
          dense,
          limit.criterion(),
          List.of(lowest(days)),
          dense ? List.of() : List.of(EARLY_END),
          limit.holds(days.get(days.size() - 1)) == Truth.TRUE);
    }
    int first = run(days, nadir(days, transplant), limit, transfused);
    if (first < 0) {
      return null;
    }
    List<Reading> evidence = days.subList(first, first + values);
    boolean supplied = !platelets || !counts.events(TRANSFUSIONS).isEmpty();
    boolean seen = dense || (first > 0 && !neverBelow);
    List<String> remarks = new ArrayList<>(2);
    addIf(!supplied, NO_TRANSFUSIONS, remarks);
    addIf(!seen, LATE_COUNTS, remarks);
    addIf(!platelets && isOnGrowthFactor(evidence), GROWTH_FACTOR, remarks);
    addIf(hasGaps(evidence), GAPS, remarks);
    return new Course.Recovery(
        limit.kind(),
        REACHED,
        transplant.label(),
        days.get(first).result().time().dayOnly(),
        Counts.day(days.get(first)) - transplant.day(),
        supplied && seen,
        limit.criterion(),
        evidence,
        remarks,
        limit.holds(days.get(days.size() - 1)) == Truth.TRUE);
  }

  private static void addIf(boolean holds, String remark, List<String> remarks) {
    if (holds) {
      remarks.add(remark);
    }
  }

  /** The index of the lowest value up to the last day of the search, the last of equal ones. */
  private int nadir(List<Reading> days, Transplant transplant) {
    int lowest = 0;
    for (int i = 1; i < days.size(); i++) {
      boolean searched = Counts.day(days.get(i)) <= transplant.day() + nadirUntil;
      if (searched && compare(days.get(i), days.get(lowest)) <= 0) {
        lowest = i;
      }
    }
    return lowest;
  }

  private static int compare(Reading a, Reading b) {
    return a.result().compareValue(b.result());
  }

  private static Reading lowest(List<Reading> days) {
    Reading lowest = days.get(0);
    for (Reading reading : days) {
      lowest = compare(reading, lowest) < 0 ? reading : lowest;
    }
    return lowest;
  }

  /** The index of the first of the values that follow each other and reach the limit, or -1. */
  private int run(
      List<Reading> days, int from, RecoveryLimit limit, List<TreatmentEvent> transfused) {
    int length = 0;
    for (int i = from; i < days.size(); i++) {
      Reading reading = days.get(i);
      boolean counts = limit.holds(reading) == Truth.TRUE && !isAfter(transfused, reading);
      length = counts ? length + 1 : 0;
      if (length == values) {
        return i - values + 1;
      }
    }
    return -1;
  }

  private boolean isAfter(List<TreatmentEvent> transfused, Reading reading) {
    for (TreatmentEvent event : transfused) {
      long elapsed = Counts.day(reading) - event.time().day();
      if (elapsed >= 0 && elapsed < freeDays) {
        return true;
      }
    }
    return false;
  }

  private static boolean within(List<TreatmentEvent> transfused, Transplant transplant) {
    for (TreatmentEvent event : transfused) {
      long day = event.time().day();
      if (day >= transplant.day() && day <= transplant.end()) {
        return true;
      }
    }
    return false;
  }

  private boolean isNeverBelow(List<Reading> days, Transplant transplant, RecoveryLimit limit) {
    for (Reading reading : days) {
      boolean searched = Counts.day(reading) <= transplant.day() + nadirUntil;
      if (searched && limit.holds(reading) != Truth.TRUE) {
        return false;
      }
    }
    return true;
  }

  /** Whether counts leave no week in which a fall could have been missed, up to its last day. */
  private boolean isDense(List<Reading> days, Transplant transplant) {
    return isWatched(days, transplant)
        && Counts.day(days.get(days.size() - 1)) >= transplant.day() + nadirUntil - freeDays;
  }

  /** Whether counts from day 0 on leave no week between them. */
  private boolean isWatched(List<Reading> days, Transplant transplant) {
    long previous = transplant.day();
    for (Reading reading : days) {
      long day = Counts.day(reading);
      if (previous < transplant.day() + nadirUntil && day - previous > freeDays) {
        return false;
      }
      previous = day;
    }
    return true;
  }

  private boolean hasGaps(List<Reading> evidence) {
    for (int i = 1; i < evidence.size(); i++) {
      if (Counts.day(evidence.get(i)) - Counts.day(evidence.get(i - 1)) > freeDays) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOnGrowthFactor(List<Reading> evidence) {
    for (Reading reading : evidence) {
      for (TreatmentEvent event : reading.supported()) {
        if (event.kind() == EventKind.G_CSF) {
          return true;
        }
      }
    }
    return false;
  }
}
