package org.hemogram.assess;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hemogram.lab.Moment;
import tools.jackson.databind.JsonNode;

/**
 * Was pancytopenia there on every evaluable day for months? The run ends with the first day on which
 * one of the three lines is not low; days without all three lines decide nothing.
 */
final class PersistentPancytopenia {
  private final int months;
  private final int days;
  private final int evaluableDays;
  private final String source;

  PersistentPancytopenia(JsonNode evaluation) {
    JsonNode rule = AssessData.required(evaluation, "persistence");
    this.months = AssessData.whole(rule, "months");
    this.days = AssessData.whole(rule, "days");
    this.evaluableDays = AssessData.whole(rule, "evaluableDays");
    this.source = AssessData.text(rule, "source");
  }

  /** A stretch of evaluable days with pancytopenia. */
  private record Run(Picture first, Picture last, Picture clearest, int days) {
    static Run from(Picture picture) {
      return new Run(picture, picture, picture, 1);
    }

    Run next(Picture picture) {
      if (picture.time().isRelative() != first.time().isRelative()) {
        return from(picture);
      }
      boolean newDay = picture.time().day() != last.time().day();
      Picture worse = CombinedCytopenias.clearest(List.of(clearest, picture), 3);
      return new Run(first, picture, worse, newDay ? days + 1 : days);
    }
  }

  /** The finding of the latest run that is long enough. */
  Optional<Finding> of(Chart chart, List<Picture> past) {
    Run found = null;
    Run run = null;
    boolean open = false;
    for (Picture picture : past) {
      if (picture.isEvaluable()) {
        if (picture.low() == 3) {
          run = run == null ? Run.from(picture) : run.next(picture);
          if (isLongEnough(run)) {
            found = run;
            open = true;
          }
        } else {
          run = null;
          open = false;
        }
      }
    }
    return found == null ? Optional.empty() : Optional.of(finding(chart, found, open));
  }

  private boolean isLongEnough(Run run) {
    Moment from = run.first().time();
    Moment to = run.last().time();
    boolean longEnough =
        from.isRelative()
            ? to.day() - from.day() >= days
            : !to.date().isBefore(from.date().plusMonths(months));
    return longEnough && run.days() >= evaluableDays;
  }

  private Finding finding(Chart chart, Run run, boolean open) {
    Reading worst = CombinedCytopenias.worstLine(run.clearest());
    Reading latest = chart.latest(worst.result().analyte());
    String statement =
        "hemoglobin, neutrophils or white cells, and platelets below the lower limits in force on each"
            + " of %d days with all three, from %s to %s (%d months or longer)"
                .formatted(
                    run.days(),
                    run.first().time().dayOnly().text(),
                    run.last().time().dayOnly().text(),
                    months);
    return new Finding(
        "pancytopenia.persistent",
        open ? Finding.State.CURRENT : Finding.State.PAST,
        run.first().time(),
        run.last().time(),
        worst,
        latest == null ? worst : latest,
        Map.of(),
        new Finding.Criterion("lower-limits", statement, source),
        List.of(),
        List.of(),
        run.last().lines(),
        List.of());
  }
}
