package org.hemogram.intake.terms;

/** The form of a LOINC code: digits, a hyphen and a check digit. */
public final class Loinc {
  private static final String[] SYSTEMS = {"loinc", "ln", "http://loinc.org", "lnc"};
  private static final String SEPARATORS = ":|/#^ _-";

  private Loinc() {}

  /** True for anything of the form of a LOINC code, whatever its check digit. */
  public static boolean hasForm(String code) {
    int hyphen = code.length() - 2;
    if (hyphen < 1 || hyphen > 7 || code.charAt(hyphen) != '-') {
      return false;
    }
    for (int i = 0; i < code.length(); i++) {
      if (i != hyphen && !isDigit(code.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /**
   * True when the check digit is right (Luhn, mod 10); a code with a wrong one is reported and
   * ignored.
   */
  public static boolean isValid(String code) {
    if (!hasForm(code)) {
      return false;
    }
    int sum = 0;
    for (int i = code.length() - 3, place = 0; i >= 0; i--, place++) {
      int digit = code.charAt(i) - '0';
      int weighed = place % 2 == 0 ? digit * 2 : digit;
      sum += weighed / 10 + weighed % 10;
    }
    return (10 - sum % 10) % 10 == code.charAt(code.length() - 1) - '0';
  }

  /** {@code LOINC:718-7} and its like without what names the system; anything else as it is. */
  public static String plain(String code) {
    for (String system : SYSTEMS) {
      int length = system.length();
      if (code.length() > length
          && code.regionMatches(true, 0, system, 0, length)
          && SEPARATORS.indexOf(code.charAt(length)) >= 0) {
        String rest = code.substring(length + 1).strip();
        return hasForm(rest) ? rest : code;
      }
    }
    return code;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
