package org.hemogram.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.hemogram.lab.DatedFacts;
import org.hemogram.lab.Entry;
import org.hemogram.lab.EntrySink;
import org.hemogram.lab.PatientFacts;
import org.hemogram.lab.Problem;
import org.hemogram.lab.SourceLocation;
import org.hemogram.lab.TreatmentEvent;

/**
 * Collects what readers read. Blocks may be filled side by side, each by one thread; they are
 * appended in input order by one.
 */
public final class HistoryBuilder {

  final EntryColumns columns = new EntryColumns();
  final Map<String, Integer> patients = new LinkedHashMap<>();
  final List<PackedBlock.Kind> kinds = new ArrayList<>();
  final Map<String, PatientFacts> facts = new HashMap<>();
  final Map<String, PatientFacts> elsewhere = new HashMap<>();
  final Map<String, SourceLocation> places = new HashMap<>();
  final Map<String, List<DatedFacts>> datedFacts = new HashMap<>();
  final Map<String, List<TreatmentEvent>> events = new HashMap<>();
  final List<PackedBlock.Contradiction> contradictions = new ArrayList<>();
  final Map<String, Set<PackedBlock.Doubt>> doubts = new HashMap<>();
  private final Map<PackedBlock.Kind, Integer> kindIds = new HashMap<>();
  private final Map<String, InputTally> tallies = new LinkedHashMap<>();
  private final List<RejectedBlock> rejected = new ArrayList<>();
  private final AtomicInteger blocks = new AtomicInteger();
  private final Queue<BlockColumns> spares = new ConcurrentLinkedQueue<>();
  private final boolean keepsRejected;

  /** Collects entries; what was rejected is counted only. */
  public HistoryBuilder() {
    this(false);
  }

  /**
   * Collects entries.
   *
   * @param keepsRejected whether rejected entries are kept one by one, for {@link #rejected}
   */
  public HistoryBuilder(boolean keepsRejected) {
    this.keepsRejected = keepsRejected;
  }

  /** A sink for the entries of one block. */
  public EntrySink newBlock() {
    BlockColumns spare = spares.poll();
    return new PackedBlock(
        blocks.incrementAndGet(), spare == null ? new BlockColumns() : spare, keepsRejected);
  }

  /** Appends a block that {@link #newBlock} gave and a reader filled; it is not used again. */
  public void append(EntrySink filled, String file) {
    PackedBlock block = (PackedBlock) filled;
    int[] patientIds = new int[block.patients.size()];
    int next = 0;
    for (RunPatient patient : block.patients) {
      if (!patient.isInRun()) {
        Integer known = patients.putIfAbsent(patient.id(), patients.size());
        patient.enterRun(known == null ? patients.size() - 1 : known);
      }
      patientIds[next++] = patient.inRun();
    }
    int[] kindMap = new int[block.kinds.size()];
    for (int i = 0; i < kindMap.length; i++) {
      PackedBlock.Kind kind = block.kinds.get(i);
      Integer known = kindIds.putIfAbsent(kind, kinds.size());
      if (known == null) {
        kinds.add(kind);
        known = kinds.size() - 1;
      }
      kindMap[i] = known;
    }
    if (block.columns.size > 0) {
      columns.append(block, file, patientIds, kindMap);
      block.columns.size = 0;
    }
    spares.add(block.columns);
    block.facts.forEach(this::facts);
    block.datedFacts.forEach(
        (patient, stated) ->
            datedFacts.computeIfAbsent(patient, p -> new ArrayList<>()).addAll(stated));
    for (TreatmentEvent event : block.events) {
      addEvent(event);
    }
    contradictions.addAll(block.contradictions);
    for (PackedBlock.Doubt doubt : block.doubts) {
      doubts.computeIfAbsent(doubt.patient(), p -> new HashSet<>()).add(doubt);
    }
    tallies.computeIfAbsent(file, f -> new InputTally()).add(block);
    if (block.rejected != null) {
      block.rejected.seal(block.problems);
      rejected.add(block.rejected);
    }
  }

  /** Adds what is known about a person from elsewhere; what the export says comes first. */
  public void addFacts(String patient, PatientFacts stated) {
    elsewhere.merge(patient, stated, PatientFacts::orElse);
  }

  /** Notes where facts from elsewhere are stated. */
  public void addFactsPlace(String patient, SourceLocation place) {
    places.putIfAbsent(patient, place);
  }

  private void facts(String patient, PatientFacts stated) {
    PatientFacts known = facts.putIfAbsent(patient, stated);
    if (known != null && !known.equals(stated)) {
      facts.put(patient, PackedBlock.merge(patient, known, stated, contradictions));
    }
  }

  /** Adds facts from elsewhere that hold for a time: those of the export, behind them, decide. */
  public void facts(String patient, DatedFacts stated) {
    datedFacts.computeIfAbsent(patient, p -> new ArrayList<>()).add(0, stated);
  }

  /** Adds a treatment event. */
  public void addEvent(TreatmentEvent event) {
    events.computeIfAbsent(event.patient(), p -> new ArrayList<>()).add(event);
  }

  /** True when an entry of that patient was read. */
  public boolean hasPatient(String id) {
    return patients.containsKey(id);
  }

  /** The id of the only patient of all inputs; empty when there are several, or none. */
  public Optional<String> onlyPatient() {
    List<String> two =
        patients.keySet().stream().filter(id -> !id.equals(Entry.NO_PATIENT)).limit(2).toList();
    return two.size() == 1 ? Optional.of(two.get(0)) : Optional.empty();
  }

  /** The problems of one input, each kind once with its count, in order of first occurrence. */
  public List<Problem> problems(String file) {
    InputTally tally = tallies.get(file);
    return tally == null ? List.of() : tally.problems();
  }

  /** Names that were ignored in one input with their counts. */
  public Map<String, Integer> ignored(String file) {
    InputTally tally = tallies.get(file);
    return tally == null ? Map.of() : tally.ignored();
  }

  /** Headers of columns with numbers that no test is known for, with how many numbers. */
  public Map<String, Integer> unknownColumns(String file) {
    InputTally tally = tallies.get(file);
    return tally == null ? Map.of() : tally.unknownColumns();
  }

  /** The rejected entries in input order, each as the problem that it was rejected with. */
  public Iterable<Problem> rejected() {
    return () -> rejected.stream().flatMap(RejectedBlock::entries).iterator();
  }

  InputTally tally(String file) {
    return tallies.getOrDefault(file, new InputTally());
  }

  /**
   * Joins everything; {@code fallback} holds where neither export nor patient table says something.
   */
  public History build(Narrowing narrowing, PatientFacts fallback) {
    return new History(this, narrowing, fallback);
  }
}
