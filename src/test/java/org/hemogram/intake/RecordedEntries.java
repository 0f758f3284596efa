package org.hemogram.intake;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.hemogram.lab.Analyte;
import org.hemogram.lab.EntryCounts;
import org.hemogram.lab.EntrySink;
import org.hemogram.lab.LabResult;
import org.hemogram.lab.Moment;
import org.hemogram.lab.PatientFacts;
import org.hemogram.lab.Problem;
import org.hemogram.lab.RejectedResult;
import org.hemogram.lab.TreatmentEvent;

/** A sink that keeps everything it is given, in order. */
public final class RecordedEntries implements EntrySink {

  private final List<LabResult> results = new ArrayList<>();
  private final List<RejectedResult> rejected = new ArrayList<>();
  private final List<Problem> rejections = new ArrayList<>();
  private final List<String> ignored = new ArrayList<>();
  private final List<Problem> notes = new ArrayList<>();
  private final Map<String, PatientFacts> facts = new LinkedHashMap<>();
  private final List<String> unreliable = new ArrayList<>();
  private final List<TreatmentEvent> events = new ArrayList<>();

  @Override
  public void result(LabResult result) {
    results.add(result);
  }

  @Override
  public void rejected(RejectedResult entry, Problem problem) {
    rejected.add(entry);
    rejections.add(problem);
  }

  @Override
  public void rejected(Problem problem) {
    rejections.add(problem);
  }

  @Override
  public void ignored(String testName, int count) {
    ignored.addAll(Collections.nCopies(count, testName));
  }

  @Override
  public void note(Problem problem) {
    notes.add(problem);
  }

  @Override
  public void unreliable(String patient, Analyte analyte, Moment time) {
    unreliable.add(patient + " " + analyte.id() + " " + time);
  }

  /** What was said to be unreliable, as {@code patient analyte time}. */
  public List<String> unreliable() {
    return unreliable;
  }

  @Override
  public void facts(String patient, PatientFacts stated) {
    facts.merge(patient, stated, PatientFacts::orElse);
  }

  @Override
  public void event(TreatmentEvent event) {
    events.add(event);
  }

  /** Usable results. */
  public List<LabResult> results() {
    return results;
  }

  /** Rejected entries of a known analyte. */
  public List<RejectedResult> rejected() {
    return rejected;
  }

  /** The problems of all rejected entries, those without an analyte included. */
  public List<Problem> rejections() {
    return rejections;
  }

  /** The names of entries that are no blood count. */
  public List<String> ignored() {
    return ignored;
  }

  /** What was told beside the entries. */
  public List<Problem> notes() {
    return notes;
  }

  /** What was said about people. */
  public Map<String, PatientFacts> facts() {
    return facts;
  }

  /** Treatment events. */
  public List<TreatmentEvent> events() {
    return events;
  }

  /** The accounting; a sink does not look for duplicates. */
  public EntryCounts counts() {
    int used = results.size();
    int read = used + ignored.size() + rejections.size();
    return new EntryCounts(read, used, 0, ignored.size(), rejections.size());
  }

  /** The number of usable results of each analyte, by its name. */
  public Map<String, Integer> usedByAnalyte() {
    return results.stream()
        .collect(Collectors.toMap(r -> r.analyte().id(), r -> 1, Integer::sum, TreeMap::new));
  }
}
