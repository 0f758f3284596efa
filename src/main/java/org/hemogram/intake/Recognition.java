package org.hemogram.intake;

import java.nio.charset.StandardCharsets;

/** The part of an input that is enough to recognize it. */
final class Recognition {

  private static final int ENOUGH = 1 << 16;

  private Recognition() {}

  /** The first lines of a source; the last one may be cut. */
  static String text(TextSource source) {
    byte[] head = source.head();
    return new String(head, 0, Math.min(head.length, ENOUGH), StandardCharsets.UTF_8);
  }
}
