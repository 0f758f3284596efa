package org.hemogram.intake.terms;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Brings a printed unit into one form: lower case, no blanks and dots, {@code u} for micro, a power
 * of ten at the start as {@code 10*3}. Case is dropped, because exports print K, k, G, g, M and m
 * at will.
 */
final class UnitText {
  /**
   * 10^3, 10**3, x10e3, 10 exp 3, 10(3), 10+3, 1e03, e3, and 103 where the superscript was lost.
   */
  private static final Pattern POWER =
      Pattern.compile(
          "^[x*]*(?:10(?:e|exp|\\^|\\*\\*|\\*|x)?|1?e|1exp)\\(?\\+?0?(1[0-2]|[2-9])\\)?(?![0-9])");

  /** A volume with the exponent -1 at the end. */
  private static final Pattern INVERSE = Pattern.compile("(.*?)[x*]?([dmunp]?l|mm\\^?3)\\^?-1");

  /** Cells before a power of ten. */
  private static final Pattern CELLS_FIRST = Pattern.compile("^cells?(?=x?\\*?10)");

  private static final Pattern PER = Pattern.compile("\\bper\\b");
  private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  private final List<List<String>> repairs;

  UnitText(List<List<String>> repairs) {
    this.repairs = List.copyOf(repairs);
  }

  /** The unit in the one form; empty for a blank text. */
  String normalize(String unit) {
    String text = isAscii(unit) && unit.indexOf('&') < 0 ? unit : ascii(unit);
    text = PER.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("/");
    text = withSlash(unwrapped(compact(text)));
    if (!text.isEmpty() && "x*1e".indexOf(text.charAt(0)) >= 0) {
      Matcher power = POWER.matcher(text);
      if (power.find()) {
        return "10*" + power.group(1) + text.substring(power.end());
      }
    }
    return text;
  }

  /** {@code g.dL-1} and {@code cells x10^3/uL} as {@code g/dl} and {@code x10^3/ul}. */
  private static String withSlash(String text) {
    String plain = text;
    if (plain.endsWith("-1")) {
      Matcher inverse = INVERSE.matcher(plain);
      plain = inverse.matches() ? inverse.group(1) + "/" + inverse.group(2) : plain;
    }
    if (plain.startsWith("cell")) {
      Matcher cells = CELLS_FIRST.matcher(plain);
      plain = cells.find() ? plain.substring(cells.end()) : plain;
    }
    return plain.startsWith("x1000") ? plain.substring(1) : plain;
  }

  private String ascii(String unit) {
    String text = Mojibake.repaired(unit);
    for (List<String> repair : repairs) {
      text = text.replace(repair.get(0), repair.get(1));
    }
    text = raised(text);
    if (hasCompatibilityForms(text)) {
      text = Normalizer.normalize(text, Normalizer.Form.NFKC);
    }
    return text.replace('µ', 'u').replace('μ', 'u').replace('х', 'x');
  }

  /** Full-width letters, letter-like signs and squared units; loading the normalizer takes time. */
  private static boolean hasCompatibilityForms(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c >= '\u2100' && c < '\u2190') || (c >= '\u3200' && c < '\u3400') || c >= '\uf900') {
        return true;
      }
    }
    return false;
  }

  /**
   * Superscripts become {@code ^3}, before the compatibility form makes {@code 103} of {@code 10³}.
   */
  private static String raised(String text) {
    StringBuilder raised = new StringBuilder(text.length() + 2);
    boolean up = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int digit = SUPERSCRIPTS.indexOf(c);
      if (digit >= 0) {
        raised.append(up ? "" : "^").append(digit);
      } else {
        raised.append("×·∙•⋅✕".indexOf(c) >= 0 ? 'x' : c);
      }
      up = digit >= 0;
    }
    return raised.toString();
  }

  /**
   * Drops blanks, dots, invisible signs and braces; the content of braces only behind {@code /100}.
   */
  private static String compact(String text) {
    StringBuilder compact = new StringBuilder(text.length());
    boolean skip = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '{') {
        skip = !compact.toString().endsWith("100");
      } else if (c == '}') {
        skip = false;
      } else if (!skip && !isNothing(c)) {
        compact.append(c);
      }
    }
    // pg/{cell}: nothing is left of what the slash stood before
    int end = compact.length() - 1;
    if (text.indexOf('{') >= 0 && end > 0 && compact.charAt(end) == '/') {
      compact.setLength(end);
    }
    return compact.toString();
  }

  private static boolean isNothing(char c) {
    return c == '.'
        || Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.getType(c) == Character.FORMAT;
  }

  private static String unwrapped(String text) {
    String inner = text;
    while (inner.length() > 1 && isWrapped(inner)) {
      inner = inner.substring(1, inner.length() - 1);
    }
    return inner;
  }

  private static boolean isWrapped(String text) {
    char last = text.charAt(text.length() - 1);
    char first = text.charAt(0);
    if (!(first == '(' && last == ')') && !(first == '[' && last == ']')) {
      return false;
    }
    return text.indexOf(last) == text.length() - 1;
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 127) {
        return false;
      }
    }
    return true;
  }
}
