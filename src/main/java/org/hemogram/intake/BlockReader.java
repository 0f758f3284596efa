package org.hemogram.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.hemogram.intake.table.EightBytes;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a text into blocks at the ends of records. A line break within quotes is no end; as in the
 * records themselves, quotes begin only where a field does.
 */
final class BlockReader {

  private static final byte NO_QUOTES = 0;
  private static final int SIZE = 2 << 20;
  private static final int LARGEST = 1 << 28;
  private static final int LONGEST_QUOTE = 1 << 26;

  private final InputStream stream;
  private final byte delimiter;
  private final int size;
  private final int longestQuote;

  /** Large arrays do not die young: a new one for each block would fill the memory. */
  private final Queue<byte[]> buffers = new ConcurrentLinkedQueue<>();

  private byte[] carry = new byte[0];
  private int line = 1;
  private boolean ended;

  private BlockReader(InputStream stream, byte delimiter, int size, int longestQuote) {
    this.stream = stream;
    this.delimiter = delimiter;
    this.size = size;
    this.longestQuote = longestQuote;
  }

  /** A reader of a table, in which line breaks may stand within quotes. */
  static BlockReader ofTable(TextSource source, char delimiter) {
    return ofTable(source, delimiter, LONGEST_QUOTE);
  }

  /** A reader that takes a quoted text for one that never ends from some bytes on. */
  static BlockReader ofTable(TextSource source, char delimiter, int longestQuote) {
    return new BlockReader(source.stream(), (byte) delimiter, size(source), longestQuote);
  }

  /** A reader of a text in which every line break ends a record. */
  static BlockReader ofLines(TextSource source) {
    return new BlockReader(source.stream(), NO_QUOTES, size(source), LARGEST);
  }

  /** One byte more than a small text has: its end is known by the room that is left. */
  private static int size(TextSource source) {
    return source.complete() ? source.head().length + 1 : SIZE;
  }

  /** The next block, or null at the end. */
  @Nullable Block next() throws IOException {
    if (ended && carry.length == 0) {
      return null;
    }
    byte[] bytes = buffer(carry.length * 2);
    System.arraycopy(carry, 0, bytes, 0, carry.length);
    int length = carry.length;
    int scanned = 0;
    Cut cut = new Cut();
    while (true) {
      int n = stream.readNBytes(bytes, length, bytes.length - length);
      ended = n < bytes.length - length;
      length += n;
      cut.scan(bytes, scanned, length);
      scanned = length;
      if (ended || cut.end > 0) {
        break;
      }
      if (bytes.length >= longestQuote && cut.feed > 0) {
        cut.endAtFeed();
        break;
      }
      if (bytes.length >= LARGEST) {
        throw new IOException("a record is longer than " + LARGEST + " bytes");
      }
      bytes = Arrays.copyOf(bytes, bytes.length * 2);
    }
    int end = ended ? length : cut.end;
    carry = Arrays.copyOfRange(bytes, end, length);
    Block block = end == 0 ? null : new Block(bytes, end, line, cut.isSimple());
    line += ended ? cut.lines : cut.linesAtEnd;
    return block;
  }

  private byte[] buffer(int least) {
    byte[] idle = least <= size ? buffers.poll() : null;
    return idle == null ? new byte[Math.max(size, least)] : idle;
  }

  /** Takes back the memory of a block that was read; any thread may give it. */
  void release(Block block) {
    if (block.bytes().length == size) {
      buffers.add(block.bytes());
    }
  }

  /** Where the last record of the bytes seen so far ends, and whether they are simple. */
  private final class Cut {
    private int end;
    private int feed;
    private int lines;
    private int linesAtEnd;
    private boolean within;
    private int closed = -1;
    private long all;
    private long returns;

    /** True when all bytes are ASCII and no line ends with a carriage return. */
    boolean isSimple() {
      return ((all | returns) & EightBytes.HIGH) == 0;
    }

    /** Ends with the last line, for a quote that never ends: it costs its own line only. */
    void endAtFeed() {
      end = feed;
      linesAtEnd = lines;
    }

    /** Looks at eight bytes at a time; few hold a line feed or a quote. */
    void scan(byte[] bytes, int from, int to) {
      int i = from;
      for (; i + Long.BYTES <= to; i += Long.BYTES) {
        long eight = EightBytes.at(bytes, i);
        all |= eight;
        returns |= EightBytes.having(eight, '\r');
        if ((EightBytes.having(eight, '\n') | EightBytes.having(eight, '"')) != 0) {
          look(bytes, i, i + Long.BYTES);
        }
      }
      for (int k = i; k < to; k++) {
        all |= bytes[k];
        returns |= bytes[k] == '\r' ? EightBytes.HIGH : 0;
      }
      look(bytes, i, to);
    }

    private void look(byte[] bytes, int from, int to) {
      for (int i = from; i < to; i++) {
        byte b = bytes[i];
        if (b == '\n') {
          lines++;
          feed = i + 1;
          if (!within) {
            end = feed;
            linesAtEnd = lines;
          }
        } else if (b == '"' && delimiter != NO_QUOTES) {
          closed = within ? i : closed;
          within = !within && isOpening(bytes, i);
        }
      }
    }

    /** True at the beginning of a field, and for the second of two quotes within one. */
    private boolean isOpening(byte[] bytes, int i) {
      return i == 0 || bytes[i - 1] == delimiter || bytes[i - 1] == '\n' || closed == i - 1;
    }
  }
}
