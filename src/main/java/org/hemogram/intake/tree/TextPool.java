package org.hemogram.intake.tree;

import org.jspecify.annotations.Nullable;

/**
 * Gives equal texts the same {@link String} where they follow each other closely, as units, codes
 * and subjects do: most texts of an export were seen a moment ago. Not thread-safe.
 */
final class TextPool {
  private static final int SLOTS = 2048;
  private static final int LONGEST = 80;

  private final @Nullable String[] slots = new @Nullable String[SLOTS];

  String take(char[] chars, int from, int length) {
    if (length == 0) {
      return "";
    }
    if (length > LONGEST) {
      return new String(chars, from, length);
    }
    int hash = length;
    for (int i = from; i < from + length; i++) {
      hash = 31 * hash + chars[i];
    }
    int slot = (hash ^ hash >>> 16) & SLOTS - 1;
    String known = slots[slot];
    if (known == null || !same(known, chars, from, length)) {
      known = new String(chars, from, length);
      slots[slot] = known;
    }
    return known;
  }

  private static boolean same(String known, char[] chars, int from, int length) {
    if (known.length() != length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (known.charAt(i) != chars[from + i]) {
        return false;
      }
    }
    return true;
  }
}
