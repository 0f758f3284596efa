package org.hemogram.cli;

import java.io.IOException;
import java.io.Serial;

/** Whoever reads standard output has stopped: the run ends, quietly and at once. */
final class ClosedPipeException extends IOException {
  @Serial private static final long serialVersionUID = 1;

  ClosedPipeException(IOException cause) {
    super(cause);
  }
}
