package org.hemogram.intake.terms;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A column header taken apart: {@code WBC (10^3/uL)} is the name {@code WBC} and a unit.
 *
 * @param name the header without its unit
 * @param unit the unit as printed, or empty
 */
public record HeaderName(String name, String unit) {
  private static final Pattern POWER = Pattern.compile("^[xX]?_?10_(3|6|9|12)(?=_)");
  private static final Pattern VOLUME = Pattern.compile("(?<=_)([udmfUDMF])_([lL])$");
  private static final Pattern PER = Pattern.compile("(^|_)(?:per|PER|Per)_");
  private static final Pattern CLOSE = Pattern.compile("[gG][dD][lL]|[kKmM][uU][lL]");

  /** No unit has more characters. */
  private static final int LONGEST_UNIT = 80;

  /**
   * Takes a header apart; what is not a known unit stays in the name. A percent sign at the end of
   * a name ({@code LYMPH%}) is its unit and stays in the name, too, because it tells the percentage
   * from the count.
   */
  public static HeaderName split(String text, UnitTable units) {
    String header = text.strip();
    int open = opening(header);
    if (open > 0) {
      String inner = header.substring(open + 1, header.length() - 1).strip();
      if (units.isUnit(inner) || inner.equals("1")) {
        return new HeaderName(header.substring(0, open).strip(), inner);
      }
      return new HeaderName(header, "");
    }
    HeaderName named = beforeUnit(header, units);
    if (named != null) {
      return named;
    }
    return new HeaderName(header, header.length() > 1 && header.endsWith("%") ? "%" : "");
  }

  /**
   * The end of a header as its unit; null where it is none. Where an underscore stands between all
   * words, the longest end that is a unit counts: {@code u_l} ends {@code wbc_10_3_u_l}, too.
   */
  private static @Nullable HeaderName beforeUnit(String header, UnitTable units) {
    HeaderName found = null;
    int last = Math.max(0, header.length() - LONGEST_UNIT);
    for (int i = header.length() - 1; i > last; i--) {
      char separator = header.charAt(i);
      if (isSeparator(separator)) {
        String tail = unitText(separator, header.substring(i + 1));
        if (isUnitOfOwn(tail) && units.isUnit(tail)) {
          found = new HeaderName(trimmed(header.substring(0, i)), tail);
          if (separator != '_') {
            break;
          }
        }
      }
    }
    return found;
  }

  /** Where the last bracket opens that closes at the end, or -1. */
  private static int opening(String header) {
    if (header.isEmpty() || ")]".indexOf(header.charAt(header.length() - 1)) < 0) {
      return -1;
    }
    int depth = 0;
    for (int i = header.length() - 1; i >= 0; i--) {
      char c = header.charAt(i);
      depth += c == ')' || c == ']' ? 1 : c == '(' || c == '[' ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isSeparator(char c) {
    return c == ' ' || c == ',' || c == ';' || c == '_' || c == ':' || c == '\u00a0';
  }

  /**
   * Names of data frames write {@code hb_g_dl}, {@code hb_gdl}, {@code wbc_10_9_l}, {@code
   * plt_10_3_u_l} and {@code plt_per_ul}.
   */
  private static String unitText(char separator, String tail) {
    if (separator != '_') {
      return tail.strip();
    }
    if (CLOSE.matcher(tail).matches()) {
      return tail.charAt(0) + "/" + tail.substring(1);
    }
    Matcher power = POWER.matcher(tail);
    String plain = power.find() ? "10^" + power.group(1) + tail.substring(power.end()) : tail;
    String volumes = VOLUME.matcher(plain).replaceAll("$1$2");
    return PER.matcher(volumes).replaceAll("/").replace('_', '/');
  }

  /** Words like "fraction" are units, too, but at the end of a name they belong to it. */
  private static boolean isUnitOfOwn(String text) {
    return text.length() == 2 || text.chars().anyMatch(c -> c != '.' && !Character.isLetter(c));
  }

  private static String trimmed(String name) {
    int end = name.length();
    while (end > 0 && (isSeparator(name.charAt(end - 1)) || name.charAt(end - 1) == '-')) {
      end--;
    }
    String plain = name.substring(0, end);
    return plain.endsWith(" in") ? plain.substring(0, end - 3).strip() : plain;
  }
}
