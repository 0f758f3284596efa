package org.hemogram.history;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hemogram.history.InputAccount.UnitAccount;
import org.hemogram.lab.Assay;
import org.jspecify.annotations.Nullable;

/** What became of the entries of every input, counted in one pass. */
final class InputAccounts {

  private final EntryTable table;
  private final EntryStates states;
  private final Map<String, InputAccount> accounts = new HashMap<>();
  private final @Nullable UnitAccount[] unitOfKind;

  InputAccounts(EntryTable table, EntryStates states, List<EntryColumns.Part> parts) {
    this.table = table;
    this.states = states;
    this.unitOfKind = new @Nullable UnitAccount[table.kinds().length];
    for (int i = 0; i < parts.size(); i++) {
      int to = i + 1 < parts.size() ? parts.get(i + 1).from() : table.size();
      InputAccount account =
          accounts.computeIfAbsent(parts.get(i).file(), file -> new InputAccount());
      count(parts.get(i).from(), to, account);
    }
  }

  /** The account of one input; empty when it brought no entry of a known analyte. */
  InputAccount of(String file) {
    return accounts.getOrDefault(file, new InputAccount());
  }

  private void count(int from, int to, InputAccount account) {
    for (int i = from; i < to; i++) {
      int kind = table.kindId(i);
      Assay assay = table.kinds()[kind].assay();
      byte state = states.of(i);
      if (state == EntryStates.DUPLICATE) {
        account.duplicate();
      } else if (assay != null && state == EntryStates.NARROWED) {
        account.narrowed();
      } else if (assay != null && state == EntryStates.REJECTED) {
        account.rejected(assay.analyte());
      } else if (assay != null) {
        UnitAccount unit = unitOfKind[kind];
        if (unit == null) {
          unit = account.unit(assay);
          unitOfKind[kind] = unit;
        }
        account.used(unit, table.patientOf(i));
      }
    }
  }
}
