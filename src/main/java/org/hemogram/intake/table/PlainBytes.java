package org.hemogram.intake.table;

import java.nio.charset.StandardCharsets;

/**
 * Which texts can be read from their bytes: valid UTF-8, in which every carriage return ends a line
 * together with a feed. Then records end where a scanner finds it, just as for the parser.
 */
final class PlainBytes {

  private PlainBytes() {}

  static boolean fit(byte[] bytes, int length) {
    byte all = 0;
    for (int i = 0; i < length; i++) {
      byte b = bytes[i];
      all |= b;
      if (b == '\r' && (i + 1 == length || bytes[i + 1] != '\n')) {
        return false;
      }
    }
    return all >= 0 || isUtf8(bytes, length);
  }

  private static boolean isUtf8(byte[] bytes, int length) {
    return new String(bytes, 0, length, StandardCharsets.UTF_8).indexOf('\uFFFD') < 0;
  }
}
