package org.hemogram.cli;

import java.io.IOException;
import java.io.OutputStream;

/**
 * Where the result of a run goes, with a large buffer of its own. What was written counts only
 * after {@link #commit}; without it a file is left as it was.
 */
final class OutputTarget extends OutputStream {
  private static final int BUFFER = 1 << 16;

  private final Destination destination;
  private final byte[] buffer = new byte[BUFFER];
  private int size;
  private boolean committed;

  /** What stands behind the buffer. */
  interface Destination {
    /** Writes bytes. */
    void write(byte[] bytes, int offset, int length) throws IOException;

    /** Makes what was written count. */
    void commit() throws IOException;

    /** Takes back what was written, as far as that is possible. */
    void discard() throws IOException;
  }

  OutputTarget(Destination destination) {
    this.destination = destination;
  }

  @Override
  public void write(int b) throws IOException {
    if (size == BUFFER) {
      empty();
    }
    buffer[size++] = (byte) b;
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    if (length > BUFFER - size) {
      empty();
    }
    if (length >= BUFFER) {
      destination.write(bytes, offset, length);
    } else {
      System.arraycopy(bytes, offset, buffer, size, length);
      size += length;
    }
  }

  private void empty() throws IOException {
    if (size > 0) {
      destination.write(buffer, 0, size);
      size = 0;
    }
  }

  /** Nothing is handed on before the buffer is full: parts of a report are flushed many times. */
  @Override
  public void flush() {}

  /** Hands on the rest and makes everything count. */
  void commit() throws IOException {
    empty();
    destination.commit();
    committed = true;
  }

  @Override
  public void close() throws IOException {
    if (!committed) {
      destination.discard();
    }
  }
}
