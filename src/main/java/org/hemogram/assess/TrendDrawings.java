package org.hemogram.assess;

import java.util.ArrayList;
import java.util.List;
import org.hemogram.assess.TrendDrawing.Control;
import org.hemogram.assess.TrendDrawing.ControlRules;
import org.hemogram.assess.TrendDrawing.Curve;
import org.hemogram.assess.TrendDrawing.Point;
import org.hemogram.assess.TrendDrawing.Signal;
import org.hemogram.resource.ResourceTree;
import org.hemogram.trend.Cusum;
import org.hemogram.trend.Ewma;
import org.hemogram.trend.EwmaChart;
import org.hemogram.trend.Lowess;
import org.hemogram.trend.Series;
import org.hemogram.trend.StableStretch;
import org.hemogram.trend.TestedWindow;

/**
 * Draws trends, by the rules in {@code biological-variation.json}. A bound takes part by its
 * number.
 *
 * @param span share of the points that a locally weighted line takes in
 * @param shortest fewest points for locally weighted lines
 * @param rules of the control charts
 */
record TrendDrawings(double span, int shortest, ControlRules rules) {

  /** The shipped rules. */
  static TrendDrawings shipped() {
    ResourceTree table = AssessTable.read("biological-variation.json");
    ResourceTree curve = table.get("curve");
    ResourceTree control = table.get("control");
    return new TrendDrawings(
        curve.get("span").exact().doubleValue(),
        curve.get("shortest").whole(),
        new ControlRules(
            control.get("shortest").whole(),
            control.get("k").exact().doubleValue(),
            control.get("h").exact().doubleValue(),
            control.get("lambda").exact().doubleValue(),
            control.get("l").exact().doubleValue()));
  }

  /** A curve alone: of too few values for a test. */
  TrendDrawing of(Variation variation, List<Reading> apart) {
    return new TrendDrawing(byTime(variation, apart), null);
  }

  /**
   * A curve through a window and the charts of what came after the last stable stretch.
   *
   * @param apart the readings that were tested, before the window too
   * @param tested the same on the scale of the test
   * @param window the window of {@code tested}
   * @param added what was added to every value before logarithms were taken
   */
  TrendDrawing of(
      Variation variation, List<Reading> apart, Series tested, TestedWindow window, double added) {
    List<Reading> used = apart.subList(window.from(), window.to() + 1);
    Curve curve =
        used.size() < shortest
            ? byTime(variation, used)
            : local(variation, used, window.series(), added);
    StableStretch stretch =
        StableStretch.before(window, tested, variation.test(), rules.shortest());
    return new TrendDrawing(
        curve, stretch == null ? null : control(variation, apart, tested, stretch, added));
  }

  /** On the scale as measured, as the average that a trend tells. */
  private static Curve byTime(Variation variation, List<Reading> days) {
    double halfLife = variation.halfLife();
    return new Curve(null, halfLife, points(days, Ewma.byTime(DayValues.series(days), halfLife)));
  }

  /** On the scale of the test, so that no curve falls below zero on the log scale. */
  private Curve local(Variation variation, List<Reading> days, Series series, double added) {
    double[] heights = Lowess.of(series, span);
    for (int i = 0; i < heights.length; i++) {
      heights[i] = measured(variation, heights[i], added);
    }
    return new Curve(span, null, points(days, heights));
  }

  private static List<Point> points(List<Reading> days, double[] heights) {
    List<Point> points = new ArrayList<>(heights.length);
    for (int i = 0; i < heights.length; i++) {
      points.add(new Point(days.get(i).result().time().dayOnly(), heights[i]));
    }
    return points;
  }

  private Control control(
      Variation variation,
      List<Reading> apart,
      Series tested,
      StableStretch stretch,
      double added) {
    double sigma = stretch.sigma();
    double target = stretch.target();
    double[] watched = tested.slice(stretch.to(), tested.size()).values();
    List<Reading> days = apart.subList(stretch.to(), apart.size());
    Cusum sums = Cusum.of(watched, target, rules.slack() * sigma, rules.limit() * sigma);
    EwmaChart averages = new EwmaChart(target, sigma, rules.lambda(), rules.width());
    return new Control(
        measured(variation, target, added),
        sigma,
        variation.test().scale(),
        apart.get(stretch.from()).result().time().dayOnly(),
        apart.get(stretch.to() - 1).result().time().dayOnly(),
        stretch.n(),
        rules,
        Signal.of(sums.alarm(), days),
        Signal.of(averages.alarm(watched), days));
  }

  private static double measured(Variation variation, double value, double added) {
    return variation.isLog() ? Math.max(0, Math.exp(value) - added) : value;
  }
}
