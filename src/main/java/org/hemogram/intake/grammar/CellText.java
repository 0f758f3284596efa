package org.hemogram.intake.grammar;

import java.text.Normalizer;
import java.util.Locale;
import org.hemogram.intake.terms.Mojibake;

/**
 * The same cell in plain signs: one kind of digit, dash, blank and comparison, and no invisible
 * signs.
 */
final class CellText {
  private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  private CellText() {}

  /** The cell in plain signs, without blanks at the ends. */
  static String plain(String cell) {
    String text = unescaped(cell.strip());
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 126 || text.charAt(i) < ' ') {
        return rewritten(Mojibake.repaired(text));
      }
    }
    return text;
  }

  /** Comparisons as web pages write them, and the apostrophe by which spreadsheets mark a text. */
  private static String unescaped(String text) {
    String plain = text;
    if (text.indexOf('&') >= 0) {
      plain = plain.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }
    boolean marked = plain.length() > 1 && plain.charAt(0) == '\'';
    return marked && "0123456789<>-+.,".indexOf(plain.charAt(1)) >= 0 ? plain.substring(1) : plain;
  }

  private static String rewritten(String text) {
    StringBuilder plain = new StringBuilder(text.length() + 4);
    boolean raised = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int superscript = SUPERSCRIPTS.indexOf(c);
      if (superscript >= 0) {
        plain.append(raised ? "" : "^").append(superscript);
      } else {
        append(plain, c);
      }
      raised = superscript >= 0;
    }
    return Normalizer.normalize(plain, Normalizer.Form.NFKC).strip();
  }

  private static void append(StringBuilder plain, char c) {
    switch (c) {
      case '\u2212', '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\uff0d' ->
          plain.append('-');
      case '\u2264', '\u2a7d' -> plain.append("<=");
      case '\u2265', '\u2a7e' -> plain.append(">=");
      case '\u00d7', '\u2715', '\u2219', '\u22c5' -> plain.append('x');
      case '\u2019', '\u02bc', '\u00b4', '\uff07' -> plain.append('\'');
      case '\u066b' -> plain.append('.');
      case '\u066c' -> plain.append('\'');
      case '\uff5e', '\u301c' -> plain.append('~');
      default -> {
        if (Character.isSpaceChar(c) || Character.isWhitespace(c)) {
          plain.append(' ');
        } else if (Character.isDigit(c)) {
          plain.append((char) ('0' + Character.digit(c, 10)));
        } else if (Character.getType(c) != Character.FORMAT) {
          plain.append(c);
        }
      }
    }
  }

  /**
   * Words without case, accents, punctuation and blanks, so that {@code N/A} and {@code n.a.} meet.
   */
  static String key(String text) {
    String plain = text;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 126) {
        plain = Normalizer.normalize(text, Normalizer.Form.NFKD);
        break;
      }
    }
    StringBuilder key = new StringBuilder(plain.length());
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if (Character.isLetterOrDigit(c) || c == '\u2640' || c == '\u2642') {
        key.append(c);
      }
    }
    return key.toString().toLowerCase(Locale.ROOT);
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
