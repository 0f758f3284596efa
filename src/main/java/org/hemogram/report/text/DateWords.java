package org.hemogram.report.text;

import java.time.LocalDate;
import java.util.List;
import org.hemogram.lab.Moment;

/**
 * Days as a person reads them: {@code 3 Jan 2024}, {@code day 12}. Where all days of a patient lie
 * in one year, which is said once, that year is left out.
 *
 * @param impliedYear the year that needs no saying, or {@link #NO_YEAR}
 */
record DateWords(int impliedYear) {
  /** Every day carries its year. */
  static final int NO_YEAR = Integer.MIN_VALUE;

  private static final List<String> MONTHS =
      List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");

  /** The days of somebody whose results lie between two times. */
  static DateWords between(Moment first, Moment last) {
    boolean oneYear =
        first.hasDay()
            && last.hasDay()
            && !first.isRelative()
            && !last.isRelative()
            && first.date().getYear() == last.date().getYear();
    return new DateWords(oneYear ? last.date().getYear() : NO_YEAR);
  }

  /** The day without its clock time; "no date" when there is none. */
  String day(Moment time) {
    if (!time.isKnown()) {
      return "no date";
    }
    if (time.isRelative()) {
      return "day" + Wrapping.JOIN + time.day();
    }
    LocalDate date = time.date();
    return switch (time.precision()) {
      case YEAR -> String.valueOf(date.getYear());
      case MONTH -> month(date) + year(date);
      default ->
          date.getDayOfMonth()
              + join(month(date))
              + (date.getYear() == impliedYear ? "" : year(date));
    };
  }

  /** The days of somebody inside a period whose last day is said with its year. */
  DateWords within(Moment first, Moment last) {
    DateWords own = between(first, last);
    return own.impliedYear == NO_YEAR ? this : own;
  }

  /** {@code 19–26 Jan 2024}, {@code 3 Jan – 4 Feb 2024}; empty without dates. */
  String period(Moment first, Moment last) {
    if (!first.isKnown() || !last.isKnown()) {
      return last.isKnown() ? day(last) : "";
    }
    if (first.dayOnly().equals(last.dayOnly())) {
      return day(last);
    }
    boolean oneMonth =
        within(first, last).impliedYear != NO_YEAR
            && first.hasDay()
            && last.hasDay()
            && !first.isRelative()
            && first.date().getMonthValue() == last.date().getMonthValue()
            && first.date().getYear() == last.date().getYear();
    return oneMonth
        ? first.date().getDayOfMonth() + "–" + day(last)
        : within(first, last).day(first) + " – " + day(last);
  }

  /** A day or a span of days, with the year. */
  static String span(Moment first, Moment last) {
    DateWords full = new DateWords(NO_YEAR);
    if (!first.isKnown() || !last.isKnown()) {
      return "no dates";
    }
    if (first.dayOnly().equals(last.dayOnly())) {
      return full.day(last);
    }
    return between(first, last).day(first) + " – " + full.day(last);
  }

  private static String month(LocalDate date) {
    return MONTHS.get(date.getMonthValue() - 1);
  }

  private static String year(LocalDate date) {
    return join(String.valueOf(date.getYear()));
  }

  private static String join(String word) {
    return Wrapping.JOIN + word;
  }
}
