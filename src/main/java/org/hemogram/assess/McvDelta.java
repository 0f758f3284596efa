package org.hemogram.assess;

import java.math.BigDecimal;
import java.util.List;
import org.hemogram.lab.Analyte;
import org.hemogram.lab.LabResult;
import org.hemogram.lab.Severity;
import org.hemogram.lab.TreatmentEvent;
import org.hemogram.resource.ResourceTree;
import org.jspecify.annotations.Nullable;

/**
 * Looks for two neighboring draws that look unusually different: the red-cell size jumped within
 * weeks, another index jumped with it, and neither a treatment nor new red cells explain it. Never
 * says whose sample it is.
 */
final class McvDelta {
  private final int withinDays;
  private final BigDecimal mcv;
  private final BigDecimal rdw;
  private final BigDecimal mch;
  private final BigDecimal reticulocyteFactor;

  McvDelta(ResourceTree table) {
    ResourceTree rule = table.get("mcvDelta");
    this.withinDays = rule.get("withinDays").whole();
    this.mcv = rule.get("mcv").exact();
    this.rdw = rule.get("rdwCv").exact();
    this.mch = rule.get("mch").exact();
    this.reticulocyteFactor = rule.get("reticulocyteFactor").exact();
  }

  void check(List<Draw> draws, List<TreatmentEvent> events, ProblemTally tally) {
    Draw before = null;
    for (Draw draw : draws) {
      LabResult size = exact(draw, Analyte.MCV);
      if (size == null) {
        continue;
      }
      if (before != null && isOdd(before, draw) && !isExplained(before, draw, events)) {
        tally.add(
            "data.mcv-delta",
            Severity.WARNING,
            "Red-cell size differs unusually from the draw before. Possible reasons: transfusion,"
                + " response to treatment, cold agglutinins, another analyzer, a mix-up of"
                + " samples.",
            size);
      }
      before = draw;
    }
  }

  private boolean isOdd(Draw before, Draw draw) {
    return before.time().isRelative() == draw.time().isRelative()
        && draw.time().day() - before.time().day() <= withinDays
        && differs(before, draw, Analyte.MCV, mcv)
        && (differs(before, draw, Analyte.RDW_CV, rdw) || differs(before, draw, Analyte.MCH, mch));
  }

  private static boolean differs(Draw before, Draw draw, Analyte analyte, BigDecimal limit) {
    LabResult x = exact(before, analyte);
    LabResult y = exact(draw, analyte);
    return x != null && y != null && x.value().subtract(y.value()).abs().compareTo(limit) > 0;
  }

  private boolean isExplained(Draw before, Draw draw, List<TreatmentEvent> events) {
    for (TreatmentEvent event : events) {
      if (event.time().hasDay()
          && event.time().isRelative() == draw.time().isRelative()
          && event.time().day() >= before.time().day()
          && event.time().day() <= draw.time().day()) {
        return true;
      }
    }
    LabResult x = exact(before, Analyte.RETICULOCYTES);
    LabResult y = exact(draw, Analyte.RETICULOCYTES);
    return x != null
        && y != null
        && y.value().compareTo(x.value().multiply(reticulocyteFactor)) >= 0;
  }

  private static @Nullable LabResult exact(Draw draw, Analyte analyte) {
    Reading reading = draw.get(analyte);
    return reading == null || reading.result().isCensored() ? null : reading.result();
  }
}
