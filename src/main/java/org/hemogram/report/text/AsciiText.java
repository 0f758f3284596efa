package org.hemogram.report.text;

import java.text.Normalizer;

/**
 * Says text in ASCII: symbols by their usual stand-ins, letters without accents, the rest by code.
 */
final class AsciiText {
  private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  private AsciiText() {}

  static String of(String text) {
    if (text.chars().allMatch(c -> c < 0x80)) {
      return text;
    }
    StringBuilder ascii = new StringBuilder(text.length() + 16);
    boolean raised = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int power = SUPERSCRIPTS.indexOf(c);
      if (power >= 0) {
        ascii.append(raised ? "" : "^").append(power);
      } else if (c < 0x80) {
        ascii.append(c);
      } else {
        ascii.append(standIn(c));
      }
      raised = power >= 0;
    }
    return ascii.toString();
  }

  private static String standIn(char c) {
    return switch (c) {
      case Wrapping.JOIN -> String.valueOf(c);
      case '\u2009', '\u202f' -> " ";
      case '×' -> "x";
      case '–', '—', '−', '\u2010', '\u2011' -> "-";
      case '…' -> "...";
      case '≤' -> "<=";
      case '≥' -> ">=";
      case '→' -> "->";
      case 'µ', 'μ' -> "u";
      case '°' -> "deg ";
      case '±' -> "+/-";
      case '·', '•' -> "*";
      case '√' -> "sqrt";
      case '‘', '’' -> "'";
      case '“', '”' -> "\"";
      case 'ß' -> "ss";
      default -> letter(c);
    };
  }

  private static String letter(char c) {
    StringBuilder ascii = new StringBuilder();
    String parts = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
    if (Character.isLetter(c) && parts.charAt(0) < 0x80) {
      return parts.substring(0, 1);
    }
    SafeText.code(ascii, c);
    return ascii.toString();
  }
}
