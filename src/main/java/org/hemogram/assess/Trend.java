package org.hemogram.assess;

import org.hemogram.lab.Analyte;
import org.hemogram.lab.Moment;
import org.jspecify.annotations.Nullable;

/**
 * Where one analyte is going.
 *
 * @param analyte the analyte
 * @param code {@code trend.<analyte>.falling}, {@code .rising}, {@code .stable}, or {@code
 *     trend.insufficient-data}
 * @param from the first day of the window
 * @param to the last day of the window
 * @param n the number of days with a value in the window
 * @param slopePerDay Theil–Sen slope in the analyte's unit; null when not computed
 * @param percentPerWeek the slope in percent a week where the log scale was used, else null
 * @param low lower end of the slope's interval, on the scale of {@code slopePerDay}
 * @param high upper end of the slope's interval
 * @param confidence the confidence of the interval, 0.95
 * @param p two-sided p of the Mann–Kendall test; null for fewer than five values
 * @param method the methods, for example {@code theil-sen+mann-kendall}
 * @param change the latest change against the value before it
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
    @Nullable Change change) {

  /**
   * The difference between two results, held against chance.
   *
   * @param from the earlier reading
   * @param to the later reading
   * @param percent the change in percent; null from a zero
   * @param up the reference change value upwards, in percent; null when there is none
   * @param down the reference change value downwards, in percent (negative); null when there is
   *     none
   * @param significant true when the change is beyond biological and analytical variation
   */
  public record Change(
      Reading from,
      Reading to,
      @Nullable Double percent,
      @Nullable Double up,
      @Nullable Double down,
      boolean significant) {}
}
