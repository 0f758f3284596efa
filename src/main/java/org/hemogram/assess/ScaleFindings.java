package org.hemogram.assess;

import java.util.List;
import org.hemogram.criteria.Subject;
import org.jspecify.annotations.Nullable;

/**
 * From the places of readings on one scale to at most two findings: the place of the latest
 * reading, and the worst earlier place when that is worse. First, last and worst are those of the
 * readings in the same place, so that a finding's worst reading always fits its code.
 */
final class ScaleFindings {

  /**
   * A place on a scale.
   *
   * @param code the finding code
   * @param rank 1 = mildest
   * @param low true when lower values are worse
   * @param table the id of the criterion
   * @param statement the condition in words
   * @param source the publication
   */
  record Place(String code, int rank, boolean low, String table, String statement, String source) {}

  private final Grades grades;

  ScaleFindings(Grades grades) {
    this.grades = grades;
  }

  /**
   * Adds what one scale says.
   *
   * @param readings in order of time, at least one
   * @param places for each reading its place, or null
   */
  void add(Chart chart, List<Reading> readings, @Nullable Place[] places, List<Finding> findings) {
    int latest = readings.size() - 1;
    Place now = places[latest];
    int worst = -1;
    for (int i = 0; i < latest; i++) {
      Place place = places[i];
      if (place != null && (worst < 0 || place.rank() > rank(places[worst]))) {
        worst = i;
      }
    }
    if (now != null) {
      findings.add(finding(chart, readings, places, now, Finding.State.CURRENT));
    }
    if (worst >= 0 && rank(places[worst]) > rank(now)) {
      Place place = places[worst];
      if (place != null) {
        findings.add(finding(chart, readings, places, place, Finding.State.PAST));
      }
    }
  }

  private static int rank(@Nullable Place place) {
    return place == null ? 0 : place.rank();
  }

  private Finding finding(
      Chart chart,
      List<Reading> readings,
      @Nullable Place[] places,
      Place place,
      Finding.State state) {
    Reading first = null;
    Reading last = null;
    Reading worst = null;
    Place clearest = place;
    for (int i = 0; i < places.length; i++) {
      Place one = places[i];
      if (one != null && one.rank() == place.rank()) {
        Reading reading = readings.get(i);
        first = first == null || !first.result().time().isKnown() ? reading : first;
        last = reading;
        if (worst == null || (one.low() == clearest.low() && isWorse(reading, worst, one.low()))) {
          worst = reading;
          clearest = one;
        }
      }
    }
    if (first == null || last == null || worst == null) {
      throw new IllegalStateException("no reading in place " + place.code());
    }
    Reading latest = readings.get(readings.size() - 1);
    Subject subject = chart.subjectOf(worst);
    return new Finding(
        place.code(),
        state,
        first.result().time(),
        last.result().time(),
        worst,
        latest,
        grades.of(worst, clearest.low(), subject),
        new Finding.Criterion(
            clearest.table(),
            Wording.filled(clearest.statement(), worst.interval()),
            clearest.source()),
        List.of(),
        List.of(),
        List.of(worst),
        List.of());
  }

  private static boolean isWorse(Reading reading, Reading than, boolean low) {
    int order = reading.result().compareValue(than.result());
    return low ? order < 0 : order > 0;
  }
}
