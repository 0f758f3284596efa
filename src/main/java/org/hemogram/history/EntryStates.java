package org.hemogram.history;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.hemogram.lab.Analyte;
import org.hemogram.lab.Assay;
import org.hemogram.lab.Moment;
import org.hemogram.lab.Reason;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of each entry: used, a repeat of another, narrowed out, or rejected. Patients are
 * looked at side by side; afterwards nothing changes.
 */
final class EntryStates {

  static final byte USED = 0;
  static final byte DUPLICATE = 1;
  static final byte NARROWED = 2;
  static final byte REJECTED = 3;

  /** Patients below which sharing them among threads takes longer than the work. */
  private static final int WORTH_SHARING = 100;

  private final EntryTable table;
  private final Narrowing narrowing;
  private final byte[] state;
  private final boolean hasVersions;
  private final Set<Integer> unreliable = ConcurrentHashMap.newKeySet();
  private final Map<Integer, Assay> settled = new ConcurrentHashMap<>();
  private final Map<String, Set<PackedBlock.Doubt>> doubts;
  private final DrawDoubts draws;

  EntryStates(EntryTable table, Narrowing narrowing, Map<String, Set<PackedBlock.Doubt>> doubts) {
    this.table = table;
    this.narrowing = narrowing;
    this.doubts = doubts;
    this.draws = new DrawDoubts(table);
    state = new byte[table.size()];
    hasVersions = table.hasVersions();
    IntStream patients = IntStream.range(0, table.patients.length);
    (table.patients.length < WORTH_SHARING ? patients : patients.parallel())
        .forEach(this::markStates);
  }

  byte of(int index) {
    return state[index];
  }

  boolean isUsed(int index) {
    return state[index] == USED;
  }

  /** True for a used result that cannot be relied on. */
  boolean isUnreliable(int index) {
    return !unreliable.isEmpty() && unreliable.contains(index);
  }

  /** The assay with which an entry is used instead of its own, or null. */
  @Nullable Assay settled(int index) {
    return settled.isEmpty() ? null : settled.get(index);
  }

  /** True for an entry that was read in full and rejected because nothing settles its unit. */
  boolean isOpen(int index) {
    return state[index] == REJECTED && table.kind(index).assay() != null;
  }

  private void markStates(int p) {
    boolean chosen = narrowing.patient() == null || narrowing.patient().equals(table.patients[p]);
    int[] sorted = table.byTimeAndAnalyte(p);
    int run = 0;
    int zeros = 0;
    boolean suspect = false;
    for (int i = 0; i < sorted.length; i++) {
      int index = sorted[i];
      if (!chosen || !narrowing.includes(new Moment(table.time(index)))) {
        state[index] = NARROWED;
      } else if (table.kind(index).assay() == null) {
        state[index] = REJECTED;
      } else {
        run = table.isSameDraw(sorted[run], index) ? run : i;
        state[index] = repeats(sorted, run, i) ? DUPLICATE : USED;
        zeros += table.isZero(index) && DrawDoubts.isPart(table.kind(index).analyte()) ? 1 : 0;
        suspect |= SuspectUnits.isSuspect(table.kind(index).assay());
      }
    }
    markVersions(sorted);
    if (hasVersions) {
      new ResultVersions(table, state).mark(sorted);
    }
    Set<PackedBlock.Doubt> told = doubts.getOrDefault(table.patients[p], Set.of());
    if (zeros >= DrawDoubts.ALL_ZERO || suspect || !told.isEmpty()) {
      List<Integer> used = Arrays.stream(sorted).filter(this::isUsed).boxed().toList();
      unreliable.addAll(draws.zeroDifferentials(used));
      used.stream().filter(index -> isDoubted(index, told)).forEach(unreliable::add);
      if (suspect) {
        settleUnits(used);
      }
    }
  }

  private boolean isDoubted(int index, Set<PackedBlock.Doubt> told) {
    Analyte analyte = table.kind(index).analyte();
    return told.stream().anyMatch(d -> d.analyte() == analyte && d.time() == table.time(index));
  }

  /**
   * A value in a doubtful unit is used where something settles the unit, and rejected elsewhere.
   */
  private void settleUnits(List<Integer> used) {
    SuspectUnits units = new SuspectUnits(table);
    for (List<Integer> draw : draws.draws(used).values()) {
      for (int index : draw) {
        if (SuspectUnits.isSuspect(table.kind(index).assay())) {
          Assay assay = units.settle(index, draw, used);
          if (assay == null) {
            state[index] = REJECTED;
          } else {
            settled.put(index, assay);
          }
        }
      }
    }
  }

  /** Looks at every group of entries of one time and analyte that has more than one. */
  private void markVersions(int[] sorted) {
    for (int from = 0; from < sorted.length; ) {
      int to = from + 1;
      while (to < sorted.length && table.isSameDraw(sorted[from], sorted[to])) {
        to++;
      }
      if (to - from > 1 && time(sorted[from]).isKnown()) {
        replaceVersions(sorted, from, to);
        doubtClumped(sorted, from, to);
      }
      from = to;
    }
  }

  /**
   * Of results of one analyte at one clock time a corrected one replaces the others, and any other
   * a preliminary one. On a day without a clock time they may be different draws.
   */
  private void replaceVersions(int[] sorted, int from, int to) {
    int best = Integer.MIN_VALUE;
    for (int i = from; i < to; i++) {
      best = state[sorted[i]] == USED ? Math.max(best, version(sorted[i])) : best;
    }
    for (int i = from; i < to && time(sorted[from]).hasClock(); i++) {
      boolean replaced = state[sorted[i]] == USED && version(sorted[i]) < best;
      state[sorted[i]] = replaced ? DUPLICATE : state[sorted[i]];
    }
  }

  private int version(int index) {
    return ResultVersions.standing(table.kind(index));
  }

  /** A platelet count beside clumped or spoiled platelets of the same time cannot be relied on. */
  private void doubtClumped(int[] sorted, int from, int to) {
    boolean spoiled = false;
    for (int i = from; i < to; i++) {
      PackedBlock.Kind kind = table.kind(sorted[i]);
      spoiled |= kind.reason() == Reason.SPECIMEN_PROBLEM && kind.analyte() == Analyte.PLATELETS;
    }
    for (int i = from; i < to && spoiled; i++) {
      if (state[sorted[i]] == USED) {
        unreliable.add(sorted[i]);
      }
    }
  }

  private Moment time(int index) {
    return new Moment(table.time(index));
  }

  /** True when an earlier entry of the run (same time and analyte) has the same value. */
  private boolean repeats(int[] sorted, int run, int at) {
    if (!time(sorted[at]).isKnown()) {
      return false;
    }
    for (int i = run; i < at; i++) {
      if (state[sorted[i]] == USED && table.isRepeat(sorted[i], sorted[at])) {
        return true;
      }
    }
    return false;
  }
}
