package org.hemogram.assess;

import java.math.BigDecimal;
import org.hemogram.lab.Analyte;
import org.hemogram.lab.Moment;
import org.hemogram.trend.Doubling;
import org.jspecify.annotations.Nullable;

/**
 * Where one analyte is going.
 *
 * @param analyte the analyte
 * @param code {@code trend.<analyte>.falling}, {@code .rising}, {@code .stable}, or {@code
 *     trend.insufficient-data}
 * @param from the first day of the window
 * @param to the last day of the window
 * @param n the number of days in the window whose value was tested
 * @param slopePerDay Theil–Sen slope in the analyte's unit; null when not computed
 * @param percentPerWeek the slope in percent a week where the log scale was used, else null
 * @param low lower end of the slope's interval, on the scale of {@code slopePerDay}
 * @param high upper end of the slope's interval
 * @param confidence the confidence of the interval, 0.95
 * @param p two-sided p of the Mann–Kendall test; null for fewer than five values
 * @param method the methods, for example {@code theil-sen+mann-kendall}
 * @param change the change over the window, first against last value; with fewer than four values
 *     the last step
 * @param lastStep the latest value against the value of the day before it
 * @param basis which values were tested
 * @param pace what follows from the slope; null when not computed
 * @param projection where a called trend, carried on, arrives; null where it may not be carried on
 * @param drawing what a plot may show; null where nobody asked
 */
public record Trend(
    Analyte analyte,
    String code,
    Moment from,
    Moment to,
    int n,
    @Nullable Double slopePerDay,
    @Nullable Double percentPerWeek,
    @Nullable Double low,
    @Nullable Double high,
    double confidence,
    @Nullable Double p,
    String method,
    @Nullable Change change,
    @Nullable Change lastStep,
    Basis basis,
    @Nullable Pace pace,
    @Nullable Projection projection,
    @Nullable TrendDrawing drawing) {

  /** Whether a rise or a fall was called. */
  public boolean isCalled() {
    return code.endsWith(".falling") || code.endsWith(".rising");
  }

  /**
   * The difference between two results, held against chance.
   *
   * @param from the earlier reading
   * @param to the later reading
   * @param percent the change in percent; null from a zero, and where one of the two is a bound
   * @param up the reference change value upwards, in percent; null where {@code percent} is
   * @param down the reference change value downwards, in percent (negative); null where {@code
   *     percent} is
   * @param significant true when the change is beyond biological and analytical variation
   */
  public record Change(
      Reading from,
      Reading to,
      @Nullable Double percent,
      @Nullable Double up,
      @Nullable Double down,
      boolean significant) {}

  /**
   * Which values were tested.
   *
   * @param window why the window begins where it does: {@code first} value, {@code since} an asked
   *     day, a {@code turn} of the direction, a {@code step} between two levels
   * @param supported results since the start of the window that were left out because they may show
   *     a transfusion or a growth factor
   * @param closeTogether days of the window that were left out because others lie too close
   * @param bounds tested values that are only bounds
   */
  public record Basis(String window, int supported, int closeTogether, int bounds) {}

  /**
   * What follows from the slope.
   *
   * @param percentLow lower end of the interval of {@code percentPerWeek}; null on the raw scale
   * @param percentHigh upper end
   * @param doubling doubling or halving time of a called trend on the log scale, else null
   * @param correctedP p with the variance corrected for autocorrelation (Hamed and Rao); null for
   *     30 values or fewer and irregular spacing
   * @param smoothed moving average of the window at its end, in the analyte's unit
   */
  public record Pace(
      @Nullable Double percentLow,
      @Nullable Double percentHigh,
      @Nullable Doubling doubling,
      @Nullable Double correctedP,
      double smoothed) {}

  /**
   * Arithmetic, not a forecast: when the line of a called trend arrives at a value.
   *
   * @param target the value, in the analyte's unit
   * @param day the day by the slope
   * @param earliest the day by the steep end of the slope's interval, not before the last value
   * @param latest the day by the flat end; null where that is further ahead than may be projected
   */
  public record Projection(
      BigDecimal target, Moment day, Moment earliest, @Nullable Moment latest) {}
}
