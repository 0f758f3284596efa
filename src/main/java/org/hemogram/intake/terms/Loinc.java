package org.hemogram.intake.terms;

/** The form of a LOINC code: digits, a hyphen and a check digit. */
public final class Loinc {
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

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
