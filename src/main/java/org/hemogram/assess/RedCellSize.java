package org.hemogram.assess;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hemogram.assess.ScaleFindings.Place;
import org.hemogram.criteria.Band;
import org.hemogram.criteria.Bands;
import org.hemogram.criteria.CriteriaTable;
import org.hemogram.criteria.Subject;
import org.hemogram.criteria.Truth;
import org.hemogram.lab.Analyte;
import org.hemogram.lab.LabResult;
import org.hemogram.lab.Moment;
import org.hemogram.lab.Quantity;
import org.hemogram.resource.ResourceTree;
import org.jspecify.annotations.Nullable;

/**
 * The kind of an anemia by red-cell size, beside the anemia itself: by the MCV of the same draw,
 * else of the same day. Adults by the published classes; children by the MCV interval in force at
 * their age.
 */
final class RedCellSize {
  private static final String MICROCYTIC = "anemia.microcytic";
  private static final String NORMOCYTIC = "anemia.normocytic";
  private static final String MACROCYTIC = "anemia.macrocytic";

  private final Bands bands;
  private final String childSource;

  RedCellSize(CriteriaTable table, ResourceTree evaluation) {
    this.bands = Bands.of(table);
    this.childSource = evaluation.get("childRedCellSize").text("source");
  }

  /** A class with what it rests on. */
  private record Size(String code, Finding.Criterion criterion, Reading mcv) {}

  /**
   * Adds the kind of the current anemia, or, when there is none, of the worst past one.
   *
   * @param anemia the place of every hemoglobin, null where it is not anemia
   */
  void add(Chart chart, @Nullable Place[] anemia, List<Finding> findings) {
    List<Reading> readings = chart.readings(Analyte.HEMOGLOBIN);
    int deciding = deciding(anemia);
    Reading latest = chart.latest(Analyte.MCV);
    Size size = deciding < 0 || latest == null ? null : size(chart, readings.get(deciding));
    if (size == null || latest == null) {
      return;
    }
    Moment first = size.mcv().result().time();
    Moment last = first;
    Reading worst = size.mcv();
    for (int i = 0; i < anemia.length; i++) {
      Size other = anemia[i] == null ? null : size(chart, readings.get(i));
      if (other != null && other.code().equals(size.code())) {
        Moment time = other.mcv().result().time();
        first = time.compareTo(first) < 0 ? time : first;
        last = time.isKnown() && time.compareTo(last) > 0 ? time : last;
        worst = isWorse(size.code(), other.mcv(), worst) ? other.mcv() : worst;
      }
    }
    boolean current = deciding == anemia.length - 1;
    findings.add(
        new Finding(
            size.code(),
            current ? Finding.State.CURRENT : Finding.State.PAST,
            first,
            last,
            worst,
            latest,
            Map.of(),
            size.criterion(),
            List.of(),
            List.of(),
            List.of(readings.get(deciding), size.mcv()),
            List.of()));
  }

  /** The latest hemoglobin when it is anemia, else the deepest; -1 when none is. */
  private static int deciding(@Nullable Place[] anemia) {
    int deciding = -1;
    int rank = 0;
    for (int i = 0; i < anemia.length; i++) {
      Place place = anemia[i];
      if (place != null && (place.rank() > rank || i == anemia.length - 1)) {
        deciding = i;
        rank = place.rank();
      }
    }
    return deciding;
  }

  private static boolean isWorse(String code, Reading reading, Reading than) {
    int order = reading.result().value().compareTo(than.result().value());
    return code.equals(MICROCYTIC) ? order < 0 : code.equals(MACROCYTIC) && order > 0;
  }

  private @Nullable Size size(Chart chart, Reading hemoglobin) {
    Reading mcv = near(chart.readings(Analyte.MCV), hemoglobin.result());
    return mcv == null ? null : sizeOf(chart, mcv);
  }

  /** True when the red cells of an MCV are certainly small for the age. */
  boolean isMicrocytic(Chart chart, Reading mcv) {
    Size size = sizeOf(chart, mcv);
    return size != null && size.code().equals(MICROCYTIC);
  }

  private @Nullable Size sizeOf(Chart chart, Reading mcv) {
    Subject subject = chart.subjectOf(mcv);
    Band band = CertainBand.of(bands, mcv, subject);
    if (band != null) {
      return new Size(
          band.code(),
          new Finding.Criterion(band.table(), band.statement(), Sources.text(band.row().source())),
          mcv);
    }
    return subject.age().isKnown() ? byInterval(mcv) : null;
  }

  private @Nullable Size byInterval(Reading mcv) {
    Truth low = Limits.isLow(mcv);
    Truth high = Limits.isHigh(mcv);
    if (mcv.interval() == null || low == Truth.UNKNOWN || high == Truth.UNKNOWN) {
      return null;
    }
    String code = low == Truth.TRUE ? MICROCYTIC : high == Truth.TRUE ? MACROCYTIC : NORMOCYTIC;
    String limits = limits(mcv.interval().lower(), mcv.interval().upper());
    String unit = Analyte.MCV.unit().symbol();
    String statement =
        String.format(Locale.ROOT, "%s, interval in force %s %s", Wording.value(mcv), limits, unit);
    return new Size(code, new Finding.Criterion("red-cell-size", statement, childSource), mcv);
  }

  private static String limits(@Nullable BigDecimal lower, @Nullable BigDecimal upper) {
    return (lower == null ? "" : Quantity.plain(lower))
        + "–"
        + (upper == null ? "" : Quantity.plain(upper));
  }

  /** The reading of the same time, else the nearest of the same day. */
  static @Nullable Reading near(List<Reading> readings, LabResult to) {
    int index = nearIndex(readings, to);
    return index < 0 ? null : readings.get(index);
  }

  /** As {@link #near}; -1 when there is none. */
  static int nearIndex(List<Reading> readings, LabResult to) {
    int nearest = -1;
    double least = Double.MAX_VALUE;
    for (int i = 0; i < readings.size(); i++) {
      LabResult result = readings.get(i).result();
      if (result.time().packed() == to.time().packed()) {
        return i;
      }
      if (result.time().hasDay() && to.time().hasDay() && DayValues.isSameDay(result, to)) {
        double apart = Math.abs(result.time().days() - to.time().days());
        if (apart < least) {
          least = apart;
          nearest = i;
        }
      }
    }
    return nearest;
  }
}
