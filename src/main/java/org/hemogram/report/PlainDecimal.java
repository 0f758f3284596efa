package org.hemogram.report;

import java.math.BigDecimal;
import java.util.Arrays;
import org.hemogram.lab.Quantity;
import tools.jackson.core.io.NumberOutput;

/**
 * Writes exact decimals as plain text: no exponent, no trailing zeros, never rounded. An instance
 * holds the characters of the number formatted last, so that nothing is allocated for each; it
 * belongs to one thread.
 */
public final class PlainDecimal {
  /** Digits of a number that fits a {@code long}, with sign, point and leading zeros. */
  private static final int LONGEST = 48;

  private static final int LONG_DIGITS = 18;
  private static final int LONGEST_SCALE = 24;

  private char[] characters = new char[LONGEST];
  private int start = LONGEST;

  /** The buffer that holds the number, from {@link #start} to its end. */
  public char[] characters() {
    return characters;
  }

  /** Index of the first character of the number. */
  public int start() {
    return start;
  }

  /** Index after the last character of the number. */
  public int end() {
    return characters.length;
  }

  /** Formats a number. */
  public PlainDecimal format(BigDecimal number) {
    int scale = number.scale();
    if (scale < 0 || scale > LONGEST_SCALE || number.precision() > LONG_DIGITS) {
      return whole(Quantity.plain(number));
    }
    // The digits by way of a shifted point: those of unscaledValue are a BigInteger.
    return format(number.movePointRight(scale).longValue(), scale);
  }

  /** Formats the shortest decimal that names a finite double. */
  public PlainDecimal format(double number) {
    String shortest = NumberOutput.toString(number, true);
    int exponent = shortest.indexOf('E');
    int end = exponent < 0 ? shortest.length() : exponent;
    int point = shortest.indexOf('.');
    int places = end - point - 1 - (exponent < 0 ? 0 : exponentOf(shortest, exponent));
    if (places < 0 || places > LONGEST_SCALE) {
      return format(new BigDecimal(shortest));
    }
    long digits = 0;
    for (int i = shortest.charAt(0) == '-' ? 1 : 0; i < end; i++) {
      if (i != point) {
        digits = digits * 10 + (shortest.charAt(i) - '0');
      }
    }
    return format(number < 0 ? -digits : digits, places);
  }

  private static int exponentOf(String shortest, int at) {
    return Integer.parseInt(shortest, at + 1, shortest.length(), 10);
  }

  /** Formats a number with all digits that it was printed with: {@code 12.50}. */
  public PlainDecimal formatPrinted(BigDecimal number) {
    int scale = number.scale();
    if (scale < 0 || scale > LONGEST_SCALE || number.precision() > LONG_DIGITS) {
      return whole(number.toPlainString());
    }
    return digits(number.movePointRight(scale).longValue(), scale);
  }

  /** Appends the number formatted last. */
  public void appendTo(ByteBlock out) {
    out.ascii(characters, start, characters.length);
  }

  /**
   * Formats {@code unscaled} divided by 10 to the power of {@code scale}.
   *
   * @param scale from 0 to 24
   */
  public PlainDecimal format(long unscaled, int scale) {
    long rest = unscaled;
    int places = scale;
    while (places > 0 && rest % 10 == 0) {
      rest /= 10;
      places--;
    }
    return digits(rest, places);
  }

  private PlainDecimal digits(long unscaled, int places) {
    long rest = Math.abs(unscaled);
    int at = LONGEST;
    char[] target = buffer();
    int point = places == 0 ? -1 : LONGEST - places;
    do {
      if (at == point) {
        target[--at] = '.';
        point = -1;
      }
      target[--at] = (char) ('0' + rest % 10);
      rest /= 10;
    } while (rest > 0 || point >= 0);
    if (unscaled < 0) {
      target[--at] = '-';
    }
    start = at;
    return this;
  }

  private char[] buffer() {
    if (characters.length != LONGEST) {
      characters = new char[LONGEST];
    }
    return characters;
  }

  private PlainDecimal whole(String text) {
    characters = text.toCharArray();
    start = 0;
    return this;
  }

  @Override
  public String toString() {
    return new String(Arrays.copyOfRange(characters, start, characters.length));
  }
}
