package org.hemogram.assess;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hemogram.criteria.Truth;
import org.hemogram.lab.Analyte;
import org.hemogram.lab.Moment;
import org.hemogram.lab.Quantity;
import org.hemogram.resource.ResourceTree;
import org.jspecify.annotations.Nullable;

/**
 * Was one line low on every day for months? A value that is not low ends the run, unless a
 * treatment may have raised it; a value that cannot be held against a limit decides nothing.
 */
final class PersistentCytopenias {
  private record Line(Analyte analyte, String code) {}

  private final List<Line> lines = new ArrayList<>();
  private final Persistence persistence;

  PersistentCytopenias(ResourceTree evaluation, Persistence persistence) {
    this.persistence = persistence;
    for (ResourceTree row : evaluation.get("persistence").get("lines").items()) {
      lines.add(new Line(AssessTable.analyte(row.get("analyte")), row.text("code")));
    }
  }

  /** A run of days on which the line was low. */
  private static final class Run {
    private final Reading first;
    private Reading last;
    private Reading lowest;
    private int days = 1;

    Run(Reading first) {
      this.first = first;
      this.last = first;
      this.lowest = first;
    }

    void add(Reading reading) {
      days += DayValues.isSameDay(last.result(), reading.result()) ? 0 : 1;
      last = reading;
      boolean lower = reading.result().compareValue(lowest.result()) < 0;
      lowest = lower ? reading : lowest;
    }
  }

  /** For each line the latest run that is long enough. */
  List<Finding> of(Chart chart) {
    List<Finding> findings = new ArrayList<>(1);
    for (Line line : lines) {
      Run found = null;
      Run run = null;
      for (Reading reading : chart.readings(line.analyte())) {
        Truth low = reading.result().time().hasDay() ? Limits.isLow(reading) : Truth.UNKNOWN;
        if (low == Truth.TRUE) {
          if (run != null && isOnAxisOf(run, reading)) {
            run.add(reading);
          } else {
            run = new Run(reading);
          }
        } else if (low == Truth.FALSE && !reading.isLifted()) {
          found = isLongEnough(run) ? run : found;
          run = null;
        }
      }
      boolean open = isLongEnough(run);
      Run latest = open ? run : found;
      if (latest != null) {
        findings.add(finding(chart, line, latest, open));
      }
    }
    return findings;
  }

  private static boolean isOnAxisOf(Run run, Reading reading) {
    return run.first.result().time().isRelative() == reading.result().time().isRelative();
  }

  private boolean isLongEnough(@Nullable Run run) {
    return run != null
        && persistence.isLongEnough(run.first.result().time(), run.last.result().time(), run.days);
  }

  private Finding finding(Chart chart, Line line, Run run, boolean open) {
    Moment from = run.first.result().time();
    Moment to = run.last.result().time();
    Reading latest = chart.latest(line.analyte());
    String statement =
        Wording.name(line.analyte())
            + " below the lower limit in force on each of "
            + run.days
            + " days, from "
            + from.dayOnly().text()
            + " to "
            + to.dayOnly().text()
            + ", lowest "
            + Quantity.plain(run.lowest.result().value())
            + " ("
            + persistence.words()
            + ")";
    return new Finding(
        line.code(),
        open ? Finding.State.CURRENT : Finding.State.PAST,
        from,
        to,
        run.lowest,
        latest == null ? run.lowest : latest,
        Map.of(),
        new Finding.Criterion("persistence", statement, persistence.source()),
        persistence.sets(from, to),
        List.of(),
        List.of(run.first, run.lowest, run.last),
        List.of());
  }
}
