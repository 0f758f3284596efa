package org.hemogram.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.hemogram.lab.DatedFacts;
import org.hemogram.lab.Entry;
import org.hemogram.lab.EntryCounts;
import org.hemogram.lab.EntrySink;
import org.hemogram.lab.InputReport;
import org.hemogram.lab.LabResult;
import org.hemogram.lab.Moment;
import org.hemogram.lab.PatientFacts;
import org.hemogram.lab.Problem;
import org.hemogram.lab.RejectedResult;
import org.hemogram.lab.Severity;
import org.hemogram.lab.SourceLocation;
import org.hemogram.lab.TreatmentEvent;
import org.jspecify.annotations.Nullable;

/**
 * Histories of inputs in which the rows of a patient stand together: as soon as the next patient
 * begins, those before are handed on and forgotten. In memory are a block of the input, the patient
 * who is not complete, what companions told about patients still to come, and a number of 64 bits
 * for each patient who was, so that one who comes back is noticed.
 *
 * <p>Blocks may be filled side by side, each by one thread; they are appended in input order by
 * one, which is also the one that is called with histories.
 */
public final class GroupedHistories {

  /**
   * What is known about patients from elsewhere than the inputs.
   *
   * @param facts facts by patient
   * @param dated facts by patient that hold for a time
   * @param events treatment events
   * @param places where facts are stated, by patient
   */
  public record Elsewhere(
      Map<String, PatientFacts> facts,
      Map<String, List<DatedFacts>> dated,
      List<TreatmentEvent> events,
      Map<String, SourceLocation> places) {

    /** Facts of no known place. */
    public Elsewhere(
        Map<String, PatientFacts> facts,
        Map<String, List<DatedFacts>> dated,
        List<TreatmentEvent> events) {
      this(facts, dated, events, Map.of());
    }
  }

  /** Stands for the problem of a rejected entry, which the tally of its input has. */
  private static final Problem TOLD_ALREADY =
      new Problem("data.value-unreadable", Severity.ERROR, "Told already.", 1, null, 0, null);

  /** Entries of one file, in the order of the input. */
  private record Part(String file, List<Entry> entries) {}

  private final Narrowing narrowing;
  private final PatientFacts fallback;
  private final Elsewhere elsewhere;
  private final Consumer<History> complete;

  /** Never joined: it holds the counts and problems that belong to inputs. */
  private final HistoryBuilder tallies;

  private final Map<String, EntryCounts> counts = new HashMap<>();
  private final Map<String, List<PatientFacts>> facts = new HashMap<>();
  private final Map<String, List<DatedFacts>> datedFacts = new HashMap<>();
  private final Map<String, List<TreatmentEvent>> events = new HashMap<>();

  /** Treatments from elsewhere whose patient did not come so far. */
  private final Map<String, List<TreatmentEvent>> stated = new LinkedHashMap<>();

  private final Map<String, List<PackedBlock.Doubt>> doubts = new HashMap<>();

  /** Entries of each input that only the rest of their draw showed not to be usable. */
  private final Map<String, Integer> rejectedLate = new HashMap<>();

  private final IdentityHashMap<Entry, GroupedBlock.Version> versions = new IdentityHashMap<>();
  private final IdSet closed = new IdSet();
  private List<Part> waiting = new ArrayList<>();
  private @Nullable String open;
  private boolean several;

  /**
   * Starts without anything.
   *
   * @param fallback holds where neither export nor {@code elsewhere} says something
   * @param keepsRejected whether rejected entries are kept one by one
   * @param complete takes a history of some patients, all of them complete
   */
  public GroupedHistories(
      Narrowing narrowing,
      PatientFacts fallback,
      Elsewhere elsewhere,
      boolean keepsRejected,
      Consumer<History> complete) {
    this.tallies = new HistoryBuilder(keepsRejected);
    this.narrowing = narrowing;
    this.fallback = fallback;
    this.elsewhere = elsewhere;
    this.complete = complete;
    for (TreatmentEvent event : elsewhere.events()) {
      stated.computeIfAbsent(event.patient(), p -> new ArrayList<>()).add(event);
    }
  }

  /** A sink for the entries of one block. */
  public EntrySink newBlock() {
    return new GroupedBlock(tallies.newBlock());
  }

  /**
   * Appends a block that {@link #newBlock} gave and a reader filled.
   *
   * @throws NotGroupedException when it is about a patient who was handed on
   */
  public void append(EntrySink filled, String file) {
    GroupedBlock block = (GroupedBlock) filled;
    tallies.append(block.tally, file);
    versions.putAll(block.versions);
    SourceLocation whole = new SourceLocation(file, 0, null);
    block.datedFacts.forEach(
        (patient, told) ->
            datedFacts.computeIfAbsent(patient, p -> new ArrayList<>(told.size())).addAll(told));
    block.facts.forEach(
        (patient, told) -> {
          requireOpen(patient, whole);
          facts.computeIfAbsent(patient, p -> new ArrayList<>(told.size())).addAll(told);
        });
    block.doubts.forEach(
        (patient, told) -> {
          requireOpen(patient, whole);
          doubts.computeIfAbsent(patient, p -> new ArrayList<>(told.size())).addAll(told);
        });
    for (TreatmentEvent event : block.events) {
      requireOpen(event.patient(), whole);
      events.computeIfAbsent(event.patient(), p -> new ArrayList<>()).add(event);
    }
    if (block.entries.isEmpty()) {
      return;
    }
    int last = lastGroup(block.entries);
    if (last < 0) {
      waiting.add(new Part(file, block.entries));
      return;
    }
    waiting.add(new Part(file, block.entries.subList(0, last)));
    handOn();
    waiting.add(new Part(file, new ArrayList<>(block.entries.subList(last, block.entries.size()))));
  }

  private void requireOpen(String patient, SourceLocation at) {
    if (closed.contains(patient)) {
      throw new NotGroupedException(at);
    }
  }

  /** Where the group of the last patient begins; -1 when nobody was complete before it. */
  private int lastGroup(List<Entry> entries) {
    int start = -1;
    for (int i = 0; i < entries.size(); i++) {
      String patient = entries.get(i).patient();
      if (!patient.equals(Entry.NO_PATIENT) && !patient.equals(open)) {
        if (open != null) {
          closed.add(open);
          several = true;
          start = i;
        }
        requireOpen(patient, entries.get(i).source());
        open = patient;
      }
    }
    return start;
  }

  /** Hands on what is left. Treatments without a patient belong to the only one there is. */
  public void finish() {
    String only = narrowing.patient() != null ? narrowing.patient() : several ? null : open;
    List<TreatmentEvent> unnamed = only == null ? null : stated.remove("");
    if (only != null && unnamed != null) {
      stated.computeIfAbsent(only, p -> new ArrayList<>()).addAll(unnamed);
    }
    handOn();
  }

  /** Treatments from elsewhere whose patient did not come. */
  public List<TreatmentEvent> unclaimed() {
    List<TreatmentEvent> left = new ArrayList<>();
    stated.values().forEach(left::addAll);
    return left;
  }

  private void handOn() {
    HistoryBuilder builder = new HistoryBuilder();
    Set<String> patients = new LinkedHashSet<>();
    Set<String> files = new LinkedHashSet<>();
    for (Part part : waiting) {
      EntrySink block = builder.newBlock();
      for (Entry entry : part.entries()) {
        if (!entry.patient().equals(Entry.NO_PATIENT) && patients.add(entry.patient())) {
          tellFacts(entry.patient(), block, builder);
        }
        add(entry, block);
        if (entry instanceof RejectedResult) {
          rejectedLate.merge(part.file(), -1, Integer::sum);
        }
      }
      builder.append(block, part.file());
      files.add(part.file());
    }
    waiting = new ArrayList<>();
    for (String patient : patients) {
      PatientFacts known = elsewhere.facts().get(patient);
      if (known != null) {
        builder.addFacts(patient, known);
      }
      SourceLocation place = elsewhere.places().get(patient);
      if (place != null) {
        builder.addFactsPlace(patient, place);
      }
    }
    if (!files.isEmpty()) {
      History history = builder.build(narrowing, fallback);
      for (String file : files) {
        InputReport empty = InputReport.of(file, "", InputReport.Role.RESULTS, null);
        EntryCounts own = history.account(empty).entries();
        counts.merge(file, own, EntryCounts::plus);
        rejectedLate.merge(file, own.rejected(), Integer::sum);
      }
      complete.accept(history);
    }
  }

  private void tellFacts(String patient, EntrySink block, HistoryBuilder builder) {
    List<PatientFacts> told = facts.remove(patient);
    if (told != null) {
      told.forEach(one -> block.facts(patient, one));
    }
    List<DatedFacts> dated = datedFacts.remove(patient);
    if (dated != null) {
      dated.forEach(one -> block.facts(patient, one));
    }
    List<PackedBlock.Doubt> doubtful = doubts.remove(patient);
    if (doubtful != null) {
      doubtful.forEach(d -> block.unreliable(patient, d.analyte(), new Moment(d.time())));
    }
    for (DatedFacts one : elsewhere.dated().getOrDefault(patient, List.of())) {
      builder.facts(patient, one);
    }
    List<TreatmentEvent> own = events.remove(patient);
    if (own != null) {
      own.forEach(builder::addEvent);
    }
    List<TreatmentEvent> more = stated.remove(patient);
    if (more != null) {
      more.forEach(event -> builder.addEvent(event.of(patient)));
    }
  }

  private void add(Entry entry, EntrySink block) {
    GroupedBlock.Version version = versions.remove(entry);
    if (version != null) {
      block.version(version.key(), version.order());
    }
    if (entry instanceof LabResult result) {
      block.result(result);
    } else if (entry instanceof RejectedResult rejected) {
      block.rejected(rejected, TOLD_ALREADY);
    }
  }

  /** Completes the report of one input with what became of its entries, but not by analyte. */
  public InputReport account(InputReport input) {
    EntryCounts joined = counts.getOrDefault(input.file(), EntryCounts.NONE);
    InputTally tally = tallies.tally(input.file());
    int ignored = tally.ignoredCount() + joined.ignored();
    int rejected = tally.rejectedCount() + rejectedLate.getOrDefault(input.file(), 0);
    return input.with(
        input.analytes(),
        input.rejected(),
        new EntryCounts(
            joined.used() + joined.duplicate() + ignored + rejected,
            joined.used(),
            joined.duplicate(),
            ignored,
            rejected));
  }

  /** What belongs to inputs and to no patient: problems, ignored names, rejected entries. */
  public HistoryBuilder tallies() {
    return tallies;
  }
}
