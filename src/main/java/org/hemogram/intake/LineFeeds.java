package org.hemogram.intake;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Lines that end with a feed alone, whatever they ended with: old Macs wrote a carriage return, and
 * a text that was converted twice has two of them before the feed. Between quotes nothing changes.
 */
final class LineFeeds extends FilterInputStream {
  private static final int CHUNK = 1 << 16;

  private final byte[] chunk = new byte[CHUNK];
  private byte[] ready = new byte[0];
  private int next;
  private int length;
  private boolean quoted;

  /** Carriage returns that no other byte has followed yet. */
  private int returns;

  LineFeeds(InputStream stream) {
    super(stream);
  }

  /** True when a carriage return outside of quotes is followed by anything but a feed. */
  static boolean areMissing(byte[] text) {
    boolean within = false;
    for (int i = 0; i + 1 < text.length; i++) {
      within ^= text[i] == '"';
      if (text[i] == '\r' && text[i + 1] != '\n' && !within) {
        return true;
      }
    }
    return false;
  }

  /** The whole text with feeds. */
  static byte[] in(byte[] text) {
    LineFeeds lines = new LineFeeds(InputStream.nullInputStream());
    lines.take(text, text.length);
    lines.end();
    return Arrays.copyOf(lines.ready, lines.length);
  }

  private void take(byte[] text, int size) {
    int most = size + returns;
    ready = ready.length < most ? new byte[most] : ready;
    next = 0;
    length = 0;
    for (int i = 0; i < size; i++) {
      byte b = text[i];
      if (b == '\r' && !quoted) {
        returns++;
      } else if (b == '\n' && returns > 0) {
        returns = 1;
        end();
      } else {
        end();
        quoted ^= b == '"';
        ready[length++] = b;
      }
    }
  }

  /** Ends a line for every carriage return. */
  private void end() {
    for (; returns > 0; returns--) {
      ready = length < ready.length ? ready : Arrays.copyOf(ready, length + returns);
      ready[length++] = '\n';
    }
  }

  private boolean fill() throws IOException {
    while (next == length) {
      int n = super.read(chunk, 0, CHUNK);
      if (n < 0) {
        next = 0;
        length = 0;
        end();
        return length > 0;
      }
      take(chunk, n);
    }
    return true;
  }

  @Override
  public int read() throws IOException {
    return fill() ? ready[next++] & 0xff : -1;
  }

  @Override
  public int read(byte[] target, int offset, int most) throws IOException {
    if (most == 0) {
      return 0;
    }
    if (!fill()) {
      return -1;
    }
    int n = Math.min(most, length - next);
    System.arraycopy(ready, next, target, offset, n);
    next += n;
    return n;
  }
}
