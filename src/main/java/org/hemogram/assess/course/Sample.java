package org.hemogram.assess.course;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.hemogram.assess.Reading;
import org.hemogram.criteria.LimitValues;
import org.hemogram.lab.Analyte;
import org.hemogram.lab.Quantity;
import org.hemogram.lab.ReferenceInterval;
import org.jspecify.annotations.Nullable;

/**
 * The counts that stand for a day: of each analyte the unsupported one nearest to it, of two
 * equally near ones the later. A supported count stands in only where there is no other, as an
 * upper bound, because a transfusion or a growth factor can only have raised it.
 */
final class Sample implements LimitValues {
  private static final List<Analyte> ANALYTES =
      List.of(Analyte.NEUTROPHILS, Analyte.HEMOGLOBIN, Analyte.PLATELETS, Analyte.RETICULOCYTES);

  private final Map<Analyte, Reading> chosen = new EnumMap<>(Analyte.class);
  private final Map<Analyte, Quantity> values = new EnumMap<>(Analyte.class);
  private final List<Reading> excluded = new ArrayList<>();

  private Sample() {}

  /**
   * Chooses the counts for a day.
   *
   * @param day the day that is asked for
   * @param from the first day whose counts may stand for it
   * @param to the last such day
   * @param reticulocyteDays how many days more reticulocytes may be away, which are counted less
   *     often
   */
  static Sample of(Counts counts, long day, long from, long to, long reticulocyteDays) {
    Sample sample = new Sample();
    for (Analyte analyte : ANALYTES) {
      long more = analyte == Analyte.RETICULOCYTES ? reticulocyteDays : 0;
      sample.choose(counts, counts.between(analyte, from - more, to + more), day);
    }
    return sample;
  }

  private void choose(Counts counts, List<Reading> candidates, long day) {
    Reading free = null;
    Reading supported = null;
    for (Reading reading : candidates) {
      if (counts.support(reading).isEmpty()) {
        free = nearer(free, reading, day);
      } else {
        supported = nearer(supported, reading, day);
      }
    }
    Reading best = free == null ? supported : free;
    if (best == null) {
      return;
    }
    Analyte analyte = best.result().analyte();
    chosen.put(analyte, free == null ? marked(counts, best) : best);
    Quantity value = counts.unsupported(best);
    if (value != null) {
      values.put(analyte, value);
    }
    if (supported != null && (free == null || distance(supported, day) <= distance(free, day))) {
      excluded.add(marked(counts, supported));
    }
  }

  /** The reading with the treatments that it may show where response is asked for. */
  private static Reading marked(Counts counts, Reading reading) {
    return new Reading(
        reading.result(), reading.interval(), counts.support(reading), reading.remarks());
  }

  private static Reading nearer(@Nullable Reading known, Reading reading, long day) {
    return known == null || distance(reading, day) <= distance(known, day) ? reading : known;
  }

  private static long distance(Reading reading, long day) {
    return Math.abs(Counts.day(reading) - day);
  }

  /** The reading that stands for an analyte, or null. */
  @Nullable Reading reading(Analyte analyte) {
    return chosen.get(analyte);
  }

  /** The readings that were chosen. */
  List<Reading> readings() {
    return List.copyOf(chosen.values());
  }

  /** Supported readings that were left out, or read as a bound. */
  List<Reading> excluded() {
    return excluded;
  }

  @Override
  public @Nullable Quantity value(Analyte analyte) {
    return values.get(analyte);
  }

  @Override
  public @Nullable ReferenceInterval interval(Analyte analyte) {
    Reading reading = chosen.get(analyte);
    return reading == null ? null : reading.interval();
  }
}
