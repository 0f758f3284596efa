package org.hemogram.intake;

import java.util.Arrays;

/**
 * Whole records of an input, as UTF-8 bytes.
 *
 * @param bytes a buffer whose first {@code length} bytes count
 * @param length how many bytes count
 * @param firstLine the 1-based line of the input on which the block begins
 * @param simple true when they are known to be ASCII without carriage returns
 */
public record Block(byte[] bytes, int length, int firstLine, boolean simple) {

  /** A block of whose bytes nothing is known. */
  public Block(byte[] bytes, int length, int firstLine) {
    this(bytes, length, firstLine, false);
  }

  /** The block without its first lines. */
  Block withoutLines(int lines) {
    int start = 0;
    int left = lines;
    while (left > 0 && start < length) {
      left -= bytes[start++] == '\n' ? 1 : 0;
    }
    return lines == 0
        ? this
        : new Block(
            Arrays.copyOfRange(bytes, start, length),
            length - start,
            firstLine + lines - left,
            simple);
  }
}
