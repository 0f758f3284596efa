package org.hemogram.report.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The written form of what comes again and again: names of properties, texts that are the same
 * {@code String}, such as units, files and sources, and statistics that are the same for many
 * patients. Belongs to one thread.
 */
final class JsonForms {
  private static final int SLOTS = 1 << 10;

  private final @Nullable String[] names = new @Nullable String[SLOTS];
  private final byte[][] named = new byte[SLOTS][];
  private final byte[][] absent = new byte[SLOTS][];
  private int known;
  private final @Nullable String[] texts = new @Nullable String[SLOTS];
  private final byte[][] forms = new byte[SLOTS][];
  private final @Nullable String[] seen = new @Nullable String[SLOTS];
  private final long[] numbers = new long[SLOTS];
  private final long[] seenNumbers = new long[SLOTS];
  private final byte[][] numberForms = new byte[SLOTS][];

  /** The form of a property's name, which is plain ASCII: in quotes, with a colon. */
  byte[] name(String name) {
    return named[slotOfName(name)];
  }

  /** The form of a property without a value. */
  byte[] absent(String name) {
    return absent[slotOfName(name)];
  }

  /** Names are mostly those of the report: the same {@code String} each, and not many. */
  @SuppressWarnings("ReferenceEquality")
  private int slotOfName(String name) {
    int slot = slot(name);
    while (names[slot] != name) {
      String other = names[slot];
      if (other == null) {
        return remember(name, slot);
      }
      if (other.equals(name)) {
        return slot;
      }
      slot = (slot + 1) % SLOTS;
    }
    return slot;
  }

  private int remember(String name, int slot) {
    if (++known > SLOTS / 2) {
      Arrays.fill(names, null);
      known = 1;
    }
    String quoted = '"' + name + '"';
    names[slot] = name;
    named[slot] = (quoted + ':').getBytes(StandardCharsets.US_ASCII);
    absent[slot] = (quoted + ":null").getBytes(StandardCharsets.US_ASCII);
    return slot;
  }

  /** The form of a text, or null when none is remembered. */
  @SuppressWarnings("ReferenceEquality") // the same object, so that no comparison costs
  byte @Nullable [] text(String text) {
    int slot = slot(text);
    return texts[slot] == text ? forms[slot] : null;
  }

  /** True for a text that was seen just before at its place: its form is worth remembering. */
  @SuppressWarnings("ReferenceEquality")
  boolean isWorth(String text) {
    int slot = slot(text);
    boolean again = seen[slot] == text;
    seen[slot] = text;
    return again;
  }

  /** Remembers the form of a text in the place of an older one. */
  void put(String text, byte[] form) {
    int slot = slot(text);
    texts[slot] = text;
    forms[slot] = form;
  }

  private static int slot(String text) {
    return slot(text.hashCode());
  }

  private static int slot(int hash) {
    return hash * 0x9E3779B9 >>> 22;
  }

  /**
   * The form of a statistic, or null when none is remembered. Levels and reference change values
   * come again with every trend of an analyte.
   */
  byte @Nullable [] number(double value) {
    long bits = Double.doubleToRawLongBits(value);
    int slot = slot(Long.hashCode(bits));
    return numbers[slot] == bits ? numberForms[slot] : null;
  }

  /** True for a statistic that was seen just before at its place. */
  boolean isWorth(double value) {
    long bits = Double.doubleToRawLongBits(value);
    int slot = slot(Long.hashCode(bits));
    boolean again = seenNumbers[slot] == bits;
    seenNumbers[slot] = bits;
    return again;
  }

  /** Remembers the form of a statistic in the place of an older one. */
  void put(double value, byte[] form) {
    long bits = Double.doubleToRawLongBits(value);
    int slot = slot(Long.hashCode(bits));
    numbers[slot] = bits;
    numberForms[slot] = form;
  }
}
