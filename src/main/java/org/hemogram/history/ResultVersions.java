package org.hemogram.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hemogram.lab.Assay;
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
      EntryTable.Row row = table.row(index);
      if (row.version() != 0) {
        Name name = new Name(row.version(), row.kind().analyte().ordinal());
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
            .anyMatch(i -> table.row(i).kind().reason() == Reason.ENTERED_IN_ERROR);
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
    EntryTable.Row a = table.row(other);
    EntryTable.Row b = table.row(one);
    if (standing(a) != standing(b)) {
      return standing(a) > standing(b);
    }
    if (!sameTime(a, b)) {
      return false;
    }
    boolean ordered = a.versionOrder() != 0 && b.versionOrder() != 0;
    if (ordered && a.versionOrder() != b.versionOrder()) {
      return a.versionOrder() > b.versionOrder();
    }
    return other < one && EntryStates.isRepeat(a, b);
  }

  /** The time of reporting differs from version to version; no time says nothing. */
  private static boolean sameTime(EntryTable.Row a, EntryTable.Row b) {
    return a.time().equals(b.time())
        || !a.time().isKnown()
        || !b.time().isKnown()
        || has(a, Remark.REPORT_TIME)
        || has(b, Remark.REPORT_TIME);
  }

  /** Corrected results stand above others, preliminary ones below. */
  static int standing(EntryTable.Row row) {
    return has(row, Remark.CORRECTED) ? CORRECTED : has(row, Remark.PRELIMINARY) ? PRELIMINARY : 0;
  }

  private static boolean has(EntryTable.Row row, Remark remark) {
    Assay assay = row.kind().assay();
    Set<Remark> remarks = assay == null ? Set.of() : assay.remarks();
    return remarks.contains(remark);
  }
}
