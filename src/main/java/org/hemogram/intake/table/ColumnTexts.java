package org.hemogram.intake.table;

import java.nio.charset.StandardCharsets;

/**
 * Texts of one column that were seen lately, so that a cell that is printed again and again (a
 * unit, a limit, a date) becomes the same {@code String} and is neither decoded nor compared letter
 * by letter. A text that falls on the place of another takes it; where that happens often there
 * will be more places, up to a limit. One instance per thread.
 */
final class ColumnTexts {

  private static final int FIRST_BITS = 10;
  private static final int LAST_BITS = 16;
  private static final int MISSES_A_SLOT = 8;
  private static final int KEY_WORDS = 3;

  /** A key holds a length and that many bytes. */
  private static final int LONGEST = KEY_WORDS * Long.BYTES - 1;

  private int bits = FIRST_BITS;
  private long[] keys = new long[KEY_WORDS << FIRST_BITS];
  private String[] texts = new String[1 << FIRST_BITS];
  private int misses;

  /** The text of some UTF-8 bytes without surrounding blanks. */
  String text(byte[] bytes, int from, int to) {
    int length = to - from;
    if (length == 0) {
      return "";
    }
    if (length > LONGEST) {
      return decoded(bytes, from, to);
    }
    long first = word(bytes, from, Math.min(to, from + 8), 0);
    long second = length > 8 ? word(bytes, from + 8, Math.min(to, from + 16), 0) : 0;
    long third = length > 16 ? word(bytes, from + 16, to, length) : length;
    int slot = slot(first, second, third);
    int key = slot * KEY_WORDS;
    String known = texts[slot];
    if (known != null && keys[key] == first && keys[key + 1] == second && keys[key + 2] == third) {
      return known;
    }
    String text = decoded(bytes, from, to);
    if (++misses > MISSES_A_SLOT << bits && bits < LAST_BITS) {
      grow();
      return text;
    }
    keys[key] = first;
    keys[key + 1] = second;
    keys[key + 2] = third;
    texts[slot] = text;
    return text;
  }

  private static long word(byte[] bytes, int from, int to, long start) {
    long word = start;
    for (int i = from; i < to; i++) {
      word = word << 8 | (bytes[i] & 0xff);
    }
    return word;
  }

  private void grow() {
    bits = Math.min(LAST_BITS, bits + 2);
    misses = 0;
    keys = new long[KEY_WORDS << bits];
    texts = new String[1 << bits];
  }

  private int slot(long first, long second, long third) {
    long mixed = ((first * 31 + second) * 31 + third) * 0x9E3779B97F4A7C15L;
    return (int) (mixed >>> (Long.SIZE - bits));
  }

  private static String decoded(byte[] bytes, int from, int to) {
    return new String(bytes, from, to - from, StandardCharsets.UTF_8).strip();
  }
}
