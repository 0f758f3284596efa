package org.hemogram.assess;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import org.hemogram.assess.ScaleFindings.Place;
import org.hemogram.criteria.Truth;
import org.hemogram.lab.Analyte;
import org.hemogram.lab.LabResult;
import org.hemogram.lab.Quantity;
import org.hemogram.resource.ResourceTree;
import org.jspecify.annotations.Nullable;

/**
 * Are reticulocytes low, or normal where an anemia should have raised them? Low is below the lower
 * limit in force. Inappropriately normal is a count within its interval beside an anemia of the
 * same day, with a reticulocyte production index (percent × hematocrit / 45 % / maturation factor)
 * below 2.
 */
final class ReticulocyteResponse {
  private static final BigDecimal PERCENT_FROM_COUNTS = BigDecimal.TEN;

  private record Step(BigDecimal from, BigDecimal factor) {}

  private final ScaleFindings scales;
  private final int fromMonths;
  private final BigDecimal normalHematocrit;
  private final BigDecimal inadequate;
  private final List<Step> maturation = new ArrayList<>();
  private final String source;

  ReticulocyteResponse(ResourceTree evaluation, ScaleFindings scales) {
    ResourceTree rule = evaluation.get("reticulocyteResponse");
    this.scales = scales;
    this.fromMonths = rule.get("fromMonths").whole();
    this.normalHematocrit = rule.get("normalHematocrit").exact();
    this.inadequate = rule.get("inadequateBelow").exact();
    this.source = rule.text("source");
    for (ResourceTree step : rule.get("maturation").items()) {
      maturation.add(new Step(step.get("hematocritFrom").exact(), step.get("factor").exact()));
    }
  }

  /**
   * Adds the findings.
   *
   * @param anemia the place of every hemoglobin, null where it is not anemia
   */
  void add(Chart chart, @Nullable Place[] anemia, List<Finding> findings) {
    List<Reading> readings = chart.readings(Analyte.RETICULOCYTES);
    @Nullable Place[] low = new @Nullable Place[readings.size()];
    @Nullable Place[] normal = new @Nullable Place[readings.size()];
    boolean anyLow = false;
    boolean anyNormal = false;
    for (int i = 0; i < low.length; i++) {
      Reading reading = readings.get(i);
      if (Limits.isLow(reading) == Truth.TRUE) {
        low[i] = low(reading);
        anyLow = true;
      } else if (isWithin(reading) && isAnemic(chart, anemia, reading)) {
        normal[i] = inappropriate(chart, reading);
        anyNormal |= normal[i] != null;
      }
    }
    if (anyLow) {
      scales.add(chart, readings, low, findings);
    }
    if (anyNormal) {
      scales.add(chart, readings, normal, findings);
    }
  }

  private static Place low(Reading reading) {
    return new Place(
        "reticulocytes.low",
        1,
        true,
        "lower-limits",
        Wording.belowLower(reading),
        "Lower limit in force (" + Wording.origins(List.of(reading)) + ")");
  }

  private static boolean isWithin(Reading reading) {
    return Limits.isLow(reading) == Truth.FALSE && Limits.isHigh(reading) == Truth.FALSE;
  }

  private static boolean isAnemic(Chart chart, @Nullable Place[] anemia, Reading reticulocytes) {
    int index = RedCellSize.nearIndex(chart.readings(Analyte.HEMOGLOBIN), reticulocytes.result());
    return index >= 0 && anemia[index] != null;
  }

  private @Nullable Place inappropriate(Chart chart, Reading reading) {
    LabResult result = reading.result();
    LabResult hematocrit = exact(chart, Analyte.HEMATOCRIT, result);
    BigDecimal percent = percent(chart, result);
    boolean adult = chart.subjectOf(reading).age().minMonths() >= fromMonths;
    if (!adult || hematocrit == null || percent == null) {
      return null;
    }
    BigDecimal factor = factor(hematocrit.value());
    BigDecimal scaled = percent.multiply(hematocrit.value());
    BigDecimal limit = inadequate.multiply(normalHematocrit).multiply(factor);
    if (scaled.compareTo(limit) >= 0) {
      return null;
    }
    return new Place(
        "reticulocytes.inappropriately-normal",
        1,
        true,
        "reticulocyte-production-index",
        statement(reading, hematocrit),
        source);
  }

  private String statement(Reading reading, LabResult hematocrit) {
    return Wording.value(reading)
        + " within its interval beside an anemia, reticulocyte production index < "
        + Quantity.plain(inadequate)
        + " (hematocrit "
        + Quantity.plain(hematocrit.value())
        + " L/L)";
  }

  /** The measured percentage, else what count and red cells give: count / (red cells × 10). */
  private static @Nullable BigDecimal percent(Chart chart, LabResult count) {
    LabResult measured = exact(chart, Analyte.RETICULOCYTES_PERCENT, count);
    if (measured != null) {
      return measured.value();
    }
    LabResult rbc = exact(chart, Analyte.RBC, count);
    return rbc == null || rbc.value().signum() == 0
        ? null
        : count.value().divide(rbc.value().multiply(PERCENT_FROM_COUNTS), MathContext.DECIMAL64);
  }

  private static @Nullable LabResult exact(Chart chart, Analyte analyte, LabResult at) {
    Reading reading = RedCellSize.near(chart.readings(analyte), at);
    return reading == null || reading.result().isCensored() ? null : reading.result();
  }

  private BigDecimal factor(BigDecimal hematocrit) {
    for (Step step : maturation) {
      if (hematocrit.compareTo(step.from()) >= 0) {
        return step.factor();
      }
    }
    throw new IllegalStateException("no maturation factor for hematocrit " + hematocrit);
  }
}
