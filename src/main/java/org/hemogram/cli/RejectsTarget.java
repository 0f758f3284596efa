package org.hemogram.cli;

import java.io.IOException;
import org.hemogram.lab.Problem;
import org.hemogram.report.ByteBlock;
import org.hemogram.report.csv.RejectsCsv;
import org.jspecify.annotations.Nullable;

/** Where rejected entries go one by one, when somebody wants them. */
final class RejectsTarget implements AutoCloseable {
  /** Nobody wants them. */
  static final RejectsTarget NONE = new RejectsTarget(null);

  private static final int ENOUGH = 1 << 16;

  private final @Nullable OutputTarget file;

  RejectsTarget(@Nullable OutputTarget file) {
    this.file = file;
  }

  boolean isWanted() {
    return file != null;
  }

  /** Writes the whole file: the rejected entries in input order, below their header. */
  void write(Iterable<Problem> entries) throws IOException {
    if (file == null) {
      return;
    }
    ByteBlock block = new ByteBlock();
    RejectsCsv csv = new RejectsCsv();
    csv.header(block);
    for (Problem entry : entries) {
      csv.row(entry, block);
      if (block.size() > ENOUGH) {
        block.writeTo(file);
        block.clear();
      }
    }
    block.writeTo(file);
    file.commit();
  }

  @Override
  public void close() throws IOException {
    if (file != null) {
      file.close();
    }
  }
}
