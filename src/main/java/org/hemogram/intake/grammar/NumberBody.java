package org.hemogram.intake.grammar;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * The digits of a number with their separators.
 *
 * @param value the number; of an ambiguous one the reading with decimals
 * @param grouped the reading with thousands where {@code 1,234} leaves both open, else null
 */
record NumberBody(BigDecimal value, @Nullable BigDecimal grouped) {
  private static final int LONGEST = 30;

  /**
   * Where the digits and separators that start here end; a blank counts only before a group of
   * three.
   */
  static int end(String text, int from) {
    int end = from;
    while (end < text.length() && isPart(text, end, from)) {
      end++;
    }
    return end;
  }

  private static boolean isPart(String text, int at, int from) {
    char c = text.charAt(at);
    if (CellText.isDigit(c) || c == '.' || c == ',') {
      return true;
    }
    return (c == ' ' || c == '\'')
        && at > from
        && CellText.isDigit(text.charAt(at - 1))
        && isGroupOfThree(text, at + 1);
  }

  private static boolean isGroupOfThree(String text, int from) {
    int end = from;
    while (end < text.length() && CellText.isDigit(text.charAt(end))) {
      end++;
    }
    return end - from == 3;
  }

  /** Reads digits with separators; null when the separators make no sense. */
  static @Nullable NumberBody read(String body, DecimalMark mark) {
    int points = count(body, '.');
    int commas = count(body, ',');
    if (body.length() > LONGEST || points > 1 && commas > 1) {
      return null;
    }
    if (points == 0 && commas == 0) {
      return number(body, -1);
    }
    if (points > 0 && commas > 0) {
      int last = Math.max(body.lastIndexOf('.'), body.lastIndexOf(','));
      return count(body, body.charAt(last)) > 1 ? null : number(body, last);
    }
    if (points + commas > 1) {
      return number(body, -1);
    }
    int at = Math.max(body.indexOf('.'), body.indexOf(','));
    if (!mayGroup(body, at)) {
      return number(body, at);
    }
    boolean point = body.charAt(at) == '.';
    return switch (mark) {
      case POINT -> number(body, point ? at : -1);
      case COMMA -> number(body, point ? -1 : at);
      case UNDECIDED, BOTH -> both(body, at);
    };
  }

  private static @Nullable NumberBody both(String body, int at) {
    NumberBody decimal = number(body, at);
    NumberBody grouped = number(body, -1);
    return decimal == null || grouped == null
        ? decimal
        : new NumberBody(decimal.value(), grouped.value());
  }

  /**
   * True for one separator between one to three digits, not starting with zero, and exactly three.
   */
  static boolean mayGroup(String body, int at) {
    if (at < 1 || at > 3 || body.length() != at + 4 || body.charAt(0) == '0') {
      return false;
    }
    for (int i = 0; i < body.length(); i++) {
      if (i != at && !CellText.isDigit(body.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static int count(String body, char sign) {
    int count = 0;
    for (int i = body.indexOf(sign); i >= 0; i = body.indexOf(sign, i + 1)) {
      count++;
    }
    return count;
  }

  /**
   * The number whose decimals begin behind {@code mark}, or that has none; null when badly grouped.
   */
  private static @Nullable NumberBody number(String body, int mark) {
    String whole = mark < 0 ? body : body.substring(0, mark);
    String decimals = mark < 0 ? "" : body.substring(mark + 1);
    StringBuilder digits = new StringBuilder(body.length());
    if (!appendGroups(digits, whole) || !isDigits(decimals)) {
      return null;
    }
    if (digits.length() + decimals.length() == 0) {
      return null;
    }
    digits.append(decimals);
    return new NumberBody(
        new BigDecimal(new BigInteger(digits.toString()), decimals.length()), null);
  }

  private static boolean isDigits(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!CellText.isDigit(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /**
   * Groups of three, or two and two and three as in India; one kind of separator. Appends the
   * digits.
   */
  private static boolean appendGroups(StringBuilder digits, String whole) {
    char separator = 0;
    int start = 0;
    int groups = 0;
    boolean threes = true;
    boolean twos = true;
    for (int i = 0; i <= whole.length(); i++) {
      boolean last = i == whole.length();
      if (!last && CellText.isDigit(whole.charAt(i))) {
        continue;
      }
      int length = i - start;
      if (!last) {
        char c = whole.charAt(i);
        if (separator != 0 && separator != c) {
          return false;
        }
        separator = c;
      }
      if (groups == 0 && separator != 0) {
        threes = length >= 1 && length <= 3;
        twos = length >= 1 && length <= 2;
      } else if (groups > 0) {
        threes &= length == 3;
        twos &= last ? length == 3 : length == 2;
      }
      digits.append(whole, start, i);
      groups++;
      start = i + 1;
    }
    return separator == 0 || threes || (twos && separator == ',');
  }
}
