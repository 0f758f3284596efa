package org.hemogram.lab;

import java.time.LocalDate;

/**
 * The ages that are possible at a result: exact when the birth date is known to the day, a span
 * when only a year or an age in years is known. Completed days and completed months, both ends
 * included.
 *
 * @param minDays the youngest possible age in completed days
 * @param maxDays the oldest possible age in completed days
 * @param minMonths the youngest possible age in completed months
 * @param maxMonths the oldest possible age in completed months
 */
public record AgeSpan(int minDays, int maxDays, int minMonths, int maxMonths) {

  /** Nobody is older; an age beyond is a sign of shifted birth dates, as in de-identified data. */
  static final int OLDEST_YEARS = 130;

  /** De-identified data shift the birth date of everybody above this age. */
  private static final int SHIFTED_FROM_YEARS = 89;

  private static final double DAYS_PER_YEAR = 365.2425;

  /** Nothing is known about the age. */
  public static final AgeSpan UNKNOWN =
      new AgeSpan(0, (int) (OLDEST_YEARS * DAYS_PER_YEAR), 0, OLDEST_YEARS * 12);

  /** A completed number of years. */
  public static AgeSpan years(int years) {
    return months(years * 12, years * 12 + 11);
  }

  /** A span of completed months. */
  public static AgeSpan months(int from, int to) {
    return new AgeSpan(
        (int) Math.floor(from * DAYS_PER_YEAR / 12),
        (int) Math.ceil((to + 1) * DAYS_PER_YEAR / 12) - 1,
        from,
        to);
  }

  /** A span of completed days. */
  public static AgeSpan days(int from, int to) {
    return new AgeSpan(
        from, to, (int) (from * 12 / DAYS_PER_YEAR), (int) (to * 12 / DAYS_PER_YEAR));
  }

  /**
   * The age on a day of somebody born between two days; {@link #UNKNOWN} when the birth lies after
   * it.
   */
  public static AgeSpan between(LocalDate bornFrom, LocalDate bornTo, LocalDate day) {
    if (day.isBefore(bornFrom)) {
      return UNKNOWN;
    }
    LocalDate latest = bornTo.isAfter(day) ? day : bornTo;
    int youngest = months(latest, day);
    if (youngest / 12 > OLDEST_YEARS) {
      return years(SHIFTED_FROM_YEARS).orOlder();
    }
    return new AgeSpan(
        (int) (day.toEpochDay() - latest.toEpochDay()),
        (int) (day.toEpochDay() - bornFrom.toEpochDay()),
        youngest,
        latest.equals(bornFrom) ? youngest : months(bornFrom, day));
  }

  /** Completed months from a day to the same or a later one. */
  private static int months(LocalDate from, LocalDate to) {
    int months = (to.getYear() - from.getYear()) * 12 + to.getMonthValue() - from.getMonthValue();
    return to.getDayOfMonth() < from.getDayOfMonth() ? months - 1 : months;
  }

  /** The same, without an upper end. */
  public AgeSpan orOlder() {
    return new AgeSpan(minDays, UNKNOWN.maxDays, minMonths, UNKNOWN.maxMonths);
  }

  /** The span a number of days later (or earlier, when negative). */
  public AgeSpan later(long elapsedDays) {
    if (elapsedDays == 0 || !isKnown()) {
      return this;
    }
    int youngest = (int) Math.max(0, minDays + elapsedDays);
    int oldest = (int) Math.max(0, maxDays + elapsedDays);
    return days(youngest, Math.min(oldest, UNKNOWN.maxDays));
  }

  /** False when every age is possible. */
  public boolean isKnown() {
    return minDays > 0 || maxDays < UNKNOWN.maxDays;
  }

  /** The age in completed years, the youngest possible one. */
  public int years() {
    return minMonths / 12;
  }
}
