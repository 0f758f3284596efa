package org.hemogram.history;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.IdentityHashMap;
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
 * Counts what became of the entries of one input. Rejected entries are in the input's tally
 * already.
 */
final class InputAccount {

  private int used;
  private int duplicate;
  private int narrowed;
  private final Map<Analyte, AnalyteAccount> analytes = new EnumMap<>(Analyte.class);

  void duplicate() {
    duplicate++;
  }

  void narrowed(@Nullable Assay assay) {
    narrowed += assay == null ? 0 : 1;
  }

  void used(@Nullable Assay assay, int patient) {
    if (assay != null) {
      used++;
      analytes.computeIfAbsent(assay.analyte(), a -> new AnalyteAccount()).add(assay, patient);
    }
  }

  InputReport complete(InputReport input, InputTally tally) {
    List<InputReport.AnalyteCount> counts = new ArrayList<>();
    analytes.forEach((analyte, account) -> counts.add(account.count(analyte)));
    int ignored = tally.ignoredCount() + narrowed;
    int rejected = tally.rejectedCount();
    return input.with(
        counts,
        tally.rejections().counts(),
        new EntryCounts(used + duplicate + ignored + rejected, used, duplicate, ignored, rejected));
  }

  /** Used results of one analyte. */
  private static final class AnalyteAccount {
    private int results;
    private final BitSet patients = new BitSet();
    private final Map<Assay, int[]> assays = new IdentityHashMap<>();
    private final List<Assay> order = new ArrayList<>();

    void add(Assay assay, int patient) {
      results++;
      patients.set(patient);
      int[] count = assays.get(assay);
      if (count == null) {
        count = new int[1];
        assays.put(assay, count);
        order.add(assay);
      }
      count[0]++;
    }

    InputReport.AnalyteCount count(Analyte analyte) {
      Map<PrintedUnit, Integer> units = new LinkedHashMap<>();
      for (Assay assay : order) {
        int[] count = assays.getOrDefault(assay, new int[1]);
        units.merge(PrintedUnit.of(assay), count[0], Integer::sum);
      }
      List<InputReport.UnitCount> list = new ArrayList<>();
      units.forEach(
          (unit, n) ->
              list.add(
                  new InputReport.UnitCount(
                      unit.assumed() ? "" : unit.text(), unit.text(), unit.toSi(), n)));
      return new InputReport.AnalyteCount(analyte, results, patients.cardinality(), list);
    }
  }

  /** What an assay says about its unit. */
  private record PrintedUnit(String text, BigDecimal toSi, boolean assumed) {

    static PrintedUnit of(Assay assay) {
      return new PrintedUnit(
          assay.unit(), assay.toSi(), assay.remarks().contains(Remark.UNIT_ASSUMED));
    }
  }
}
