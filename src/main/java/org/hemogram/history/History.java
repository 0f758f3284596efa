package org.hemogram.history;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.hemogram.lab.Assay;
import org.hemogram.lab.DatedFacts;
import org.hemogram.lab.Entry;
import org.hemogram.lab.InputReport;
import org.hemogram.lab.LabResult;
import org.hemogram.lab.Moment;
import org.hemogram.lab.PatientFacts;
import org.hemogram.lab.Pregnancy;
import org.hemogram.lab.Problem;
import org.hemogram.lab.Reason;
import org.hemogram.lab.RejectedResult;
import org.hemogram.lab.Remark;
import org.hemogram.lab.Sex;
import org.hemogram.lab.SourceLocation;
import org.hemogram.lab.TreatmentEvent;
import org.jspecify.annotations.Nullable;

/**
 * All entries of a run, joined: who they belong to, which are repeats. Immutable after
 * construction; patients may be assembled side by side.
 */
public final class History {

  private final EntryTable table;
  private final EntryStates states;
  private final InputAccounts accounts;
  private final Map<String, PatientFacts> facts;
  private final Map<String, PatientFacts> elsewhere;
  private final Map<String, SourceLocation> places;
  private final Map<String, List<DatedFacts>> datedFacts;
  private final Map<String, List<TreatmentEvent>> events;
  private final Map<String, Set<String>> contradictions;
  private final Narrowing narrowing;
  private final PatientFacts fallback;
  private final HistoryBuilder builder;
  private final DerivedCounts derivedCounts = DerivedCounts.standard();

  History(HistoryBuilder builder, Narrowing narrowing, PatientFacts fallback) {
    this.builder = builder;
    this.narrowing = narrowing;
    this.fallback = fallback;
    facts = builder.facts;
    elsewhere = builder.elsewhere;
    places = builder.places;
    datedFacts = builder.datedFacts;
    events = builder.events;
    contradictions = new LinkedHashMap<>();
    for (PackedBlock.Contradiction c : builder.contradictions) {
      contradictions.computeIfAbsent(c.patient(), p -> new TreeSet<>()).add(c.fact());
    }
    table = new EntryTable(builder);
    states = new EntryStates(table, narrowing, builder.doubts);
    accounts = new InputAccounts(table, states, builder.columns.parts());
  }

  /** The number of entries of known analytes, in input order. */
  public int entries() {
    return table.size();
  }

  /** The number of patients, in order of their first entry. */
  public int patients() {
    return table.patients.length;
  }

  /** The patient that an entry belongs to. */
  public int patientOf(int index) {
    return table.patientOf(index);
  }

  /** True when the entry takes part: a used result, or one that was rejected. */
  public boolean takesPart(int index) {
    return states.isUsed(index) || states.of(index) == EntryStates.REJECTED;
  }

  /** True for a person who has a used or a rejected result left after narrowing. */
  public boolean takesPartAsPatient(int p) {
    if (patientId(p).equals(Entry.NO_PATIENT)) {
      return false;
    }
    for (int index : table.entries(p)) {
      if (takesPart(index)) {
        return true;
      }
    }
    return false;
  }

  /** The time of a patient's first used result, or {@link Moment#NONE}. */
  public Moment first(int p) {
    long first = Long.MAX_VALUE;
    for (int index : table.entries(p)) {
      if (states.isUsed(index)) {
        first = Math.min(first, table.time(index));
      }
    }
    return new Moment(first);
  }

  /** False when no result of the run is one from which another could be derived. */
  public boolean mayDerive() {
    for (PackedBlock.Kind kind : table.kinds()) {
      if (kind.assay() != null && derivedCounts.isInput(kind.analyte())) {
        return true;
      }
    }
    return false;
  }

  /** An entry by its place in the input. */
  public Entry entry(int index) {
    Entry entry = table.entry(index);
    if (!(entry instanceof LabResult result)) {
      return entry;
    }
    if (states.of(index) == EntryStates.REJECTED) {
      return new RejectedResult(
          result.patient(), result.analyte(), result.time(), Reason.UNIT_UNKNOWN, result.source());
    }
    Assay settled = states.settled(index);
    LabResult used = settled == null ? result : withAssay(result, settled);
    return states.isUnreliable(index)
        ? withAssay(used, used.assay().with(Remark.UNRELIABLE))
        : used;
  }

  private static LabResult withAssay(LabResult result, Assay assay) {
    return new LabResult(
        result.patient(),
        assay,
        result.number(),
        result.comparator(),
        result.printed(),
        result.time(),
        result.source());
  }

  /** True for an entry that was read in full and rejected because of its unit. */
  boolean isOpenUnit(int index) {
    return states.isOpen(index);
  }

  /** True when the unit of a used entry was settled by the other results of its draw. */
  boolean hasOtherUnit(int index) {
    Assay settled = states.settled(index);
    return settled != null && settled.remarks().contains(Remark.UNIT_ASSUMED);
  }

  /**
   * True for two entries that are the same but for patient, time and place: of one assay, or
   * rejected for one reason, with one number, sign and remarks.
   */
  public boolean isAlike(int one, int other) {
    return table.isAlike(one, other)
        && states.isUnreliable(one) == states.isUnreliable(other)
        && states.isOpen(one) == states.isOpen(other)
        && Objects.equals(states.settled(one), states.settled(other));
  }

  /** A number that entries which {@linkplain #isAlike are alike} have in common. */
  public int likeness(int index) {
    return table.likeness(index);
  }

  /** The id of the patient that an entry belongs to. */
  public String patientId(int p) {
    return table.patients[p];
  }

  /** When an entry was; {@link Moment#NONE} when the export does not say. */
  public Moment time(int index) {
    return new Moment(table.time(index));
  }

  /** Where an entry stands. */
  public SourceLocation source(int index) {
    return table.source(index);
  }

  /** What is known about a patient, options included. */
  public PatientFacts facts(int p) {
    return settled(ownFacts(p), () -> first(p));
  }

  private PatientFacts settled(PatientFacts own, Supplier<Moment> firstResult) {
    if (own.age() == null && fallback.age() == null && own.pregnancy() == Pregnancy.NOT_STATED) {
      return own.orElse(fallback);
    }
    FactRules rules = FactRules.shipped();
    Moment first = firstResult.get();
    return rules.settled(own, first).orElse(rules.settled(fallback, first));
  }

  /** What export and patient table say about a patient, without what the export contradicts. */
  PatientFacts ownFacts(int p) {
    String id = table.patients[p];
    PatientFacts known = facts.getOrDefault(id, PatientFacts.UNKNOWN);
    Set<String> doubtful = contradictions.getOrDefault(id, Set.of());
    if (doubtful.contains("sex")) {
      known = known.withSex(Sex.UNKNOWN);
    }
    if (doubtful.contains("birth date")) {
      known = known.withBirthDate(Moment.NONE);
    }
    PatientFacts stated = elsewhere.get(id);
    return stated == null ? known : known.orElse(stated);
  }

  /** What holds for patients of whom nothing else says something. */
  PatientFacts fallback() {
    return fallback;
  }

  /** Where facts from elsewhere about a patient are stated, or null. */
  @Nullable SourceLocation factsPlace(int p) {
    return places.get(table.patients[p]);
  }

  /** The used entry of a patient with the earliest time, or -1. */
  int firstUsed(int p) {
    int first = -1;
    for (int index : table.entries(p)) {
      if (states.isUsed(index) && (first < 0 || table.time(index) < table.time(first))) {
        first = index;
      }
    }
    return first;
  }

  /**
   * What is known about a patient at any time, facts that hold for a time included.
   *
   * @param first the time of the patient's first used result, as {@link #first} gives it
   */
  public Function<Moment, PatientFacts> factsOverTime(int p, Moment first) {
    PatientFacts known = settled(ownFacts(p), () -> first);
    List<DatedFacts> dated = datedFacts(p);
    return dated.isEmpty() && known.pregnancy() == Pregnancy.NOT_STATED
        ? time -> known
        : time -> FactRules.shipped().at(known, dated, time, first);
  }

  /** Everything known about a patient. */
  public PatientHistory patient(int p) {
    return new Assembly(this, p).history();
  }

  /** The derived results of a patient, each with the place of the entry that completed it. */
  public List<DerivedAt> derived(int p) {
    return new Assembly(this, p).derived();
  }

  /** A derived result and the place of the entry that completed it. */
  public record DerivedAt(int index, LabResult result) {}

  DerivedCounts derivedCounts() {
    return derivedCounts;
  }

  int[] usedEntries(int p) {
    int[] ordered = table.byTimeAndAnalyte(p);
    int used = 0;
    for (int index : ordered) {
      if (states.isUsed(index)) {
        ordered[used++] = index;
      }
    }
    return used == ordered.length ? ordered : Arrays.copyOf(ordered, used);
  }

  int[] rejectedEntries(int p) {
    return Arrays.stream(table.entries(p))
        .filter(i -> states.of(i) == EntryStates.REJECTED)
        .toArray();
  }

  List<DatedFacts> datedFacts(int p) {
    return datedFacts.getOrDefault(table.patients[p], List.of());
  }

  /** True when a treatment of anybody is known. */
  public boolean hasEvents() {
    return !events.isEmpty();
  }

  /** The treatments of a patient in order of time. */
  public List<TreatmentEvent> events(int p) {
    return events.containsKey(table.patients[p]) ? joinedEvents(p).events() : List.of();
  }

  PatientEvents joinedEvents(int p) {
    return new PatientEvents(
        events.getOrDefault(table.patients[p], List.of()), narrowing, facts(p).birthDate());
  }

  Set<String> contradictions(int p) {
    return contradictions.getOrDefault(table.patients[p], Set.of());
  }

  /** Completes the report of one input with what became of its entries. */
  public InputReport account(InputReport input) {
    return accounts.of(input.file()).complete(input, builder.tally(input.file()));
  }

  /**
   * The entries in input order that were read in full and are rejected because nothing settles
   * their unit, each as the problem that it is rejected with.
   */
  public List<Problem> unsettled() {
    return IntStream.range(0, table.size())
        .filter(states::isOpen)
        .mapToObj(index -> ResultDoubts.unsettled(table.entry(index).source()))
        .toList();
  }
}
