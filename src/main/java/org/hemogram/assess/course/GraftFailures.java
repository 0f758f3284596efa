package org.hemogram.assess.course;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.hemogram.assess.Course;
import org.hemogram.assess.Reading;
import org.hemogram.criteria.CriteriaLibrary;
import org.hemogram.criteria.CriteriaTable;
import org.hemogram.criteria.Truth;
import org.hemogram.lab.Analyte;
import org.hemogram.lab.EventKind;
import org.hemogram.lab.TreatmentEvent;
import org.hemogram.resource.ResourceTree;
import org.jspecify.annotations.Nullable;

/**
 * Graft failure as counts show it: neutrophils that do not recover by a day, or fall again on three
 * consecutive values after recovery. Relapse, infection and drugs are not in a blood count.
 */
final class GraftFailures {
  private static final String FAILED = "failed";

  private static final Set<EventKind> CHEMOTHERAPY = EnumSet.of(EventKind.CHEMOTHERAPY);

  private final int chemotherapyDays;
  private final RecoveryLimit primary;
  private final RecoveryLimit secondary;
  private final int limitDay;
  private final int values;
  private final int recentDays;

  /**
   * The rules.
   *
   * @param library the published tables
   * @param limitDay the day by which neutrophils have to recover
   * @param rules the number of values, and how old the last count may be
   */
  GraftFailures(CriteriaLibrary library, int limitDay, ResourceTree rules) {
    CriteriaTable table = library.table("graft-failure").orElseThrow();
    this.primary = RecoveryLimit.of(table, "primary", "graft-failure.primary");
    this.secondary = RecoveryLimit.of(table, "secondary", "graft-failure.secondary");
    this.limitDay = limitDay;
    this.values = rules.get("values").whole();
    this.chemotherapyDays = rules.get("chemotherapyDays").whole();
    this.recentDays = rules.get("recentDays").whole();
  }

  /**
   * Failures after one transplant.
   *
   * @param recoveries what recovered after it
   */
  List<Course.Recovery> of(Counts counts, Transplant transplant, List<Course.Recovery> recoveries) {
    List<Reading> days = counts.between(Analyte.NEUTROPHILS, transplant.day(), transplant.end());
    Course.@Nullable Recovery engrafted = null;
    for (Course.Recovery recovery : recoveries) {
      engrafted = recovery.kind().equals(Analyte.NEUTROPHILS.id()) ? recovery : engrafted;
    }
    List<Course.Recovery> failures = new ArrayList<>(1);
    Long day = engrafted == null ? null : engrafted.day();
    if (engrafted == null || day != null && day > limitDay) {
      addPrimary(counts, transplant, days, failures);
    }
    if (engrafted != null) {
      List<Reading> own = new ArrayList<>(days);
      own.removeIf(reading -> isAfterChemotherapy(Counts.day(reading), counts));
      addSecondary(transplant, own, day == null ? 0 : day, failures);
    }
    return failures;
  }

  private void addPrimary(
      Counts counts, Transplant transplant, List<Reading> days, List<Course.Recovery> failures) {
    long until = transplant.day() + limitDay;
    if (counts.last().day() < until || transplant.end() < until) {
      return;
    }
    Reading last = null;
    for (Reading reading : days) {
      last = Counts.day(reading) <= until ? reading : last;
    }
    if (last != null
        && Counts.day(last) >= until - recentDays
        && primary.holds(last) == Truth.TRUE) {
      failures.add(failure(primary, transplant, limitDay, List.of(last), days));
    }
  }

  /** Counts in the weeks after chemotherapy show the drugs, and say nothing about the graft. */
  private boolean isAfterChemotherapy(long day, Counts counts) {
    for (TreatmentEvent event : counts.events(CHEMOTHERAPY)) {
      if (day >= event.time().day() && day <= event.time().day() + chemotherapyDays) {
        return true;
      }
    }
    return false;
  }

  private void addSecondary(
      Transplant transplant, List<Reading> days, long recovered, List<Course.Recovery> failures) {
    int length = 0;
    for (int i = 0; i < days.size(); i++) {
      long day = Counts.day(days.get(i)) - transplant.day();
      length = day > recovered && secondary.holds(days.get(i)) == Truth.TRUE ? length + 1 : 0;
      if (length == values) {
        List<Reading> evidence = days.subList(i - values + 1, i + 1);
        long first = Counts.day(evidence.get(0)) - transplant.day();
        failures.add(failure(secondary, transplant, first, evidence, days));
        return;
      }
    }
  }

  private static Course.Recovery failure(
      RecoveryLimit limit,
      Transplant transplant,
      long day,
      List<Reading> evidence,
      List<Reading> days) {
    return new Course.Recovery(
        limit.kind(),
        FAILED,
        transplant.label(),
        transplant.after(day),
        day,
        true,
        limit.criterion(),
        evidence,
        List.of(),
        limit.holds(days.get(days.size() - 1)) == Truth.TRUE);
  }
}
