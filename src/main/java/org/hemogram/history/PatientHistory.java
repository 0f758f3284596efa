package org.hemogram.history;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.hemogram.lab.Analyte;
import org.hemogram.lab.DatedFacts;
import org.hemogram.lab.LabResult;
import org.hemogram.lab.Moment;
import org.hemogram.lab.PatientFacts;
import org.hemogram.lab.Pregnancy;
import org.hemogram.lab.Problem;
import org.hemogram.lab.RejectedResult;
import org.hemogram.lab.TreatmentEvent;

/**
 * Everything known about one patient: usable results in order of time, without duplicates and with
 * derived counts.
 *
 * @param patient the id as exported
 * @param facts sex, birth date and what else was stated
 * @param datedFacts facts that hold for a time only
 * @param results usable results in order of time, analyte and input; derived ones included
 * @param rejected entries of known analytes that could not be used, in input order
 * @param events treatment events in order of time
 * @param problems what joining the results brought up (duplicates, conflicts)
 */
public record PatientHistory(
    String patient,
    PatientFacts facts,
    List<DatedFacts> datedFacts,
    List<LabResult> results,
    List<RejectedResult> rejected,
    List<TreatmentEvent> events,
    List<Problem> problems) {

  public PatientHistory {
    datedFacts = List.copyOf(datedFacts);
    results = List.copyOf(results);
    rejected = List.copyOf(rejected);
    events = List.copyOf(events);
    problems = List.copyOf(problems);
  }

  /** A history without dated facts. */
  public PatientHistory(
      String patient,
      PatientFacts facts,
      List<LabResult> results,
      List<RejectedResult> rejected,
      List<TreatmentEvent> events,
      List<Problem> problems) {
    this(patient, facts, List.of(), results, rejected, events, problems);
  }

  /** What is known about the person at a time. */
  public PatientFacts factsAt(Moment time) {
    return datedFacts.isEmpty() && facts.pregnancy() == Pregnancy.NOT_STATED
        ? facts
        : FactRules.shipped().at(facts, datedFacts, time, first());
  }

  /** The number of results read, without derived ones. */
  public int measured() {
    int n = 0;
    for (LabResult result : results) {
      n += result.isDerived() ? 0 : 1;
    }
    return n;
  }

  /** The results by analyte, each list in order of time; analytes in their own order. */
  public Map<Analyte, List<LabResult>> byAnalyte() {
    Map<Analyte, List<LabResult>> groups = new EnumMap<>(Analyte.class);
    for (LabResult result : results) {
      groups.computeIfAbsent(result.analyte(), a -> new ArrayList<>()).add(result);
    }
    return groups;
  }

  /** The first known time, or {@link Moment#NONE}. */
  public Moment first() {
    return results.isEmpty() ? Moment.NONE : results.get(0).time();
  }

  /** The last known time, or {@link Moment#NONE}. */
  public Moment last() {
    for (int i = results.size() - 1; i >= 0; i--) {
      if (results.get(i).time().isKnown()) {
        return results.get(i).time();
      }
    }
    return Moment.NONE;
  }
}
