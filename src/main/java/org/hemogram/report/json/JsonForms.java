package org.hemogram.report.json;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The written form of texts that come again and again, as the same {@code String}: names of
 * properties, units, files, sources. A text that is seen for the second time in a row at its place
 * takes the place of an older one. Belongs to one thread.
 */
final class JsonForms {
  private static final int SLOTS = 1 << 10;

  private final @Nullable String[] texts = new @Nullable String[SLOTS];
  private final byte[][] forms = new byte[SLOTS][];
  private final @Nullable String[] seen = new @Nullable String[SLOTS];

  /** The form of a text, or null when none is remembered. */
  @SuppressWarnings("ReferenceEquality") // the same object, so that no comparison costs
  byte @Nullable [] of(String text) {
    int slot = slot(text);
    return texts[slot] == text ? forms[slot] : null;
  }

  /** True for a text that was seen before and whose form is worth remembering. */
  @SuppressWarnings("ReferenceEquality")
  boolean isWorth(String text) {
    int slot = slot(text);
    boolean again = seen[slot] == text;
    seen[slot] = text;
    return again;
  }

  /** Remembers a form. */
  byte[] put(String text, byte[] form) {
    int slot = slot(text);
    texts[slot] = text;
    forms[slot] = form;
    return form;
  }

  /** The form of a property's name, which is plain ASCII: in quotes, with a colon. */
  byte[] ofName(String name) {
    byte[] form = of(name);
    return form != null
        ? form
        : put(name, ('"' + name + "\":").getBytes(StandardCharsets.US_ASCII));
  }

  private static int slot(String text) {
    int hash = text.hashCode();
    return (hash ^ hash >>> 10) & (SLOTS - 1);
  }
}
