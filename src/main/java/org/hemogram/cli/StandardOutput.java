package org.hemogram.cli;

import java.io.IOException;
import java.io.OutputStream;

/** Standard output: what was written cannot be taken back. */
final class StandardOutput implements OutputTarget.Destination {
  /** What a device that is no ordinary file says when it is full. */
  private static final String NO_SPACE = "No space left on device";

  private final OutputStream out;
  private final boolean file;

  /**
   * A destination.
   *
   * @param file whether it is an ordinary file, on a disk that may be full; any other that cannot
   *     be written is somebody who stopped reading
   */
  StandardOutput(OutputStream out, boolean file) {
    this.out = out;
    this.file = file;
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    try {
      out.write(bytes, offset, length);
    } catch (IOException e) {
      throw told(e);
    }
  }

  @Override
  public void commit() throws IOException {
    try {
      out.flush();
    } catch (IOException e) {
      throw told(e);
    }
  }

  private IOException told(IOException e) {
    return file || NO_SPACE.equals(e.getMessage()) ? e : new ClosedPipeException(e);
  }

  @Override
  public void discard() {}
}
