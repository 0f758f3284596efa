package org.hemogram.intake.table;

import java.nio.charset.StandardCharsets;

/**
 * Which texts can be read from their bytes: valid UTF-8, in which every carriage return ends a line
 * together with a feed. Then records end where a scanner finds it, just as for the parser.
 */
final class PlainBytes {

  private PlainBytes() {}

  static boolean fit(byte[] bytes, int length) {
    return !hasLoneReturn(bytes, length) && (isAscii(bytes, length) || isUtf8(bytes, length));
  }

  /** True where a carriage return is not followed by a feed: it may end a record as well. */
  static boolean hasLoneReturn(byte[] bytes, int length) {
    for (int i = 0; i < length; i++) {
      if (bytes[i] == '\r' && (i + 1 == length || bytes[i + 1] != '\n')) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAscii(byte[] bytes, int length) {
    byte all = 0;
    for (int i = 0; i < length; i++) {
      all |= bytes[i];
    }
    return all >= 0;
  }

  private static boolean isUtf8(byte[] bytes, int length) {
    return new String(bytes, 0, length, StandardCharsets.UTF_8).indexOf('\uFFFD') < 0;
  }
}
