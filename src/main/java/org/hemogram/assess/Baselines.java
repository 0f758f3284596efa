package org.hemogram.assess;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hemogram.history.PatientHistory;
import org.hemogram.lab.Analyte;
import org.hemogram.lab.Assay;
import org.hemogram.lab.LabResult;
import org.hemogram.lab.Remark;

/**
 * The patient's first results as baselines, for exports that print none: of each analyte the first
 * dated result that is a plain and reliable number.
 */
public final class Baselines {
  private Baselines() {}

  /** The first value of each of these analytes; results are in order of time. */
  public static Map<Analyte, BigDecimal> first(List<LabResult> results, Set<Analyte> analytes) {
    Map<Analyte, BigDecimal> first = new EnumMap<>(Analyte.class);
    for (LabResult result : results) {
      Set<Remark> remarks = result.assay().remarks();
      if (analytes.contains(result.analyte())
          && result.time().isKnown()
          && !result.isCensored()
          && !remarks.contains(Remark.UNRELIABLE)
          && !remarks.contains(Remark.UNIT_SUSPECT)) {
        first.putIfAbsent(result.analyte(), result.value());
      }
    }
    return first;
  }

  /** The same history; results of these analytes without a printed baseline have the first one. */
  static PatientHistory in(PatientHistory history, Set<Analyte> analytes) {
    Map<Analyte, BigDecimal> first = first(history.results(), analytes);
    if (first.isEmpty()) {
      return history;
    }
    List<LabResult> results = new ArrayList<>(history.results());
    results.replaceAll(
        result -> {
          BigDecimal baseline = first.get(result.analyte());
          return baseline == null || result.assay().baseline() != null
              ? result
              : with(result, baseline);
        });
    return new PatientHistory(
        history.patient(),
        history.facts(),
        history.datedFacts(),
        results,
        history.rejected(),
        history.events(),
        history.problems());
  }

  private static LabResult with(LabResult result, BigDecimal baseline) {
    Assay old = result.assay();
    Assay assay =
        new Assay(
            old.analyte(),
            old.unit(),
            old.toSi(),
            old.interval(),
            baseline,
            old.derived(),
            old.with(Remark.BASELINE_FIRST).remarks(),
            old.bySex());
    return new LabResult(
        result.patient(),
        assay,
        result.number(),
        result.comparator(),
        result.printed(),
        result.time(),
        result.source());
  }
}
