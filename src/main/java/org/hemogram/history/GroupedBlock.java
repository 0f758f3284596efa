package org.hemogram.history;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hemogram.lab.Analyte;
import org.hemogram.lab.DatedFacts;
import org.hemogram.lab.Entry;
import org.hemogram.lab.EntrySink;
import org.hemogram.lab.LabResult;
import org.hemogram.lab.Moment;
import org.hemogram.lab.PatientFacts;
import org.hemogram.lab.PrintedResult;
import org.hemogram.lab.Problem;
import org.hemogram.lab.RejectedResult;
import org.hemogram.lab.TreatmentEvent;
import org.jspecify.annotations.Nullable;

/** One block of a grouped input as it was read; what belongs to no patient goes to a tally. */
final class GroupedBlock implements EntrySink {
  final List<Entry> entries = new ArrayList<>();
  final Map<String, List<PatientFacts>> facts = new LinkedHashMap<>();
  final Map<String, List<DatedFacts>> datedFacts = new LinkedHashMap<>();
  final IdentityHashMap<Entry, Version> versions = new IdentityHashMap<>();
  final Map<String, List<PackedBlock.Doubt>> doubts = new LinkedHashMap<>();
  final List<TreatmentEvent> events = new ArrayList<>();

  /** Counts and problems of the block, in the order of the input. */
  final EntrySink tally;

  private @Nullable Version next;

  /** Which result an entry is a version of, and its place among the versions. */
  record Version(String key, long order) {}

  GroupedBlock(EntrySink tally) {
    this.tally = tally;
  }

  @Override
  public void result(LabResult result) {
    add(result);
  }

  @Override
  public Patient patient(String id) {
    return new RunPatient(id);
  }

  @Override
  public void result(Patient patient, PrintedResult result, Moment time, int line) {
    add(result.of(patient.id(), time, line));
  }

  @Override
  public void result(String patient, PrintedResult result, Moment time, int line) {
    add(result.of(patient, time, line));
  }

  private void add(Entry entry) {
    entries.add(entry);
    if (next != null) {
      versions.put(entry, next);
      next = null;
    }
  }

  @Override
  public void rejected(RejectedResult entry, Problem problem) {
    add(entry);
    tally.rejected(problem);
  }

  @Override
  public void version(String key, long order) {
    next = new Version(key, order);
  }

  @Override
  public void rejected(Problem problem) {
    tally.rejected(problem);
  }

  @Override
  public void ignored(String testName, int count) {
    next = null;
    tally.ignored(testName, count);
  }

  @Override
  public void unknownColumn(String header, int count) {
    tally.unknownColumn(header, count);
  }

  @Override
  public void note(Problem problem) {
    tally.note(problem);
  }

  @Override
  public void unreliable(String patient, Analyte analyte, Moment time) {
    doubts
        .computeIfAbsent(patient, p -> new ArrayList<>(1))
        .add(new PackedBlock.Doubt(patient, analyte, time.packed()));
  }

  @Override
  public void facts(String patient, PatientFacts stated) {
    List<PatientFacts> told = facts.computeIfAbsent(patient, p -> new ArrayList<>(1));
    if (told.isEmpty() || !told.get(told.size() - 1).equals(stated)) {
      told.add(stated);
    }
  }

  @Override
  public void facts(String patient, DatedFacts stated) {
    datedFacts.computeIfAbsent(patient, p -> new ArrayList<>(1)).add(stated);
  }

  @Override
  public void event(TreatmentEvent event) {
    events.add(event);
  }
}
