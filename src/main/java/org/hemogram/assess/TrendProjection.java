package org.hemogram.assess;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.hemogram.lab.Moment;
import org.hemogram.lab.TreatmentEvent;
import org.hemogram.trend.Projection;
import org.hemogram.trend.Scale;
import org.hemogram.trend.TestedWindow;
import org.hemogram.trend.TheilSen;
import org.jspecify.annotations.Nullable;

/**
 * Carries a called trend on to the next value of note. Not where a treatment or a transfusion
 * stands in the window or after it, not from a bound, and not further than {@link Projection}
 * allows.
 */
final class TrendProjection {
  private TrendProjection() {}

  /**
   * The projection, or null.
   *
   * @param days the readings of the window, oldest first
   * @param fit the line through the window, on its own scale
   * @param added what was added to every value before logarithms were taken
   */
  static Trend.@Nullable Projection of(
      Variation variation,
      TestedWindow window,
      List<Reading> days,
      TheilSen fit,
      double added,
      List<TreatmentEvent> events) {
    Reading last = days.get(days.size() - 1);
    if (!window.isCalled()
        || last.result().isCensored()
        || isTreated(days.get(0).result().time(), events)) {
      return null;
    }
    BigDecimal target = next(variation.targets(), last.result().value(), fit.slope() > 0);
    if (target == null) {
      return null;
    }
    double number = target.doubleValue();
    double threshold = variation.test().scale() == Scale.LOG ? Math.log(number + added) : number;
    return Projection.of(window, fit, threshold) instanceof Projection.Reached reached
        ? told(target, reached, last.result().time())
        : null;
  }

  /** Whether a treatment was recorded on the first day of the window or later, or without a day. */
  private static boolean isTreated(Moment first, List<TreatmentEvent> events) {
    for (TreatmentEvent event : events) {
      Moment time = event.time();
      boolean before =
          time.hasDay() && time.isRelative() == first.isRelative() && time.day() < first.day();
      if (!before) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable BigDecimal next(
      List<BigDecimal> targets, BigDecimal value, boolean rising) {
    BigDecimal nearest = null;
    for (BigDecimal target : targets) {
      int side = target.compareTo(value);
      if (rising ? side > 0 && nearest == null : side < 0) {
        nearest = target;
      }
    }
    return nearest;
  }

  private static Trend.Projection told(BigDecimal target, Projection.Reached reached, Moment last) {
    return new Trend.Projection(
        target,
        day(reached.day(), last),
        day(Math.max(reached.low(), (double) last.day()), last),
        reached.high() > reached.end() ? null : day(reached.high(), last));
  }

  private static Moment day(double day, Moment axis) {
    long rounded = Math.round(day);
    return axis.isRelative()
        ? Moment.relativeDay(rounded)
        : Moment.of(LocalDate.ofEpochDay(rounded));
  }
}
