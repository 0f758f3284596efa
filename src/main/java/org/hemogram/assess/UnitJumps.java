package org.hemogram.assess;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.hemogram.lab.Analyte;
import org.hemogram.lab.LabResult;
import org.hemogram.lab.Severity;
import org.hemogram.resource.ResourceTree;
import org.jspecify.annotations.Nullable;

/**
 * Looks along one series for two scales: results printed in different units, each converted by its
 * own, and neighbors that differ by the step between two units. Nothing is changed, it is told.
 */
final class UnitJumps {
  /** More than doubles lose by rounding. */
  private static final double BELOW = 0.999;

  private final BigDecimal tolerance;
  private final Map<Analyte, Steps> steps = new EnumMap<>(Analyte.class);

  /**
   * Factors between units of an analyte, and a ratio that is surely smaller than all that come near
   * one of them.
   */
  private record Steps(List<BigDecimal> factors, double tooSmall) {}

  UnitJumps(ResourceTree table) {
    ResourceTree rule = table.get("unitJump");
    this.tolerance = rule.get("tolerancePercent").exact().movePointLeft(2);
    ResourceTree byAnalyte = rule.get("steps");
    for (Analyte analyte : Analyte.values()) {
      if (byAnalyte.has(analyte.id())) {
        List<BigDecimal> factors = new ArrayList<>();
        byAnalyte.get(analyte.id()).items().forEach(step -> factors.add(step.exact()));
        BigDecimal least = Collections.min(factors).multiply(BigDecimal.ONE.subtract(tolerance));
        steps.put(analyte, new Steps(List.copyOf(factors), least.doubleValue() * BELOW));
      }
    }
  }

  void check(Chart chart, ProblemTally tally) {
    for (Map.Entry<Analyte, Steps> series : steps.entrySet()) {
      LabResult before = null;
      for (Reading reading : chart.readings(series.getKey())) {
        LabResult result = reading.result();
        if (result.isDerived() || result.isCensored() || !result.time().isKnown()) {
          continue;
        }
        if (before != null) {
          compare(before, result, series.getValue(), tally);
        }
        before = result;
      }
    }
  }

  private void compare(LabResult before, LabResult result, Steps factors, ProblemTally tally) {
    if (before.assay().toSi().compareTo(result.assay().toSi()) != 0) {
      tally.add(
          "data.unit-mixed",
          Severity.INFO,
          "Results of one analyte come in different units. Each was converted by its own unit; look"
              + " whether the units are right.",
          result);
    }
    if (isStep(before.value(), result.value(), factors)) {
      tally.add(
          "data.unit-suspect",
          Severity.WARNING,
          "Two neighboring values differ as if one of them were in another unit. Check the unit of"
              + " both.",
          result);
    }
  }

  /** Most neighbors are alike, which rounded numbers show; only the others are divided exactly. */
  private boolean isStep(BigDecimal one, BigDecimal other, Steps steps) {
    double x = one.doubleValue();
    double y = other.doubleValue();
    if (Math.max(x, y) < Math.min(x, y) * steps.tooSmall()) {
      return false;
    }
    BigDecimal ratio = ratio(one.max(other), one.min(other));
    if (ratio == null) {
      return false;
    }
    for (BigDecimal factor : steps.factors()) {
      if (ratio.subtract(factor).abs().compareTo(factor.multiply(tolerance)) <= 0) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable BigDecimal ratio(BigDecimal larger, BigDecimal smaller) {
    return smaller.signum() <= 0 ? null : larger.divide(smaller, MathContext.DECIMAL64);
  }
}
