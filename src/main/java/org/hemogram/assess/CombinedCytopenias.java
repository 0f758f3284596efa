package org.hemogram.assess;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hemogram.criteria.LimitSet;
import org.hemogram.criteria.LimitSets;
import org.hemogram.criteria.Subject;
import org.hemogram.criteria.Truth;
import org.hemogram.lab.ReferenceInterval;
import org.jspecify.annotations.Nullable;

/**
 * Are two or three lines low at once? Bicytopenia is exactly two lines below the lower limit in
 * force (the third one not low, or not known: then it stands in {@code missing}), pancytopenia all
 * three. Published limit sets that are met as well are named.
 */
final class CombinedCytopenias {
  static final String BICYTOPENIA = "bicytopenia";
  static final String PANCYTOPENIA = "pancytopenia";
  static final String TABLE = "pancytopenia";

  /** The definition itself; the other sets of the table are named beside it. */
  private static final String DEFINITION = "in-force";

  private final List<LimitSet> others;

  CombinedCytopenias(LimitSets table) {
    this.others = table.sets().stream().filter(set -> !set.id().equals(DEFINITION)).toList();
  }

  /** At most one finding for now, and one for a worse past. */
  List<Finding> of(Chart chart, @Nullable Picture current, List<Picture> past) {
    int now = current == null ? 0 : current.low();
    int before = 0;
    for (Picture picture : past) {
      before = Math.max(before, picture.low());
    }
    List<Finding> findings = new ArrayList<>(2);
    if (current != null && now >= 2) {
      findings.add(finding(chart, current, now, past, Finding.State.CURRENT));
    }
    if (before >= 2 && before > now) {
      Picture worst = clearest(past, before);
      findings.add(finding(chart, worst, before, past, Finding.State.PAST));
    }
    return findings;
  }

  private Finding finding(
      Chart chart, Picture deciding, int low, List<Picture> past, Finding.State state) {
    Picture clearest = deciding;
    Picture first = deciding;
    Picture last = deciding;
    double least = clearness(deciding);
    for (Picture picture : past) {
      if (picture.low() == low) {
        if (picture.time().compareTo(first.time()) < 0) {
          first = picture;
        }
        if (picture.time().compareTo(last.time()) > 0) {
          last = picture;
        }
        double clearness = clearness(picture);
        if (clearness < least) {
          least = clearness;
          clearest = picture;
        }
      }
    }
    Reading worst = worstLine(clearest);
    Reading latest = chart.latest(worst.result().analyte());
    List<String> met = met(deciding, chart.subjectOf(worstLine(deciding)));
    return new Finding(
        low == 3 ? PANCYTOPENIA : BICYTOPENIA,
        state,
        first.time(),
        last.time(),
        worst,
        latest == null ? worst : latest,
        Map.of(),
        criterion(deciding),
        met,
        low == 3 ? List.of() : pancytopeniaBy(met),
        deciding.lines(),
        deciding.missing());
  }

  /** The picture with so many low lines in which one of them is furthest below its limit. */
  static Picture clearest(List<Picture> pictures, int low) {
    Picture clearest = pictures.get(0);
    double least = Double.MAX_VALUE;
    for (Picture picture : pictures) {
      double clearness = picture.low() == low ? clearness(picture) : Double.MAX_VALUE;
      if (clearness < least) {
        least = clearness;
        clearest = picture;
      }
    }
    return clearest;
  }

  private static double clearness(Picture picture) {
    return share(worstLine(picture));
  }

  /** The line that is furthest below its lower limit. */
  static Reading worstLine(Picture picture) {
    List<Reading> lines = picture.lines();
    Reading worst = lines.get(0);
    double least = share(worst);
    for (Reading line : lines) {
      double share = share(line);
      if (share < least) {
        least = share;
        worst = line;
      }
    }
    return worst;
  }

  /** The value as a share of its lower limit; only for choosing, never for deciding. */
  private static double share(Reading reading) {
    ReferenceInterval interval = reading.interval();
    BigDecimal lower = interval == null ? null : interval.lower();
    return lower == null || lower.signum() == 0
        ? Double.MAX_VALUE
        : reading.result().value().doubleValue() / lower.doubleValue();
  }

  /** The condition with the values of one picture, and where its limits come from. */
  static Finding.Criterion criterion(Picture picture) {
    List<Reading> low = new ArrayList<>(3);
    List<String> parts = new ArrayList<>(3);
    for (Reading line : picture.lines()) {
      if (Limits.isLow(line) == Truth.TRUE) {
        low.add(line);
        parts.add(Wording.belowLower(line));
      }
    }
    return new Finding.Criterion(
        TABLE,
        String.join(", ", parts),
        "Lines below the lower limit in force (" + Wording.origins(low) + ")");
  }

  /** The sets by which all three lines are low, where the limits in force say two. */
  private List<Finding.Alternative> pancytopeniaBy(List<String> met) {
    List<Finding.Alternative> alternatives = new ArrayList<>(2);
    for (LimitSet set : others) {
      if (met.contains(set.id()) && set.atLeast() == 3) {
        alternatives.add(new Finding.Alternative("set " + set.id(), PANCYTOPENIA));
      }
    }
    return alternatives;
  }

  private List<String> met(Picture picture, Subject subject) {
    List<String> met = new ArrayList<>(4);
    for (LimitSet set : others) {
      if (set.met(picture, subject) == Truth.TRUE) {
        met.add(set.id());
      }
    }
    return met;
  }
}
