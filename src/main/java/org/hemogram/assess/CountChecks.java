package org.hemogram.assess;

import java.math.BigDecimal;
import org.hemogram.lab.Analyte;
import org.hemogram.lab.LabResult;
import org.hemogram.resource.ResourceTree;
import org.jspecify.annotations.Nullable;

/**
 * Do the counts of one draw agree with its percentages, and a part with the whole? Tolerances are
 * data ({@code consistency.json}). Only told: the measured count stands.
 */
final class CountChecks {
  private static final BigDecimal TEN = BigDecimal.TEN;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** How far two numbers may be apart: both have to be passed. */
  private record Tolerance(BigDecimal percent, BigDecimal absolute) {
    static Tolerance of(ResourceTree table) {
      return new Tolerance(
          table.get("tolerancePercent").exact(), table.get("toleranceCount").exact());
    }

    boolean isPassed(BigDecimal computed, BigDecimal measured) {
      BigDecimal apart = computed.subtract(measured).abs();
      return apart.compareTo(absolute) > 0
          && apart.multiply(HUNDRED).compareTo(computed.max(measured).multiply(percent)) > 0;
    }
  }

  private final Tolerance whiteCells;
  private final Tolerance reticulocytes;

  CountChecks(ResourceTree table) {
    this.whiteCells = Tolerance.of(table.get("whiteCellCounts"));
    this.reticulocytes = Tolerance.of(table.get("reticulocyteCounts"));
  }

  /** The count that disagrees, or null. */
  @Nullable LabResult odd(Draw draw) {
    LabResult neutrophils = DrawChecks.exact(draw, Analyte.NEUTROPHILS);
    LabResult lymphocytes = DrawChecks.exact(draw, Analyte.LYMPHOCYTES);
    LabResult whole =
        neutrophils == null && lymphocytes == null ? null : DrawChecks.exact(draw, Analyte.WBC);
    if (whole != null) {
      if (neutrophils != null && isOddNeutrophils(draw, neutrophils.value(), whole.value())) {
        return neutrophils;
      }
      if (lymphocytes != null
          && isOdd(draw, Analyte.LYMPHOCYTES_PERCENT, lymphocytes.value(), whole.value())) {
        return lymphocytes;
      }
    }
    return oddReticulocytes(draw);
  }

  /** Bands may stand beside a percentage of neutrophils, or within it. */
  private boolean isOddNeutrophils(Draw draw, BigDecimal count, BigDecimal whole) {
    if (!isOdd(draw, Analyte.NEUTROPHILS_PERCENT, count, whole)) {
      return false;
    }
    LabResult percent = DrawChecks.exact(draw, Analyte.NEUTROPHILS_PERCENT);
    LabResult bands = DrawChecks.exact(draw, Analyte.BAND_NEUTROPHILS_PERCENT);
    return isAbove(count, whole)
        || percent == null
        || bands == null
        || whiteCells.isPassed(share(percent.value().add(bands.value()), whole), count);
  }

  private boolean isOdd(Draw draw, Analyte percentage, BigDecimal count, BigDecimal whole) {
    LabResult percent = DrawChecks.exact(draw, percentage);
    return isAbove(count, whole)
        || percent != null && whiteCells.isPassed(share(percent.value(), whole), count);
  }

  private boolean isAbove(BigDecimal count, BigDecimal whole) {
    return count.compareTo(whole) > 0 && whiteCells.isPassed(whole, count);
  }

  private static BigDecimal share(BigDecimal percent, BigDecimal whole) {
    return percent.multiply(whole).movePointLeft(2);
  }

  private @Nullable LabResult oddReticulocytes(Draw draw) {
    LabResult count = DrawChecks.exact(draw, Analyte.RETICULOCYTES);
    LabResult percent =
        count == null ? null : DrawChecks.exact(draw, Analyte.RETICULOCYTES_PERCENT);
    LabResult rbc = percent == null ? null : DrawChecks.exact(draw, Analyte.RBC);
    return count != null
            && percent != null
            && rbc != null
            && reticulocytes.isPassed(
                percent.value().multiply(rbc.value()).multiply(TEN), count.value())
        ? count
        : null;
  }
}
