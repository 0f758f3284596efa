package org.hemogram.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hemogram.lab.Assay;
import org.hemogram.lab.Moment;
import org.hemogram.lab.Reason;
import org.hemogram.lab.Remark;

/**
 * Several versions of one result, known by its name in the export: one counts, the others are
 * repeats of it. A result that was entered in error counts in none of its versions.
 *
 * @param table the entries
 * @param state what becomes of each; changed for those that another version replaces
 */
record ResultVersions(EntryTable table, byte[] state) {

  private static final int CORRECTED = 1;
  private static final int PRELIMINARY = -1;

  private record Name(long version, int analyte) {}

  /** Looks at the entries of one patient. */
  void mark(int[] entries) {
    Map<Name, List<Integer>> byName = new HashMap<>();
    for (int index : entries) {
      long version = table.version(index);
      if (version != 0) {
        Name name = new Name(version, table.kind(index).analyte().ordinal());
        byName.computeIfAbsent(name, n -> new ArrayList<>(1)).add(index);
      }
    }
    for (List<Integer> versions : byName.values()) {
      if (versions.size() > 1) {
        versions.sort(null);
        choose(versions);
      }
    }
  }

  private void choose(List<Integer> versions) {
    boolean withdrawn =
        versions.stream()
            .filter(i -> state[i] == EntryStates.REJECTED)
            .anyMatch(i -> table.kind(i).reason() == Reason.ENTERED_IN_ERROR);
    for (int one : versions) {
      boolean replaced = withdrawn || versions.stream().anyMatch(other -> replaces(other, one));
      if (replaced && state[one] == EntryStates.USED) {
        state[one] = EntryStates.DUPLICATE;
      }
    }
  }

  /**
   * A better standing replaces whatever the times say; of equal standing the later version of one
   * time does, and the first of those that say the same.
   */
  private boolean replaces(int other, int one) {
    if (other == one || state[other] != EntryStates.USED) {
      return false;
    }
    int a = standing(table.kind(other));
    int b = standing(table.kind(one));
    if (a != b) {
      return a > b;
    }
    if (!isSameTime(other, one)) {
      return false;
    }
    long first = table.versionOrder(other);
    long second = table.versionOrder(one);
    if (first != 0 && second != 0 && first != second) {
      return first > second;
    }
    return other < one && table.isRepeat(other, one);
  }

  /** The time of reporting differs from version to version; no time says nothing. */
  private boolean isSameTime(int entry, int version) {
    Moment a = new Moment(table.time(entry));
    Moment b = new Moment(table.time(version));
    return a.equals(b)
        || !a.isKnown()
        || !b.isKnown()
        || has(table.kind(entry), Remark.REPORT_TIME)
        || has(table.kind(version), Remark.REPORT_TIME);
  }

  /** Corrected results stand above others, preliminary ones below. */
  static int standing(PackedBlock.Kind kind) {
    return has(kind, Remark.CORRECTED)
        ? CORRECTED
        : has(kind, Remark.PRELIMINARY) ? PRELIMINARY : 0;
  }

  private static boolean has(PackedBlock.Kind kind, Remark remark) {
    Assay assay = kind.assay();
    Set<Remark> remarks = assay == null ? Set.of() : assay.remarks();
    return remarks.contains(remark);
  }
}
