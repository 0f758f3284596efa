package org.hemogram.assess;

import java.util.ArrayList;
import java.util.List;
import org.hemogram.criteria.Truth;
import org.hemogram.lab.Analyte;
import org.hemogram.lab.Moment;
import org.hemogram.resource.ResourceTree;
import org.jspecify.annotations.Nullable;

/**
 * Puts readings together. Of the past: those of one day, each value carried forward to the later
 * draws of that day and no further. Of now: the latest of each line, unless it is older than the
 * newest by more than the span in {@code evaluation.json}. Reticulocytes, counted less often, join
 * from the nearest day within their own span.
 */
final class Pictures {
  private final int currentSpan;
  private final int reticulocyteSpan;

  Pictures(ResourceTree evaluation) {
    this.currentSpan = days(evaluation, "currentSpanDays");
    this.reticulocyteSpan = days(evaluation, "reticulocyteSpanDays");
  }

  private static int days(ResourceTree evaluation, String key) {
    return evaluation.get(key).get("value").whole();
  }

  /** One picture for every draw that brought one of the lines, in order of time. */
  List<Picture> past(Chart chart) {
    List<Draw> draws = chart.draws();
    List<Picture> pictures = new ArrayList<>(draws.size());
    int end;
    for (int start = 0; start < draws.size(); start = end) {
      end = start + 1;
      while (end < draws.size() && draws.get(end).isSameDayAs(draws.get(start))) {
        end++;
      }
      addDay(chart, start, end, pictures);
    }
    return pictures;
  }

  /** Adds the pictures of one day: its draws from {@code start} to the one before {@code end}. */
  private void addDay(Chart chart, int start, int end, List<Picture> pictures) {
    List<Draw> draws = chart.draws();
    boolean counted = false;
    boolean anyLine = false;
    for (int i = start; i < end; i++) {
      counted |= draws.get(i).get(Analyte.NEUTROPHILS) != null;
      anyLine |= hasLine(draws.get(i));
    }
    if (!anyLine) {
      return;
    }
    Reading reticulocytes = nearest(chart.readings(Analyte.RETICULOCYTES), draws.get(start).time());
    Picture last = new Picture(Moment.NONE, null, null, null, counted, null, reticulocytes);
    for (int i = start; i < end; i++) {
      Draw draw = draws.get(i);
      if (hasLine(draw)) {
        last =
            new Picture(
                draw.time(),
                newer(draw, Analyte.HEMOGLOBIN, last.hemoglobin()),
                newer(draw, Analyte.NEUTROPHILS, last.neutrophils()),
                newer(draw, Analyte.WBC, last.wbc()),
                counted,
                newer(draw, Analyte.PLATELETS, last.platelets()),
                reticulocytes);
        pictures.add(last);
      }
    }
  }

  private static boolean hasLine(Draw draw) {
    return draw.get(Analyte.HEMOGLOBIN) != null
        || draw.get(Analyte.NEUTROPHILS) != null
        || draw.get(Analyte.WBC) != null
        || draw.get(Analyte.PLATELETS) != null;
  }

  private static @Nullable Reading newer(Draw draw, Analyte analyte, @Nullable Reading known) {
    Reading reading = draw.get(analyte);
    return reading == null ? known : reading;
  }

  /** The latest state; null when none of the lines was measured. */
  @Nullable Picture current(Chart chart) {
    Reading newest = null;
    Reading[] lines = {
      chart.latest(Analyte.HEMOGLOBIN),
      chart.latest(Analyte.NEUTROPHILS),
      chart.latest(Analyte.WBC),
      chart.latest(Analyte.PLATELETS)
    };
    for (Reading line : lines) {
      if (line != null && (newest == null || isLater(line, newest))) {
        newest = line;
      }
    }
    if (newest == null) {
      return null;
    }
    Moment time = newest.result().time();
    Reading wbc = within(lines[2], time);
    Reading neutrophils = within(lines[1], time);
    if (isOvertaken(neutrophils, wbc)) {
      neutrophils = null;
    }
    return new Picture(
        time,
        within(lines[0], time),
        neutrophils,
        wbc,
        neutrophils != null,
        within(lines[3], time),
        nearest(chart.readings(Analyte.RETICULOCYTES), time));
  }

  /**
   * Whether low white cells of a later day make a neutrophil count too old to speak for the white
   * line: where white cells are few, laboratories often stop counting neutrophils.
   */
  private static boolean isOvertaken(@Nullable Reading neutrophils, @Nullable Reading wbc) {
    return neutrophils != null
        && wbc != null
        && isLater(wbc, neutrophils)
        && !DayValues.isSameDay(wbc.result(), neutrophils.result())
        && Limits.isLow(wbc) == Truth.TRUE;
  }

  /** A dated reading is later than one without a date. */
  private static boolean isLater(Reading a, Reading b) {
    Moment x = a.result().time();
    Moment y = b.result().time();
    return x.isKnown() && (!y.isKnown() || x.compareTo(y) > 0);
  }

  private @Nullable Reading within(@Nullable Reading reading, Moment time) {
    boolean near = reading != null && distance(reading.result().time(), time) <= currentSpan;
    return near ? reading : null;
  }

  /**
   * The reading nearest in days and within the span; of two equally near ones the later.
   *
   * @param readings in order of time
   */
  private @Nullable Reading nearest(List<Reading> readings, Moment time) {
    int later = firstAfter(readings, time);
    Reading nearest = null;
    long least = reticulocyteSpan;
    if (later > 0) {
      Reading before = readings.get(later - 1);
      long distance = distance(before.result().time(), time);
      if (distance <= least) {
        least = distance;
        nearest = before;
      }
    }
    for (int i = later; i < readings.size(); i++) {
      long distance = distance(readings.get(i).result().time(), time);
      if (distance > least) {
        break;
      }
      least = distance;
      nearest = readings.get(i);
    }
    return nearest;
  }

  private static int firstAfter(List<Reading> readings, Moment time) {
    int low = 0;
    int high = readings.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (readings.get(middle).result().time().compareTo(time) <= 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Days between two times; none between times that are both without a day, else endless. */
  private static long distance(Moment a, Moment b) {
    if (!a.hasDay() || !b.hasDay()) {
      return a.packed() == b.packed() ? 0 : Long.MAX_VALUE;
    }
    return a.isRelative() == b.isRelative() ? Math.abs(a.day() - b.day()) : Long.MAX_VALUE;
  }
}
