package org.hemogram.assess.course;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.hemogram.assess.Reading;
import org.hemogram.lab.Analyte;
import org.hemogram.lab.Moment;

/** The days on which one of the lines that decide was counted. */
final class Days {
  private static final List<Analyte> LINES =
      List.of(Analyte.NEUTROPHILS, Analyte.HEMOGLOBIN, Analyte.PLATELETS);

  private Days() {}

  /** From one day to another, both included, in order of time. */
  static List<Moment> between(Counts counts, long from, long to) {
    TreeMap<Long, Moment> days = new TreeMap<>();
    for (Analyte line : LINES) {
      for (Reading reading : counts.between(line, from, to)) {
        Moment day = reading.result().time().dayOnly();
        days.put(day.day(), day);
      }
    }
    return new ArrayList<>(days.values());
  }
}
