package org.hemogram.intake.tree;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.hemogram.lab.Moment;

/**
 * FHIR {@code date}, {@code dateTime} and {@code instant}: ISO 8601 cut after the year, the month,
 * the day, the minute or the second. The offset is dropped: the local time is the one that was
 * printed.
 */
final class FhirTime {
  private static final int YEAR = 4;
  private static final int MONTH = 7;
  private static final int DAY = 10;
  private static final int MINUTE = 16;
  private static final int SECOND = 19;

  private FhirTime() {}

  /** Reads the whole text; empty when it is none of these forms or no such day exists. */
  static Optional<Moment> parse(String text) {
    String time = text.strip();
    try {
      return switch (time.length()) {
        case YEAR ->
            Optional.of(
                Moment.partial(LocalDate.of(number(time, 0, YEAR), 1, 1), Moment.Precision.YEAR));
        case MONTH -> month(time);
        default -> dayAndClock(time);
      };
    } catch (DateTimeException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static Optional<Moment> month(String time) {
    if (time.charAt(YEAR) != '-') {
      return Optional.empty();
    }
    YearMonth month = YearMonth.of(number(time, 0, YEAR), number(time, YEAR + 1, MONTH));
    return Optional.of(Moment.partial(month.atDay(1), Moment.Precision.MONTH));
  }

  private static Optional<Moment> dayAndClock(String time) {
    if (time.length() < DAY || time.charAt(YEAR) != '-' || time.charAt(MONTH) != '-') {
      return Optional.empty();
    }
    LocalDate day =
        LocalDate.of(
            number(time, 0, YEAR), number(time, YEAR + 1, MONTH), number(time, MONTH + 1, DAY));
    if (time.length() == DAY) {
      return Optional.of(Moment.of(day));
    }
    boolean form =
        time.length() >= MINUTE
            && (time.charAt(DAY) == 'T' || time.charAt(DAY) == ' ')
            && time.charAt(DAY + 3) == ':';
    if (!form) {
      return Optional.empty();
    }
    int minutes = number(time, DAY + 1, DAY + 3) * 60 + number(time, DAY + 4, MINUTE);
    boolean withSeconds = time.length() >= SECOND && time.charAt(MINUTE) == ':';
    int second = withSeconds ? number(time, MINUTE + 1, SECOND) : 0;
    boolean possible =
        minutes < 24 * 60
            && number(time, DAY + 4, MINUTE) < 60
            && second < 60
            && isZone(time, withSeconds ? SECOND : MINUTE);
    return possible
        ? Optional.of(Moment.of(day, minutes * 60 + second, withSeconds))
        : Optional.empty();
  }

  private static boolean isZone(String time, int from) {
    int at = from;
    if (at < time.length() && time.charAt(at) == '.') {
      at++;
      while (at < time.length() && isDigit(time.charAt(at))) {
        at++;
      }
    }
    if (at == time.length()) {
      return true;
    }
    char sign = time.charAt(at);
    if (sign == 'Z' || sign == 'z') {
      return at + 1 == time.length();
    }
    boolean offset = sign == '+' || sign == '-';
    for (int i = at + 1; i < time.length(); i++) {
      offset &= isDigit(time.charAt(i)) || time.charAt(i) == ':';
    }
    return offset && time.length() > at + 2;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static int number(String text, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      if (!isDigit(text.charAt(i))) {
        throw new NumberFormatException("digit expected");
      }
      number = number * 10 + text.charAt(i) - '0';
    }
    return number;
  }
}
