package org.hemogram.intake.grammar;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The form that nearly every cell has: digits, perhaps a decimal mark, digits. */
final class PlainNumber {
  private static final int LONGEST = 18;

  private PlainNumber() {}

  /** The number; null for every other form, and where the mark may stand for thousands. */
  static @Nullable BigDecimal read(String text, DecimalMark mark) {
    int length = text.length();
    if (length == 0 || length > LONGEST) {
      return null;
    }
    char decimal = mark == DecimalMark.COMMA ? ',' : '.';
    long digits = 0;
    int point = -1;
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        digits = digits * 10 + (c - '0');
      } else if (c == decimal && point < 0 && i > 0 && i + 1 < length) {
        point = i;
      } else {
        return null;
      }
    }
    if (point < 0) {
      return isPaddedZero(text) ? null : BigDecimal.valueOf(digits);
    }
    if (isPaddedZero(text) || (isOpen(mark) && NumberBody.mayGroup(text, point))) {
      return null;
    }
    return BigDecimal.valueOf(digits, length - point - 1);
  }

  private static boolean isOpen(DecimalMark mark) {
    return mark != DecimalMark.POINT && mark != DecimalMark.COMMA;
  }

  /** {@code 007} is read, too, but is not the number as the program would print it. */
  private static boolean isPaddedZero(String text) {
    return text.length() > 1 && text.charAt(0) == '0' && CellText.isDigit(text.charAt(1));
  }
}
