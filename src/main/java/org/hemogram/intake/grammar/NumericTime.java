package org.hemogram.intake.grammar;

import java.time.LocalDate;
import org.hemogram.lab.Moment;
import org.jspecify.annotations.Nullable;

/**
 * The numeric forms with a four-digit year at the end, {@code 24/09/2164 20:21} and {@code
 * 24.9.2164}, read without a pattern because whole columns are written so.
 */
final class NumericTime {
  private NumericTime() {}

  /** The time; null for every other form, and where the order is not settled. */
  static @Nullable Moment read(String text, DateOrder order) {
    int first = digits(text, 0);
    int second = digits(text, first + 1);
    int third = digits(text, second + 1);
    if (first < 1 || first > 2 || third - second != 5 || second - first < 2 || second - first > 3) {
      return null;
    }
    char separator = text.charAt(first);
    if (text.charAt(second) != separator || "/.-".indexOf(separator) < 0) {
      return null;
    }
    boolean dayFirst = separator == '.' || order == DateOrder.DMY;
    if (!dayFirst && order != DateOrder.MDY) {
      return null;
    }
    int one = number(text, 0, first);
    int two = number(text, first + 1, second);
    int year = number(text, second + 1, third);
    int month = dayFirst ? two : one;
    int day = dayFirst ? one : two;
    if (!IsoTime.isDay(year, month, day)) {
      return null;
    }
    LocalDate date = LocalDate.of(year, month, day);
    return third == text.length() ? Moment.of(date) : withClock(text, third, date);
  }

  private static @Nullable Moment withClock(String text, int from, LocalDate date) {
    int hour = digits(text, from + 1);
    int minute = digits(text, hour + 1);
    boolean plain =
        text.charAt(from) == ' '
            && hour - from >= 2
            && hour - from <= 3
            && minute - hour == 3
            && text.charAt(hour) == ':';
    if (!plain) {
      return null;
    }
    boolean seconds = minute < text.length();
    if (seconds && (text.charAt(minute) != ':' || digits(text, minute + 1) != text.length())) {
      return null;
    }
    if (seconds && text.length() - minute != 3) {
      return null;
    }
    int hours = number(text, from + 1, hour);
    int minutes = number(text, hour + 1, minute);
    int second = seconds ? number(text, minute + 1, text.length()) : 0;
    return hours < 24 && minutes < 60 && second < 60
        ? Moment.of(date, hours * 3600 + minutes * 60 + second, seconds)
        : null;
  }

  private static int digits(String text, int from) {
    int end = from;
    while (end < text.length() && CellText.isDigit(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static int number(String text, int from, int to) {
    return Integer.parseInt(text, from, to, 10);
  }
}
