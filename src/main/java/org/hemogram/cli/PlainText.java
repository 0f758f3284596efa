package org.hemogram.cli;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.HexFormat;
import java.util.Map;
import org.hemogram.report.text.SafeText;

/**
 * Text in characters that the user's locale has: what it lacks is said in ASCII where there is a
 * usual way, else by its code. Control and bidirectional characters are always escaped.
 */
final class PlainText {
  private static final Map<Character, String> STAND_INS =
      Map.of(
          '×', "x", '–', "-", '—', "-", '…', "...", '≤', "<=", '≥', ">=", '→', "->", 'µ', "u", '’',
          "'", '±', "+/-");

  private final Charset charset;

  PlainText(Charset charset) {
    this.charset = charset;
  }

  /** The bytes of lines of text. */
  byte[] bytes(String lines) {
    return of(lines).getBytes(charset);
  }

  /** The text of lines in characters that can be shown. */
  String of(String lines) {
    StringBuilder shown = new StringBuilder(lines.length());
    CharsetEncoder encoder = charset.newEncoder();
    int start = 0;
    while (start < lines.length()) {
      int end = lines.indexOf('\n', start);
      String line = lines.substring(start, end < 0 ? lines.length() : end);
      append(shown, SafeText.escape(line), encoder);
      if (end < 0) {
        break;
      }
      shown.append('\n');
      start = end + 1;
    }
    return shown.toString();
  }

  private static void append(StringBuilder shown, String line, CharsetEncoder encoder) {
    if (encoder.canEncode(line)) {
      shown.append(line);
      return;
    }
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (encoder.canEncode(c)) {
        shown.append(c);
      } else {
        shown.append(STAND_INS.getOrDefault(c, "\\u" + HexFormat.of().toHexDigits(c)));
      }
    }
  }
}
