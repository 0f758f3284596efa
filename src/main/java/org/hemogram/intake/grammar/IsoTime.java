package org.hemogram.intake.grammar;

import java.time.LocalDate;
import org.hemogram.lab.Moment;
import org.jspecify.annotations.Nullable;

/** The two forms that most exports print: {@code 2164-09-24} and {@code 2164-09-24 20:21:00}. */
final class IsoTime {
  private static final int[] MONTH_DAYS = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

  private static final int FIRST_YEAR = 1800;
  private static final int LAST_YEAR = 2400;

  private IsoTime() {}

  /** The time; null for every other form. */
  static @Nullable Moment read(String text) {
    int length = lengthWithoutZone(text);
    if ((length != 10 && length != 16 && length != 19)
        || text.charAt(4) != '-'
        || text.charAt(7) != '-') {
      return null;
    }
    int year = number(text, 0, 4);
    int month = number(text, 5, 7);
    int day = number(text, 8, 10);
    if (!isDay(year, month, day)) {
      return null;
    }
    LocalDate date = LocalDate.of(year, month, day);
    return length == 10 ? Moment.of(date) : withClock(text, date, length == 19);
  }

  private static @Nullable Moment withClock(String text, LocalDate date, boolean seconds) {
    char between = text.charAt(10);
    if ((between != ' ' && between != 'T')
        || text.charAt(13) != ':'
        || (seconds && text.charAt(16) != ':')) {
      return null;
    }
    int hour = number(text, 11, 13);
    int minute = number(text, 14, 16);
    int second = seconds ? number(text, 17, 19) : 0;
    boolean valid =
        hour >= 0 && hour < 24 && minute >= 0 && minute < 60 && second >= 0 && second < 60;
    return valid ? Moment.of(date, hour * 3600 + minute * 60 + second, seconds) : null;
  }

  /** The local clock counts: {@code Z} and {@code +02:00} are dropped. */
  private static int lengthWithoutZone(String text) {
    int length = text.length();
    if (length == 20 && text.charAt(19) == 'Z') {
      return 19;
    }
    boolean offset =
        length == 25
            && (text.charAt(19) == '+' || text.charAt(19) == '-')
            && text.charAt(22) == ':'
            && number(text, 20, 22) >= 0
            && number(text, 23, 25) >= 0;
    return offset ? 19 : length;
  }

  /**
   * True for a day of the calendar that a record can mean. Exports with moved dates go from 1800 to
   * 2400; a year of another calendar and what stands for no date at all (0001, 9999, 1 January
   * 1900) are none.
   */
  static boolean isDay(int year, int month, int day) {
    if (year < FIRST_YEAR || year > LAST_YEAR || year == 1900 && month == 1 && day == 1) {
      return false;
    }
    if (month < 1 || month > 12 || day < 1 || day > MONTH_DAYS[month - 1]) {
      return false;
    }
    return month != 2 || day < 29 || LocalDate.of(year, 1, 1).isLeapYear();
  }

  private static int number(String text, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') {
        return -1;
      }
      number = number * 10 + (c - '0');
    }
    return number;
  }
}
