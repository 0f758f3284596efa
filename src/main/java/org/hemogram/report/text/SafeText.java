package org.hemogram.report.text;

/**
 * Shows characters that would steer a terminal or turn the direction of reading as {@code \}{@code
 * u001b}: a name in an export must not be able to move the cursor.
 */
public final class SafeText {
  private SafeText() {}

  /** The text with control, bidirectional and separator characters and lone surrogates escaped. */
  public static String escape(String text) {
    int i = 0;
    while (i < text.length() && isSafe(text, i)) {
      i++;
    }
    if (i == text.length()) {
      return text;
    }
    StringBuilder safe = new StringBuilder(text.length() + 16).append(text, 0, i);
    for (; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isSafe(text, i)) {
        safe.append(c);
      } else {
        code(safe, c);
      }
    }
    return safe.toString();
  }

  /** Appends the escaped form of a character. */
  static void code(StringBuilder out, char c) {
    out.append("\\u");
    for (int shift = 12; shift >= 0; shift -= 4) {
      out.append(Character.forDigit(c >> shift & 0xf, 16));
    }
  }

  private static boolean isSafe(String text, int index) {
    char c = text.charAt(index);
    if (c >= ' ' && c < 0x7f) {
      return true;
    }
    if (Character.isHighSurrogate(c)) {
      return index + 1 < text.length() && Character.isLowSurrogate(text.charAt(index + 1));
    }
    if (Character.isLowSurrogate(c)) {
      return index > 0 && Character.isHighSurrogate(text.charAt(index - 1));
    }
    return !Character.isISOControl(c) && !isDirection(c) && c != '\u2028' && c != '\u2029';
  }

  /** The characters with which Unicode steers the direction of text (UAX #9). */
  private static boolean isDirection(char c) {
    return c == '\u061c'
        || c == '\u200e'
        || c == '\u200f'
        || (c >= '\u202a' && c <= '\u202e')
        || (c >= '\u2066' && c <= '\u2069');
  }
}
