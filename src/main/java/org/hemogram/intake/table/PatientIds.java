package org.hemogram.intake.table;

import java.util.regex.Pattern;

/**
 * What spreadsheets and data frames make of ids that look like numbers: {@code 1001} becomes {@code
 * 1001.0}, and {@code 123456789012} becomes {@code 1.23457E+11}, which several people may share.
 */
final class PatientIds {

  private static final Pattern ROUNDED = Pattern.compile("\\d(?:[.,]\\d+)?E\\+\\d+");

  private PatientIds() {}

  /** The id as it was; empty for one that was rounded and may be anybody's. */
  static String plain(String cell) {
    int length = cell.length();
    if (length < 3 || !isDigit(cell.charAt(0)) || !isDigit(cell.charAt(length - 1))) {
      return cell;
    }
    if (cell.endsWith(".0") && isDigits(cell, length - 2)) {
      return cell.substring(0, length - 2);
    }
    return cell.indexOf('E') > 0 && ROUNDED.matcher(cell).matches() ? "" : cell;
  }

  private static boolean isDigits(String text, int end) {
    for (int i = 0; i < end; i++) {
      if (!isDigit(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
