package org.hemogram.assess;

import java.util.List;
import org.hemogram.lab.Moment;
import org.hemogram.trend.Alarm;
import org.hemogram.trend.Scale;
import org.jspecify.annotations.Nullable;

/**
 * What a plot of one trend may show beside its values. For display: nothing is found or said by it.
 *
 * @param curve a smooth curve through the tested values
 * @param control charts that watch the values since the last stable stretch; null without one
 */
public record TrendDrawing(Curve curve, @Nullable Control control) {

  /**
   * A smooth curve.
   *
   * @param span share of the points that a locally weighted line takes in (LOWESS); null for the
   *     moving average by time
   * @param halfLife of the moving average by time, in days; null for LOWESS
   * @param points one for each tested value
   */
  public record Curve(@Nullable Double span, @Nullable Double halfLife, List<Point> points) {
    public Curve {
      points = List.copyOf(points);
    }

    /** {@code lowess} or {@code ewma-by-time}. */
    public String method() {
      return span == null ? "ewma-by-time" : "lowess";
    }
  }

  /**
   * A point of a curve.
   *
   * @param day of a tested value
   * @param value height of the curve there, in the analyte's unit
   */
  public record Point(Moment day, double value) {}

  /**
   * Two control charts over the values after a stable stretch.
   *
   * @param target mean of the stretch, in the analyte's unit; on the log scale the geometric mean
   * @param sigma standard deviation of one value of the stretch, on the scale
   * @param scale of the charts
   * @param from first day of the stretch
   * @param until last day of the stretch
   * @param n number of values in the stretch
   * @param rules slack, limits and weights
   * @param cusum where the cumulative sums leave their limit; null for nowhere
   * @param ewma where the moving average by count leaves its limits; null for nowhere
   */
  public record Control(
      double target,
      double sigma,
      Scale scale,
      Moment from,
      Moment until,
      int n,
      ControlRules rules,
      @Nullable Signal cusum,
      @Nullable Signal ewma) {}

  /**
   * An alarm of a chart.
   *
   * @param day of the value at which a limit was left
   * @param above whether above the target
   */
  public record Signal(Moment day, boolean above) {

    static @Nullable Signal of(@Nullable Alarm alarm, List<Reading> watched) {
      return alarm == null
          ? null
          : new Signal(watched.get(alarm.index()).result().time().dayOnly(), alarm.above());
    }
  }

  /**
   * The shipped rules of the charts, in standard deviations.
   *
   * @param shortest fewest values of a stable stretch
   * @param slack k of the cumulative sums
   * @param limit h of the cumulative sums
   * @param lambda weight of the newest value in the moving average
   * @param width L, the limits of the moving average in its own standard deviations
   */
  public record ControlRules(
      int shortest, double slack, double limit, double lambda, double width) {}
}
