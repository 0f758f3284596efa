package org.hemogram.assess;

import java.math.BigDecimal;
import java.util.List;
import org.hemogram.lab.Analyte;
import org.hemogram.lab.LabResult;
import org.hemogram.lab.Severity;
import org.hemogram.resource.ResourceTree;
import org.jspecify.annotations.Nullable;

/**
 * Do the values of one draw agree with each other? Hemoglobin with hematocrit, printed indices with
 * computed ones, percentages with their sum. Tolerances are data ({@code consistency.json}).
 */
final class DrawChecks {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

  private static final List<Analyte> MAIN_PARTS =
      List.of(
          Analyte.LYMPHOCYTES_PERCENT,
          Analyte.MONOCYTES_PERCENT,
          Analyte.EOSINOPHILS_PERCENT,
          Analyte.BASOPHILS_PERCENT);

  private static final List<Analyte> OTHER_PARTS =
      List.of(
          Analyte.BAND_NEUTROPHILS_PERCENT,
          Analyte.ATYPICAL_LYMPHOCYTES_PERCENT,
          Analyte.IMMATURE_GRANULOCYTES_PERCENT,
          Analyte.BLASTS_PERCENT);

  private final BigDecimal hemoglobinFactor;
  private final BigDecimal hematocritTolerance;
  private final BigDecimal indexTolerance;
  private final BigDecimal sumFrom;
  private final BigDecimal sumTo;
  private final CountChecks counts;

  DrawChecks(ResourceTree table) {
    ResourceTree ruleOfThree = table.get("hemoglobinHematocrit");
    this.hemoglobinFactor = ruleOfThree.get("factor").exact();
    this.hematocritTolerance = ruleOfThree.get("tolerancePoints").exact();
    this.indexTolerance = table.get("indices").get("tolerancePercent").exact();
    ResourceTree differential = table.get("differential");
    this.sumFrom = differential.get("from").exact();
    this.sumTo = differential.get("to").exact();
    this.counts = new CountChecks(table);
  }

  void check(Draw draw, ProblemTally tally) {
    LabResult odd = mismatch(draw);
    if (odd != null) {
      tally.add(
          "data.mismatch",
          Severity.WARNING,
          "Hemoglobin, hematocrit and indices of one draw do not agree with each other. Compare the"
              + " units and the report, and see whether the laboratory commented on it.",
          odd);
    }
    LabResult sum = differentialSum(draw);
    if (sum != null) {
      tally.add(
          "data.differential-sum",
          Severity.WARNING,
          "The percentages of a differential do not add up to about 100."
              + " Counts computed from it may be off; look at the printed report.",
          sum);
    }
    LabResult count = counts.odd(draw);
    if (count != null) {
      tally.add(
          "data.counts-disagree",
          Severity.WARNING,
          "A count of one draw does not agree with its percentage, or is more than the whole. The"
              + " count is used as it was measured; look at the printed report.",
          count);
    }
  }

  private @Nullable LabResult mismatch(Draw draw) {
    LabResult hematocrit = exact(draw, Analyte.HEMATOCRIT);
    if (hematocrit == null) {
      return null;
    }
    BigDecimal share = hematocrit.value();
    LabResult hemoglobin = exact(draw, Analyte.HEMOGLOBIN);
    if (hemoglobin != null) {
      BigDecimal expected = hemoglobin.value().multiply(hemoglobinFactor);
      BigDecimal apart = expected.subtract(share.multiply(HUNDRED)).abs();
      if (apart.compareTo(hematocritTolerance) > 0) {
        return hemoglobin;
      }
      LabResult mchc = exact(draw, Analyte.MCHC);
      if (mchc != null && isApart(mchc.value().multiply(share), hemoglobin.value())) {
        return mchc;
      }
    }
    LabResult mcv = exact(draw, Analyte.MCV);
    LabResult rbc = exact(draw, Analyte.RBC);
    boolean apart =
        mcv != null
            && rbc != null
            && isApart(mcv.value().multiply(rbc.value()), share.multiply(THOUSAND));
    return apart ? mcv : null;
  }

  /** Whether {@code computed} differs from {@code printed} by more than the tolerance. */
  private boolean isApart(BigDecimal computed, BigDecimal printed) {
    BigDecimal difference = computed.subtract(printed).abs().multiply(HUNDRED);
    return difference.compareTo(printed.multiply(indexTolerance)) > 0;
  }

  private @Nullable LabResult differentialSum(Draw draw) {
    LabResult neutrophils = exact(draw, Analyte.NEUTROPHILS_PERCENT);
    LabResult segmented = exact(draw, Analyte.SEGMENTED_NEUTROPHILS_PERCENT);
    LabResult granulocytes = neutrophils == null ? segmented : neutrophils;
    if (granulocytes == null) {
      return null;
    }
    BigDecimal sum = granulocytes.value();
    for (Analyte part : MAIN_PARTS) {
      LabResult result = exact(draw, part);
      if (result == null) {
        return null;
      }
      sum = sum.add(result.value());
    }
    for (Analyte part : OTHER_PARTS) {
      LabResult result = exact(draw, part);
      boolean included = part == Analyte.BAND_NEUTROPHILS_PERCENT && neutrophils != null;
      if (result != null && !included) {
        sum = sum.add(result.value());
      }
    }
    boolean whole = sum.compareTo(sumFrom) >= 0 && sum.compareTo(sumTo) <= 0;
    return whole ? null : granulocytes;
  }

  /** The measured, uncensored result of an analyte: what was computed always agrees with itself. */
  static @Nullable LabResult exact(Draw draw, Analyte analyte) {
    Reading reading = draw.get(analyte);
    if (reading == null || reading.result().isDerived() || reading.result().isCensored()) {
      return null;
    }
    return reading.result();
  }
}
