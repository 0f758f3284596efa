package org.hemogram.assess;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hemogram.lab.Analyte;
import org.hemogram.lab.Moment;
import org.hemogram.lab.TreatmentEvent;
import org.hemogram.trend.Direction;
import org.hemogram.trend.Doubling;
import org.hemogram.trend.Ewma;
import org.hemogram.trend.Interval;
import org.hemogram.trend.Series;
import org.hemogram.trend.TestedWindow;
import org.hemogram.trend.TheilSen;
import org.hemogram.trend.TrendTest;
import org.jspecify.annotations.Nullable;

/**
 * Where each analyte is going. A direction is named only when it is statistically clear and larger
 * than biological and analytical variation; without one there is an entry only where it answers a
 * question: the analyte has a finding, or its last step was larger than variation.
 */
final class Trends {
  private static final String RCV = "log-normal-rcv";

  private final List<Variation> table;
  private final @Nullable TrendDrawings drawings;

  /**
   * The trends of a table.
   *
   * @param drawings how they are drawn, or null where nobody asked
   */
  Trends(List<Variation> table, @Nullable TrendDrawings drawings) {
    this.table = table;
    this.drawings = drawings;
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
        if (!days.isEmpty()) {
          Trend trend =
              new Question(
                      variation,
                      readings,
                      days,
                      since.isKnown(),
                      chart.history().events(),
                      drawings)
                  .answer(noted.contains(variation.analyte()));
          if (trend != null) {
            trends.add(trend);
          }
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

  /**
   * One analyte of one patient.
   *
   * @param readings everything that was measured
   * @param days the readings that stand for their days, one at least
   * @param fixedWindow whether the window was asked for
   * @param drawings how trends are drawn, or null where nobody asked
   */
  private record Question(
      Variation variation,
      List<Reading> readings,
      List<Reading> days,
      boolean fixedWindow,
      List<TreatmentEvent> events,
      @Nullable TrendDrawings drawings) {

    @Nullable Trend answer(boolean noted) {
      Trend.Change lastStep = TrendChange.lastStep(variation, days);
      boolean worthTelling = noted || (lastStep != null && lastStep.significant());
      List<Reading> apart = DayValues.spaced(days, variation.spacing());
      if (apart.size() < TrendTest.SHORTEST) {
        return worthTelling ? tooFew(apart, lastStep) : null;
      }
      double added = variation.isLog() ? DayValues.added(apart, variation.zero()) : 0;
      Series tested =
          variation.isLog() ? DayValues.logSeries(apart, added) : DayValues.series(apart);
      TestedWindow window =
          fixedWindow ? variation.test().overAll(tested) : variation.test().sinceLastTurn(tested);
      if (window == null || (window.direction() == Direction.UNDECIDED && !worthTelling)) {
        return null;
      }
      TrendDrawing drawing =
          drawings == null ? null : drawings.of(variation, apart, tested, window, added);
      return estimate(apart, window, added, lastStep, drawing);
    }

    /** Every day is told, also those too close together to be tested. */
    private Trend tooFew(List<Reading> apart, Trend.@Nullable Change lastStep) {
      return new Trend(
          variation.analyte(),
          code(Direction.UNDECIDED),
          day(days, 0),
          day(days, days.size() - 1),
          apart.size(),
          null,
          null,
          null,
          null,
          variation.test().confidence(),
          null,
          RCV,
          lastStep,
          lastStep,
          basis(fixedWindow ? "since" : "first", days, apart.size()),
          null,
          null,
          drawings == null ? null : drawings.of(variation, apart));
    }

    private Trend estimate(
        List<Reading> apart,
        TestedWindow window,
        double added,
        Trend.@Nullable Change lastStep,
        @Nullable TrendDrawing drawing) {
      double confidence = variation.test().confidence();
      List<Reading> used = apart.subList(window.from(), window.to() + 1);
      Series measured = variation.isLog() ? DayValues.series(used) : window.series();
      TheilSen fit = window.line(confidence);
      TheilSen line = variation.isLog() ? window.lineOn(measured, confidence) : fit;
      Interval slopes = line.interval();
      return new Trend(
          variation.analyte(),
          code(window.direction()),
          day(used, 0),
          day(used, used.size() - 1),
          window.n(),
          line.slope(),
          variation.isLog() ? TheilSen.percentPerWeek(fit.slope()) : null,
          slopes == null ? null : slopes.low(),
          slopes == null ? null : slopes.high(),
          confidence,
          window.p(),
          TestedWindow.METHOD,
          TrendChange.over(variation, used, window.real()),
          lastStep,
          basis(start(window), used, window.n()),
          pace(window, fit, measured),
          TrendProjection.of(variation, window, used, fit, added, events),
          drawing);
    }

    private String start(TestedWindow window) {
      return fixedWindow ? "since" : window.start().reason().name().toLowerCase(Locale.ROOT);
    }

    private Trend.Pace pace(TestedWindow window, TheilSen fit, Series measured) {
      Interval logs = variation.isLog() ? fit.interval() : null;
      double[] smoothed = Ewma.byTime(measured, variation.halfLife());
      return new Trend.Pace(
          logs == null ? null : TheilSen.percentPerWeek(logs.low()),
          logs == null ? null : TheilSen.percentPerWeek(logs.high()),
          variation.isLog() && window.isCalled() ? Doubling.of(fit) : null,
          window.correctedP(fit.slope()),
          smoothed[smoothed.length - 1]);
    }

    /**
     * What was left out between the first and the last reading of a window, and what in it is only
     * a bound.
     */
    private Trend.Basis basis(String start, List<Reading> window, int tested) {
      Moment first = window.get(0).result().time();
      long firstDay = first.day();
      int supported = 0;
      for (Reading reading : readings) {
        supported += isSince(first, reading.result().time()) && reading.isLifted() ? 1 : 0;
      }
      int inWindow = 0;
      for (int i = 0; i < days.size(); i++) {
        inWindow += DayValues.day(days, i) >= firstDay ? 1 : 0;
      }
      int bounds = 0;
      for (Reading reading : window) {
        bounds += reading.result().isCensored() ? 1 : 0;
      }
      return new Trend.Basis(start, supported, inWindow - tested, bounds);
    }

    private static boolean isSince(Moment first, Moment time) {
      return time.hasDay() && time.isRelative() == first.isRelative() && time.day() >= first.day();
    }

    private String code(Direction direction) {
      String analyte = variation.analyte().id();
      return switch (direction) {
        case FALLING -> "trend." + analyte + ".falling";
        case RISING -> "trend." + analyte + ".rising";
        case STABLE -> "trend." + analyte + ".stable";
        case UNDECIDED -> "trend.insufficient-data";
      };
    }

    private static Moment day(List<Reading> days, int index) {
      return days.get(index).result().time().dayOnly();
    }
  }
}
