package org.hemogram.assess;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.hemogram.lab.Analyte;
import org.hemogram.lab.LabResult;
import org.hemogram.lab.Moment;
import org.hemogram.lab.Remark;
import org.hemogram.resource.ResourceTree;
import org.jspecify.annotations.Nullable;

/**
 * Indices of the latest draw that can hold all of their inputs: corrected reticulocytes, RPI,
 * Mentzer index, NLR, PLR, SII. As with derived counts, inputs are of one draw (the same time;
 * undated: the same line), and there is no index where one of them is a bound, at odds with another
 * result of its time, or doubtful.
 */
final class Indices {

  /** A value that divides, and from which hematocrit on it holds. */
  private record Step(BigDecimal from, BigDecimal factor) {}

  /**
   * One index as the table describes it.
   *
   * @param times the analytes that are multiplied
   * @param over the analyte that divides, or null
   * @param corrected whether the normal hematocrit divides
   * @param matured whether the maturation factor divides
   */
  private record Formula(
      String id,
      String title,
      String unit,
      List<Analyte> times,
      @Nullable Analyte over,
      boolean corrected,
      boolean matured,
      boolean onlyMicrocytic,
      boolean suppressed,
      String text) {}

  private final List<Formula> formulas = new ArrayList<>();
  private final List<Step> maturation = new ArrayList<>();
  private final String maturationName;
  private final Analyte maturationOf;
  private final BigDecimal normalHematocrit;
  private final Map<Analyte, BigDecimal> suppressedBelow = new EnumMap<>(Analyte.class);
  private final MathContext rounding;
  private final RedCellSize sizes;

  /**
   * Reads the formulas.
   *
   * @param table the table of indices
   * @param sizes what tells whether red cells are small for the person's age
   */
  Indices(ResourceTree table, RedCellSize sizes) {
    this.sizes = sizes;
    this.rounding = new MathContext(table.get("significantDigits").whole(), RoundingMode.HALF_UP);
    this.normalHematocrit = table.get("normalHematocrit").get("value").exact();
    ResourceTree factors = table.get("maturation");
    this.maturationName = factors.text("name");
    this.maturationOf = AssessTable.analyte(factors.get("analyte"));
    for (ResourceTree step : factors.get("steps").items()) {
      maturation.add(new Step(step.get("from").exact(), step.get("factor").exact()));
    }
    ResourceTree limits = table.get("suppressedBelow").get("limits");
    for (String analyte : limits.keys()) {
      suppressedBelow.put(Analyte.of(analyte).orElseThrow(), limits.get(analyte).exact());
    }
    table.get("indices").items().forEach(index -> formulas.add(formula(index)));
  }

  private static Formula formula(ResourceTree index) {
    List<Analyte> times = index.get("times").items().stream().map(AssessTable::analyte).toList();
    List<String> by = index.texts("by");
    return new Formula(
        index.text("id"),
        index.text("title"),
        index.text("unit"),
        times,
        index.has("over") ? AssessTable.analyte(index.get("over").items().get(0)) : null,
        by.contains("normalHematocrit"),
        by.contains("maturation"),
        index.has("onlyMicrocytic"),
        index.has("suppressed"),
        index.text("formula"));
  }

  /** The indices of a patient in the order of the table. */
  List<DerivedIndex> of(Chart chart) {
    List<DerivedIndex> found = new ArrayList<>();
    for (Formula formula : formulas) {
      DerivedIndex index = index(chart, formula);
      if (index != null) {
        found.add(index);
      }
    }
    return found;
  }

  private @Nullable DerivedIndex index(Chart chart, Formula formula) {
    List<Analyte> analytes = new ArrayList<>(formula.times());
    if (formula.over() != null) {
      analytes.add(formula.over());
    }
    List<Reading> inputs = inputs(chart, analytes);
    if (inputs.isEmpty()
        || (formula.suppressed() && isSuppressed(chart, inputs.get(0)))
        || (formula.onlyMicrocytic() && !sizes.isMicrocytic(chart, inputs.get(0)))) {
      return null;
    }
    BigDecimal product = BigDecimal.ONE;
    for (int i = 0; i < formula.times().size(); i++) {
      product = product.multiply(inputs.get(i).result().value());
    }
    BigDecimal divisor = BigDecimal.ONE;
    if (formula.over() != null) {
      divisor = inputs.get(inputs.size() - 1).result().value();
    }
    if (formula.corrected()) {
      divisor = divisor.multiply(normalHematocrit);
    }
    String text = formula.text();
    if (formula.matured()) {
      BigDecimal factor = factor(inputs.get(formula.times().indexOf(maturationOf)));
      divisor = divisor.multiply(factor);
      text += " " + factor + " (" + maturationName + ")";
    }
    if (divisor.signum() == 0) {
      return null;
    }
    BigDecimal value = product.divide(divisor, rounding).stripTrailingZeros();
    return new DerivedIndex(formula.id(), formula.title(), value, formula.unit(), text, inputs);
  }

  private BigDecimal factor(Reading reading) {
    for (Step step : maturation) {
      if (reading.result().value().compareTo(step.from()) >= 0) {
        return step.factor();
      }
    }
    throw new IllegalStateException("no maturation factor for " + reading.result().value());
  }

  /** The usable readings of the latest draw that can hold all; empty when it does not hold them. */
  private static List<Reading> inputs(Chart chart, List<Analyte> analytes) {
    Reading oldest = null;
    for (Analyte analyte : analytes) {
      Reading latest = chart.latest(analyte);
      if (latest == null) {
        return List.of();
      }
      oldest =
          oldest == null || latest.result().time().compareTo(oldest.result().time()) < 0
              ? latest
              : oldest;
    }
    List<Reading> inputs = new ArrayList<>();
    for (Analyte analyte : analytes) {
      Reading reading = oldest == null ? null : ofDraw(chart, analyte, oldest.result());
      if (reading == null || !isUsable(reading)) {
        return List.of();
      }
      inputs.add(reading);
    }
    return inputs;
  }

  /** The reading of an analyte in the draw of another result, or null. */
  private static @Nullable Reading ofDraw(Chart chart, Analyte analyte, LabResult of) {
    List<Reading> readings = chart.readings(analyte);
    for (int i = readings.size() - 1; i >= 0; i--) {
      LabResult result = readings.get(i).result();
      if (isOneDraw(result, of)) {
        return readings.get(i);
      }
      if (result.time().compareTo(of.time()) < 0) {
        return null;
      }
    }
    return null;
  }

  private static boolean isOneDraw(LabResult one, LabResult other) {
    Moment time = one.time();
    if (time.packed() != other.time().packed()) {
      return false;
    }
    return time.isKnown()
        || (one.source().line() == other.source().line()
            && one.source().file().equals(other.source().file()));
  }

  private static boolean isUsable(Reading reading) {
    return !reading.result().isCensored()
        && !has(reading, Remark.CONFLICT)
        && !has(reading, Remark.UNIT_SUSPECT);
  }

  private static boolean has(Reading reading, Remark remark) {
    return reading.remarks().contains(remark)
        || reading.result().assay().remarks().contains(remark);
  }

  private boolean isSuppressed(Chart chart, Reading input) {
    for (Map.Entry<Analyte, BigDecimal> limit : suppressedBelow.entrySet()) {
      Reading reading = ofDraw(chart, limit.getKey(), input.result());
      if (reading == null
          || !isUsable(reading)
          || reading.result().value().compareTo(limit.getValue()) < 0) {
        return true;
      }
    }
    return false;
  }
}
