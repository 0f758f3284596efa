package org.hemogram.assess;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hemogram.lab.Analyte;
import org.hemogram.lab.Moment;
import org.hemogram.trend.Series;
import org.hemogram.trend.TestedWindow;
import org.hemogram.trend.Trend.Direction;
import org.jspecify.annotations.Nullable;

/**
 * Where each analyte is going. A direction is named only when it is statistically clear and larger
 * than biological and analytical variation; without one there is an entry only where it answers a
 * question: the analyte has a finding, or its last step was larger than variation.
 */
final class Trends {
  private static final String RCV = "log-normal-rcv";

  private final List<Variation> table;

  Trends(List<Variation> table) {
    this.table = table;
  }

  /**
   * The trends of one patient, in the order of the table.
   *
   * @param since the start of every window, or {@link Moment#NONE}
   * @param noted the analytes that have a finding
   */
  List<Trend> of(Chart chart, Moment since, Set<Analyte> noted) {
    List<Trend> trends = new ArrayList<>(table.size());
    for (Variation variation : table) {
      List<Reading> readings = chart.readings(variation.analyte());
      if (!readings.isEmpty()) {
        List<Reading> days = from(since, DayValues.of(readings, variation.minimum()));
        Trend trend = days.isEmpty() ? null : trend(variation, days, since.isKnown(), noted);
        if (trend != null) {
          trends.add(trend);
        }
      }
    }
    return trends;
  }

  private static List<Reading> from(Moment since, List<Reading> days) {
    if (!since.isKnown()) {
      return days;
    }
    int start = 0;
    while (start < days.size() && isBefore(days.get(start).result().time(), since)) {
      start++;
    }
    return days.subList(start, days.size());
  }

  private static boolean isBefore(Moment time, Moment since) {
    return time.isRelative() == since.isRelative() && time.day() < since.day();
  }

  private static @Nullable Trend trend(
      Variation variation, List<Reading> days, boolean fixedWindow, Set<Analyte> noted) {
    Trend.Change change = days.size() < 2 ? null : change(variation, days);
    Series tested =
        variation.isLog() ? DayValues.logSeries(days, variation.zero()) : DayValues.series(days);
    TestedWindow window =
        fixedWindow
            ? variation.test().windowOverAll(tested)
            : variation.test().windowSinceLastTurn(tested);
    boolean open = window == null || window.direction() == Direction.UNDECIDED;
    if (open && !isWorthTelling(variation, change, noted)) {
      return null;
    }
    return window == null
        ? tooFew(variation, days, change)
        : estimate(variation, days, window, change);
  }

  private static boolean isWorthTelling(
      Variation variation, Trend.@Nullable Change change, Set<Analyte> noted) {
    return noted.contains(variation.analyte()) || (change != null && change.significant());
  }

  private static Trend tooFew(
      Variation variation, List<Reading> days, Trend.@Nullable Change change) {
    return new Trend(
        variation.analyte(),
        code(variation.analyte(), Direction.UNDECIDED),
        day(days, 0),
        day(days, days.size() - 1),
        days.size(),
        null,
        null,
        null,
        null,
        variation.test().confidence(),
        null,
        RCV,
        change);
  }

  private static Trend estimate(
      Variation variation, List<Reading> days, TestedWindow window, Trend.@Nullable Change change) {
    double confidence = variation.test().confidence();
    TestedWindow.Slope slope =
        variation.isLog()
            ? window.slopeIn(DayValues.series(days), confidence)
            : window.slope(confidence);
    return new Trend(
        variation.analyte(),
        code(variation.analyte(), window.direction()),
        day(days, window.from()),
        day(days, window.to()),
        window.series().size(),
        slope.perDay(),
        variation.isLog() ? org.hemogram.trend.Trend.percentPerWeek(window.slope()) : null,
        slope.low(),
        slope.high(),
        confidence,
        window.p(),
        org.hemogram.trend.Trend.METHOD,
        change);
  }

  private static Moment day(List<Reading> days, int index) {
    return days.get(index).result().time().dayOnly();
  }

  private static String code(Analyte analyte, Direction direction) {
    return switch (direction) {
      case FALLING -> "trend." + analyte.id() + ".falling";
      case RISING -> "trend." + analyte.id() + ".rising";
      case STABLE -> "trend." + analyte.id() + ".stable";
      case UNDECIDED -> "trend.insufficient-data";
    };
  }

  /** The last step against variation; none where one of the two results is only a bound. */
  private static Trend.@Nullable Change change(Variation variation, List<Reading> days) {
    Reading from = days.get(days.size() - 2);
    Reading to = days.get(days.size() - 1);
    if (from.result().isCensored() || to.result().isCensored()) {
      return null;
    }
    double before = from.result().value().doubleValue();
    double after = to.result().value().doubleValue();
    boolean enough = Math.abs(after - before) >= variation.floor();
    if (before <= 0) {
      return new Trend.Change(from, to, null, null, null, enough && after > 0);
    }
    double percent = 100 * (after - before) / before;
    boolean beyond = percent > variation.up() || percent < variation.down();
    return new Trend.Change(from, to, percent, variation.up(), variation.down(), enough && beyond);
  }
}
