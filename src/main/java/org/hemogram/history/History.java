package org.hemogram.history;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.hemogram.lab.Analyte;
import org.hemogram.lab.Assay;
import org.hemogram.lab.DatedFacts;
import org.hemogram.lab.Entry;
import org.hemogram.lab.EntryCounts;
import org.hemogram.lab.InputReport;
import org.hemogram.lab.LabResult;
import org.hemogram.lab.Moment;
import org.hemogram.lab.PatientFacts;
import org.hemogram.lab.Reason;
import org.hemogram.lab.RejectedResult;
import org.hemogram.lab.Remark;
import org.hemogram.lab.Sex;
import org.hemogram.lab.SourceLocation;
import org.hemogram.lab.TreatmentEvent;

/**
 * All entries of a run, joined: who they belong to, which are repeats. Immutable after construction;
 * patients may be assembled side by side.
 */
public final class History {

  private static final byte USED = 0;
  private static final byte DUPLICATE = 1;
  private static final byte NARROWED = 2;
  private static final byte REJECTED = 3;

  private final PackedBlock[] blocks;
  private final int[] starts;
  private final PackedBlock.Kind[] kinds;
  private final String[] patients;
  private final int[] offset;
  private final int[] order;
  private final byte[] state;
  private final Set<Integer> unreliable = ConcurrentHashMap.newKeySet();
  private final Map<String, PatientFacts> facts;
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
    blocks = builder.blocks.toArray(PackedBlock[]::new);
    kinds = builder.kinds.toArray(PackedBlock.Kind[]::new);
    patients = builder.patients.keySet().toArray(String[]::new);
    facts = builder.facts;
    datedFacts = builder.datedFacts;
    events = builder.events;
    contradictions = new LinkedHashMap<>();
    for (PackedBlock.Contradiction c : builder.contradictions) {
      contradictions.computeIfAbsent(c.patient(), p -> new TreeSet<>()).add(c.fact());
    }
    starts = new int[blocks.length + 1];
    for (int i = 0; i < blocks.length; i++) {
      starts[i + 1] = starts[i] + blocks[i].size;
    }
    offset = new int[patients.length + 1];
    order = new int[builder.size];
    state = new byte[builder.size];
    groupByPatient();
    IntStream.range(0, patients.length).parallel().forEach(this::markStates);
  }

  /** A counting sort: the entries of each patient, in input order. */
  private void groupByPatient() {
    for (PackedBlock block : blocks) {
      for (int i = 0; i < block.size; i++) {
        offset[block.patient[i] + 1]++;
      }
    }
    for (int p = 0; p < patients.length; p++) {
      offset[p + 1] += offset[p];
    }
    int[] next = Arrays.copyOf(offset, patients.length);
    int index = 0;
    for (PackedBlock block : blocks) {
      for (int i = 0; i < block.size; i++) {
        order[next[block.patient[i]]++] = index++;
      }
    }
  }

  private void markStates(int p) {
    boolean chosen = narrowing.patient() == null || narrowing.patient().equals(patients[p]);
    int[] sorted = byTimeAndAnalyte(p);
    int run = 0;
    for (int i = 0; i < sorted.length; i++) {
      int index = sorted[i];
      Row row = row(index);
      if (!chosen || !narrowing.includes(row.time())) {
        state[index] = NARROWED;
      } else if (row.kind().assay() == null) {
        state[index] = REJECTED;
      } else {
        run = sameAs(sorted[run], index) ? run : i;
        state[index] = repeats(sorted, run, i) ? DUPLICATE : USED;
      }
    }
    markVersions(sorted);
  }

  /** Looks at every group of entries of one time and analyte that has more than one. */
  private void markVersions(int[] sorted) {
    for (int from = 0; from < sorted.length; ) {
      int to = from + 1;
      while (to < sorted.length && sameAs(sorted[from], sorted[to])) {
        to++;
      }
      if (to - from > 1 && row(sorted[from]).time().isKnown()) {
        replaceVersions(sorted, from, to);
        doubtClumped(sorted, from, to);
      }
      from = to;
    }
  }

  /**
   * Of results of one analyte at one clock time a corrected one replaces the others, and any other a
   * preliminary one. On a day without a clock time they may be different draws.
   */
  private void replaceVersions(int[] sorted, int from, int to) {
    int best = Integer.MIN_VALUE;
    for (int i = from; i < to; i++) {
      best = state[sorted[i]] == USED ? Math.max(best, version(sorted[i])) : best;
    }
    for (int i = from; i < to && row(sorted[from]).time().hasClock(); i++) {
      boolean replaced = state[sorted[i]] == USED && version(sorted[i]) < best;
      state[sorted[i]] = replaced ? DUPLICATE : state[sorted[i]];
    }
  }

  private int version(int index) {
    Assay assay = row(index).kind().assay();
    Set<Remark> remarks = assay == null ? Set.of() : assay.remarks();
    return remarks.contains(Remark.CORRECTED) ? 1 : remarks.contains(Remark.PRELIMINARY) ? -1 : 0;
  }

  /** A platelet count beside clumped or spoiled platelets of the same time cannot be relied on. */
  private void doubtClumped(int[] sorted, int from, int to) {
    boolean spoiled = false;
    for (int i = from; i < to; i++) {
      PackedBlock.Kind kind = row(sorted[i]).kind();
      spoiled |= kind.reason() == Reason.SPECIMEN_PROBLEM && kind.analyte() == Analyte.PLATELETS;
    }
    for (int i = from; i < to && spoiled; i++) {
      if (state[sorted[i]] == USED) {
        unreliable.add(sorted[i]);
      }
    }
  }

  private boolean sameAs(int one, int other) {
    Row a = row(one);
    Row b = row(other);
    return a.time().equals(b.time()) && a.kind().analyte() == b.kind().analyte();
  }

  /** True when an earlier entry of the run (same time and analyte) has the same value. */
  private boolean repeats(int[] sorted, int run, int at) {
    if (!row(sorted[at]).time().isKnown()) {
      return false;
    }
    for (int i = run; i < at; i++) {
      if (state[sorted[i]] == USED && isRepeat(row(sorted[i]), row(sorted[at]))) {
        return true;
      }
    }
    return false;
  }

  private boolean isRepeat(Row first, Row second) {
    Assay a = first.kind().assay();
    Assay b = second.kind().assay();
    if (a == null || b == null || first.comparator() != second.comparator()) {
      return false;
    }
    return first.number().multiply(a.toSi()).compareTo(second.number().multiply(b.toSi())) == 0;
  }

  /** The entries of a patient in order of time, analyte and input. */
  private int[] byTimeAndAnalyte(int p) {
    int n = offset[p + 1] - offset[p];
    long[] times = new long[n];
    for (int i = 0; i < n; i++) {
      times[i] = row(order[offset[p] + i]).time().packed();
    }
    long[] distinct = distinct(times);
    long[] keys = new long[n];
    for (int i = 0; i < n; i++) {
      long rank = Arrays.binarySearch(distinct, times[i]);
      long analyte = row(order[offset[p] + i]).kind().analyte().ordinal();
      keys[i] = rank << 36 | analyte << 28 | i;
    }
    Arrays.sort(keys);
    int[] sorted = new int[n];
    for (int i = 0; i < n; i++) {
      sorted[i] = order[offset[p] + (int) (keys[i] & 0xfffffff)];
    }
    return sorted;
  }

  private static long[] distinct(long[] times) {
    long[] sorted = times.clone();
    Arrays.sort(sorted);
    int n = 0;
    for (int i = 0; i < sorted.length; i++) {
      if (i == 0 || sorted[i] != sorted[i - 1]) {
        sorted[n++] = sorted[i];
      }
    }
    return Arrays.copyOf(sorted, n);
  }

  /** The number of entries of known analytes, in input order. */
  public int entries() {
    return state.length;
  }

  /** The number of patients, in order of their first entry. */
  public int patients() {
    return patients.length;
  }

  /** The patient that an entry belongs to. */
  public int patientOf(int index) {
    int b = blockOf(index);
    return blocks[b].patient[index - starts[b]];
  }

  /** True when the entry takes part: a used result, or one that was rejected. */
  public boolean takesPart(int index) {
    return state[index] == USED || state[index] == REJECTED;
  }

  /** True when the patient has a used or a rejected result left after narrowing. */
  public boolean takesPartAsPatient(int p) {
    for (int i = offset[p]; i < offset[p + 1]; i++) {
      if (takesPart(order[i])) {
        return true;
      }
    }
    return false;
  }

  /** The time of a patient's first used result, or {@link Moment#NONE}. */
  public Moment first(int p) {
    long first = Long.MAX_VALUE;
    for (int i = offset[p]; i < offset[p + 1]; i++) {
      if (state[order[i]] == USED) {
        first = Math.min(first, row(order[i]).time().packed());
      }
    }
    return new Moment(first);
  }

  /** False when no result of the run is one from which another could be derived. */
  public boolean mayDerive() {
    for (PackedBlock.Kind kind : kinds) {
      if (kind.assay() != null && derivedCounts.isInput(kind.analyte())) {
        return true;
      }
    }
    return false;
  }

  /** An entry by its place in the input. */
  public Entry entry(int index) {
    Entry entry = row(index).entry();
    return entry instanceof LabResult result && unreliable.contains(index)
        ? new LabResult(
            result.patient(),
            result.assay().with(Remark.UNRELIABLE),
            result.number(),
            result.comparator(),
            result.printed(),
            result.time(),
            result.source())
        : entry;
  }

  /** What is known about a patient, options included. */
  public PatientFacts facts(int p) {
    PatientFacts known = facts.getOrDefault(patients[p], PatientFacts.UNKNOWN);
    Set<String> doubtful = contradictions.getOrDefault(patients[p], Set.of());
    if (doubtful.contains("sex")) {
      known = known.withSex(Sex.UNKNOWN);
    }
    return known.orElse(fallback);
  }

  /** What is known about a patient at a time, facts that hold for a time included. */
  public PatientFacts facts(int p, Moment time) {
    PatientFacts known = facts(p);
    for (DatedFacts dated : datedFacts(p)) {
      known = dated.holdsAt(time) ? dated.facts().orElse(known) : known;
    }
    return known;
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
    return IntStream.of(byTimeAndAnalyte(p)).filter(i -> state[i] == USED).toArray();
  }

  int[] rejectedEntries(int p) {
    return Arrays.stream(order, offset[p], offset[p + 1])
        .filter(i -> state[i] == REJECTED)
        .toArray();
  }

  String patientId(int p) {
    return patients[p];
  }

  List<DatedFacts> datedFacts(int p) {
    return datedFacts.getOrDefault(patients[p], List.of());
  }

  List<TreatmentEvent> events(int p) {
    return events.getOrDefault(patients[p], List.of()).stream()
        .filter(e -> narrowing.includes(e.time()))
        .sorted(Comparator.comparing(TreatmentEvent::time))
        .toList();
  }

  Set<String> contradictions(int p) {
    return contradictions.getOrDefault(patients[p], Set.of());
  }

  /** Completes the report of one input with what became of its entries. */
  public InputReport account(InputReport input) {
    InputTally tally = builder.tally(input.file());
    InputAccount account = new InputAccount();
    for (int b = 0; b < blocks.length; b++) {
      PackedBlock block = blocks[b];
      for (int i = 0; i < block.size; i++) {
        PackedBlock.Kind kind = kinds[block.kind[i]];
        if (!kind.file().equals(input.file())) {
          break;
        }
        switch (state[starts[b] + i]) {
          case DUPLICATE -> account.duplicate();
          case NARROWED -> account.narrowed(kind.assay());
          default -> account.used(kind.assay(), block.patient[i]);
        }
      }
    }
    return account.complete(input, tally);
  }

  /** Blocks are about equally large, so the place of an index is known but for a few steps. */
  private int blockOf(int index) {
    int b = (int) ((long) index * blocks.length / Math.max(1, state.length));
    while (starts[b] > index) {
      b--;
    }
    while (starts[b + 1] <= index) {
      b++;
    }
    return b;
  }

  private Row row(int index) {
    int b = blockOf(index);
    return new Row(blocks[b], index - starts[b]);
  }

  /** A view of one entry. */
  private final class Row {
    private final PackedBlock block;
    private final int at;

    Row(PackedBlock block, int at) {
      this.block = block;
      this.at = at;
    }

    PackedBlock.Kind kind() {
      return kinds[block.kind[at]];
    }

    Moment time() {
      return new Moment(block.time[at]);
    }

    int line() {
      return block.line[at];
    }

    byte comparator() {
      return block.comparator[at];
    }

    BigDecimal number() {
      if (block.number[at] != PackedNumber.TOO_LONG) {
        return PackedNumber.unpack(block.number[at]);
      }
      PackedBlock.Aside aside = block.aside.get(at);
      if (aside == null || aside.number() == null) {
        throw new IllegalStateException("no number at " + at);
      }
      return aside.number();
    }

    Entry entry() {
      PackedBlock.Kind kind = kind();
      SourceLocation source = new SourceLocation(kind.file(), line(), kind.field());
      String patient = patients[block.patient[at]];
      Assay assay = kind.assay();
      if (assay == null) {
        Reason reason = kind.reason();
        if (reason == null) {
          throw new IllegalStateException("a rejection without a reason");
        }
        return new RejectedResult(patient, kind.analyte(), time(), reason, source);
      }
      PackedBlock.Aside aside = block.aside.get(at);
      return new LabResult(
          patient,
          assay,
          number(),
          PackedBlock.comparator(comparator()),
          aside == null ? null : aside.printed(),
          time(),
          source);
    }
  }
}
