package org.hemogram.report.text;

import java.util.ArrayList;
import java.util.List;
import java.util.StringTokenizer;

/** Breaks text into lines at spaces. A word longer than the line stands alone and stays whole. */
final class Wrapping {
  /** Joins what must stay on one line; {@link Page} shows it as a space. */
  static final char JOIN = '\u00a0';

  private Wrapping() {}

  /**
   * The lines of a text.
   *
   * @param first columns of the first line
   * @param rest columns of the others
   */
  static List<String> lines(String text, int first, int rest) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    int used = 0;
    StringTokenizer words = new StringTokenizer(text, " ");
    while (words.hasMoreTokens()) {
      String word = words.nextToken();
      int length = width(word);
      int limit = lines.isEmpty() ? first : rest;
      if (used > 0 && used + 1 + length > limit) {
        lines.add(line.toString());
        line.setLength(0);
        used = 0;
      }
      if (used > 0) {
        line.append(' ');
        used++;
      }
      line.append(word);
      used += length;
    }
    lines.add(line.toString());
    return lines;
  }

  /** Columns of a text. */
  static int width(String text) {
    return text.codePointCount(0, text.length());
  }

  /** The text with spaces after it, up to a number of columns. */
  static String left(String text, int columns) {
    return text + " ".repeat(Math.max(0, columns - width(text)));
  }

  /** The text with spaces before it, up to a number of columns. */
  static String right(String text, int columns) {
    return " ".repeat(Math.max(0, columns - width(text))) + text;
  }
}
