package org.hemogram.assess;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hemogram.criteria.Truth;

/**
 * Was pancytopenia there on every evaluable day for months? The run ends with the first day on
 * which one of the three lines is not low, unless a treatment may have raised it; such days and
 * those without all three lines decide nothing.
 */
final class PersistentPancytopenia {
  private final Persistence persistence;

  PersistentPancytopenia(Persistence persistence) {
    this.persistence = persistence;
  }

  /** A stretch of evaluable days with pancytopenia. */
  private record Run(Picture first, Picture last, Picture clearest, int days) {
    static Run from(Picture picture) {
      return new Run(picture, picture, picture, 1);
    }

    boolean isContinuedBy(Picture picture) {
      return picture.time().isRelative() == first.time().isRelative();
    }

    Run next(Picture picture) {
      boolean newDay = picture.time().day() != last.time().day();
      Picture worse = CombinedCytopenias.clearest(List.of(clearest, picture), 3);
      return new Run(first, picture, worse, newDay ? days + 1 : days);
    }
  }

  /** The finding of the latest run that is long enough. */
  Optional<Finding> of(Chart chart, List<Picture> past) {
    Run found = null;
    Run run = null;
    for (Picture picture : past) {
      if (picture.isEvaluable() && !isLifted(picture)) {
        boolean low = picture.low() == 3;
        if (run != null && !(low && run.isContinuedBy(picture))) {
          found = isLongEnough(run) ? run : found;
          run = null;
        }
        if (low) {
          run = run == null ? Run.from(picture) : run.next(picture);
        }
      }
    }
    boolean open = run != null && isLongEnough(run);
    Run latest = open ? run : found;
    return latest == null ? Optional.empty() : Optional.of(finding(chart, latest, open));
  }

  /** True when nothing but a treatment keeps the lines from being low. */
  private static boolean isLifted(Picture picture) {
    boolean lifted = false;
    for (Reading line : picture.lines()) {
      if (Limits.isLow(line) != Truth.TRUE) {
        if (!line.isLifted()) {
          return false;
        }
        lifted = true;
      }
    }
    return lifted;
  }

  private boolean isLongEnough(Run run) {
    return persistence.isLongEnough(run.first().time(), run.last().time(), run.days());
  }

  private Finding finding(Chart chart, Run run, boolean open) {
    Reading worst = CombinedCytopenias.worstLine(run.clearest());
    Reading latest = chart.latest(worst.result().analyte());
    String statement =
        "hemoglobin, neutrophils or white cells, and platelets below the lower limits in force on"
            + " each of "
            + run.days()
            + " days with all three, from "
            + run.first().time().dayOnly().text()
            + " to "
            + run.last().time().dayOnly().text()
            + " ("
            + persistence.words()
            + ")";
    return new Finding(
        "pancytopenia.persistent",
        open ? Finding.State.CURRENT : Finding.State.PAST,
        run.first().time(),
        run.last().time(),
        worst,
        latest == null ? worst : latest,
        Map.of(),
        new Finding.Criterion(CombinedCytopenias.TABLE, statement, persistence.source()),
        persistence.sets(run.first().time(), run.last().time()),
        List.of(),
        run.last().lines(),
        List.of());
  }
}
