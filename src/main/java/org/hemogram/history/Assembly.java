package org.hemogram.history;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hemogram.lab.Analyte;
import org.hemogram.lab.LabResult;
import org.hemogram.lab.Moment;
import org.hemogram.lab.Problem;
import org.hemogram.lab.Reason;
import org.hemogram.lab.RejectedResult;
import org.hemogram.lab.Severity;
import org.jspecify.annotations.Nullable;

/**
 * Puts one patient's history together: results in order, what follows from them, what contradicts.
 */
final class Assembly {

  // Comparators are written out: those that are put together are linked at first use.
  private static final Comparator<LabResult> ORDER =
      (a, b) -> {
        int order = a.time().compareTo(b.time());
        return order == 0 ? a.analyte().compareTo(b.analyte()) : order;
      };

  private static final String AT_ONCE =
      "Different values of one analyte at the same time. Both are kept; look which one is right.";

  private static final String ON_ONE_DAY =
      "Different values of one analyte on one day, without times of day. Both are kept, as two"
          + " draws; look whether one is wrong.";

  private final History history;
  private final int patient;
  private final int[] entries;
  private final List<LabResult> measured;
  private final List<History.DerivedAt> derived = new ArrayList<>();

  Assembly(History history, int patient) {
    this.history = history;
    this.patient = patient;
    this.entries = history.usedEntries(patient);
    this.measured = new ArrayList<>(entries.length);
    for (int index : entries) {
      measured.add((LabResult) history.entry(index));
    }
    if (history.derivedCounts().hasInput(measured)) {
      IdentityHashMap<LabResult, Integer> places = places();
      for (List<LabResult> draw : draws()) {
        derive(draw, places);
      }
    }
  }

  private IdentityHashMap<LabResult, Integer> places() {
    IdentityHashMap<LabResult, Integer> places = new IdentityHashMap<>();
    for (int i = 0; i < entries.length; i++) {
      places.put(measured.get(i), entries[i]);
    }
    return places;
  }

  /** Results of one time; those without a time belong together when they stand on one line. */
  private List<List<LabResult>> draws() {
    List<List<LabResult>> draws = new ArrayList<>();
    Map<String, List<LabResult>> undated = new LinkedHashMap<>();
    Moment time = null;
    for (LabResult result : measured) {
      if (!result.time().isKnown()) {
        String place = result.source().file() + '\n' + result.source().line();
        undated.computeIfAbsent(place, p -> new ArrayList<>()).add(result);
      } else {
        if (!result.time().equals(time)) {
          draws.add(new ArrayList<>());
          time = result.time();
        }
        draws.get(draws.size() - 1).add(result);
      }
    }
    draws.addAll(undated.values());
    return draws;
  }

  private void derive(List<LabResult> draw, IdentityHashMap<LabResult, Integer> places) {
    for (LabResult result : history.derivedCounts().of(draw, () -> areBandsRejected(draw))) {
      int last = -1;
      for (LabResult input : draw) {
        boolean completes = input.source().equals(result.source());
        last = completes ? Math.max(last, places.getOrDefault(input, -1)) : last;
      }
      derived.add(new History.DerivedAt(last, result));
    }
  }

  /** Whether a count or share of band forms was printed at the time of a draw and is no number. */
  private boolean areBandsRejected(List<LabResult> draw) {
    Moment time = draw.get(0).time();
    for (int index : history.rejectedEntries(patient)) {
      RejectedResult entry = (RejectedResult) history.entry(index);
      boolean bands =
          entry.analyte() == Analyte.BAND_NEUTROPHILS
              || entry.analyte() == Analyte.BAND_NEUTROPHILS_PERCENT;
      boolean printed =
          entry.reason() != Reason.VALUE_MISSING && entry.reason() != Reason.CANCELLED;
      if (bands && printed && entry.time().equals(time)) {
        return true;
      }
    }
    return false;
  }

  List<History.DerivedAt> derived() {
    return derived;
  }

  PatientHistory history() {
    List<LabResult> results = measured;
    if (!derived.isEmpty()) {
      results = new ArrayList<>(measured);
      for (History.DerivedAt at : derived) {
        results.add(at.result());
      }
      results.sort(ORDER);
    }
    List<RejectedResult> rejected = new ArrayList<>();
    for (int index : history.rejectedEntries(patient)) {
      rejected.add((RejectedResult) history.entry(index));
    }
    PatientEvents events = history.joinedEvents(patient).heldAgainst(measured);
    List<Problem> problems = problems();
    problems.addAll(events.problems());
    return new PatientHistory(
        history.patientId(patient),
        history.facts(patient),
        history.datedFacts(patient),
        results,
        rejected,
        events.events(),
        problems);
  }

  private List<Problem> problems() {
    List<Problem> problems = new ArrayList<>();
    problems.addAll(FactChecks.of(history, patient));
    conflicts(problems);
    problems.addAll(new ResultDoubts(history, patient, entries, measured).problems());
    return problems;
  }

  /**
   * Two different values of one analyte at one clock time, or on one day without times: both stand,
   * and it is told.
   */
  private void conflicts(List<Problem> problems) {
    Problem atOnce = null;
    Problem onOneDay = null;
    for (int i = 1; i < measured.size(); i++) {
      LabResult a = measured.get(i - 1);
      LabResult b = measured.get(i);
      if (a.analyte() != b.analyte() || !a.time().equals(b.time()) || !a.time().hasDay()) {
        continue;
      }
      if (a.time().hasClock()) {
        atOnce = conflict(atOnce, b, AT_ONCE);
      } else if (!isRounded(a, b)) {
        onOneDay = conflict(onOneDay, b, ON_ONE_DAY);
      }
    }
    if (atOnce != null) {
      problems.add(atOnce);
    }
    if (onOneDay != null) {
      problems.add(onOneDay);
    }
  }

  /** One value in two units or with more and fewer digits. */
  private static boolean isRounded(LabResult a, LabResult b) {
    BigDecimal stepA = step(a);
    BigDecimal stepB = step(b);
    return stepA.compareTo(stepB) != 0
        && a.value()
                .subtract(b.value())
                .abs()
                .multiply(BigDecimal.valueOf(2))
                .compareTo(stepA.add(stepB))
            < 0;
  }

  /** The step of the last printed digit, in SI. */
  private static BigDecimal step(LabResult result) {
    return BigDecimal.ONE
        .scaleByPowerOfTen(-result.number().scale())
        .multiply(result.assay().toSi());
  }

  private static Problem conflict(@Nullable Problem before, LabResult at, String message) {
    return before == null
        ? Problem.at(at.source(), "data.conflict", Severity.INFO, message)
        : before.plus(1);
  }
}
