package org.hemogram.history;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hemogram.lab.Analyte;
import org.hemogram.lab.Assay;
import org.hemogram.lab.EntryCounts;
import org.hemogram.lab.InputReport;
import org.hemogram.lab.Remark;
import org.jspecify.annotations.Nullable;

/**
 * Counts what became of the entries of one input. Most rejected entries are in the input's tally
 * already.
 */
final class InputAccount {

  private final Map<Analyte, AnalyteAccount> analytes = new EnumMap<>(Analyte.class);
  private int used;
  private int duplicate;
  private int narrowed;
  private int rejected;
  private final Rejections late = new Rejections();

  /** Used results of one analyte and unit. */
  static final class UnitAccount {
    private final BitSet patients;
    private int results;

    private UnitAccount(BitSet patients) {
      this.patients = patients;
    }
  }

  /** Where used results of an assay are counted. */
  UnitAccount unit(Assay assay) {
    return analytes
        .computeIfAbsent(assay.analyte(), a -> new AnalyteAccount())
        .unit(PrintedUnit.of(assay));
  }

  void used(UnitAccount unit, int patient) {
    used++;
    unit.results++;
    unit.patients.set(patient);
  }

  void duplicate() {
    duplicate++;
  }

  void narrowed() {
    narrowed++;
  }

  /** An entry that was read in full and turned out not to be usable. */
  void rejected(Analyte analyte) {
    rejected++;
    late.add(ResultDoubts.UNSETTLED, analyte, 1);
  }

  InputReport complete(InputReport input, InputTally tally) {
    List<InputReport.AnalyteCount> counts = new ArrayList<>();
    analytes.forEach((analyte, account) -> counts.add(account.count(analyte)));
    int ignored = tally.ignoredCount() + narrowed;
    int all = tally.rejectedCount() + rejected;
    Rejections rejections = new Rejections();
    rejections.add(tally.rejections());
    rejections.add(late);
    return input.with(
        counts,
        rejections.counts(),
        new EntryCounts(used + duplicate + ignored + all, used, duplicate, ignored, all));
  }

  /** Used results of one analyte, by unit in the order in which they came. */
  private static final class AnalyteAccount {
    private final BitSet patients = new BitSet();
    private final Map<PrintedUnit, UnitAccount> units = new LinkedHashMap<>();

    UnitAccount unit(PrintedUnit unit) {
      return units.computeIfAbsent(unit, u -> new UnitAccount(patients));
    }

    InputReport.AnalyteCount count(Analyte analyte) {
      int results = 0;
      List<InputReport.UnitCount> list = new ArrayList<>();
      for (Map.Entry<PrintedUnit, UnitAccount> account : units.entrySet()) {
        PrintedUnit unit = account.getKey();
        int n = account.getValue().results;
        results += n;
        list.add(
            new InputReport.UnitCount(
                unit.assumed() ? "" : unit.text(), unit.text(), unit.toSi(), n));
      }
      return new InputReport.AnalyteCount(analyte, results, patients.cardinality(), list);
    }
  }

  /** What an assay says about its unit. */
  private record PrintedUnit(String text, BigDecimal toSi, boolean assumed) {

    static PrintedUnit of(Assay assay) {
      return new PrintedUnit(
          assay.unit(), assay.toSi(), assay.remarks().contains(Remark.UNIT_ASSUMED));
    }

    // Written out: those of a record are linked at first use, which takes longer than a small
    // export.

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof PrintedUnit unit
          && text.equals(unit.text)
          && toSi.equals(unit.toSi)
          && assumed == unit.assumed;
    }

    @Override
    public int hashCode() {
      return text.hashCode() * 31 + toSi.hashCode();
    }
  }
}
