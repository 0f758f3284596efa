package org.hemogram.intake;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Bytes without those that are zero, with which some programs fill fixed fields. */
final class WithoutNulls extends FilterInputStream {

  WithoutNulls(InputStream stream) {
    super(stream);
  }

  /** True when there is a zero among the bytes. */
  static boolean has(byte[] bytes) {
    for (byte b : bytes) {
      if (b == 0) {
        return true;
      }
    }
    return false;
  }

  /** The bytes without zeros. */
  static byte[] drop(byte[] bytes) {
    byte[] kept = bytes.clone();
    int length = drop(kept, 0, kept.length);
    return Arrays.copyOf(kept, length);
  }

  private static int drop(byte[] bytes, int from, int to) {
    int next = from;
    for (int i = from; i < to; i++) {
      if (bytes[i] != 0) {
        bytes[next++] = bytes[i];
      }
    }
    return next - from;
  }

  @Override
  public int read() throws IOException {
    int b = super.read();
    while (b == 0) {
      b = super.read();
    }
    return b;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int n = super.read(target, offset, length);
    int kept = n <= 0 ? n : drop(target, offset, offset + n);
    while (n > 0 && kept == 0) {
      n = super.read(target, offset, length);
      kept = n <= 0 ? n : drop(target, offset, offset + n);
    }
    return kept;
  }
}
