package org.hemogram.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a text into blocks at the ends of records. A line break within quotes is no end: it is
 * recognized by an odd number of quotes since the beginning of the block.
 */
final class BlockReader {

  private static final int SIZE = 2 << 20;
  private static final int LARGEST = 1 << 28;

  private final InputStream stream;
  private final boolean quotes;
  private byte[] carry = new byte[0];
  private int line = 1;
  private boolean ended;

  /** A reader of {@code stream}; {@code quotes} when line breaks may stand within quotes. */
  BlockReader(InputStream stream, boolean quotes) {
    this.stream = stream;
    this.quotes = quotes;
  }

  /** The next block, or null at the end. */
  @Nullable Block next() throws IOException {
    if (ended && carry.length == 0) {
      return null;
    }
    byte[] bytes = Arrays.copyOf(carry, Math.max(SIZE, carry.length * 2));
    int length = carry.length;
    Cut cut = new Cut();
    while (true) {
      int n = stream.readNBytes(bytes, length, bytes.length - length);
      ended = n < bytes.length - length;
      cut.scan(bytes, length, length + n);
      length += n;
      if (ended || cut.end > 0) {
        break;
      }
      if (bytes.length >= LARGEST) {
        throw new IOException("a record is longer than " + LARGEST + " bytes");
      }
      bytes = Arrays.copyOf(bytes, bytes.length * 2);
    }
    int end = ended ? length : cut.end;
    carry = Arrays.copyOfRange(bytes, end, length);
    Block block = end == 0 ? null : new Block(bytes, end, line);
    line += ended ? cut.lines : cut.linesAtEnd;
    return block;
  }

  /** Where the last record of the bytes seen so far ends. */
  private final class Cut {
    private int end;
    private int lines;
    private int linesAtEnd;
    private boolean within;

    void scan(byte[] bytes, int from, int to) {
      int count = lines;
      boolean odd = within;
      for (int i = from; i < to; i++) {
        byte b = bytes[i];
        if (b == '\n') {
          count++;
          if (!odd) {
            end = i + 1;
            linesAtEnd = count;
          }
        } else if (b == '"') {
          odd ^= quotes;
        }
      }
      lines = count;
      within = odd;
    }
  }
}
