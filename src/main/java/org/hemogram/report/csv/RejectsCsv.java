package org.hemogram.report.csv;

import org.hemogram.lab.Problem;
import org.hemogram.report.ByteBlock;
import org.jspecify.annotations.Nullable;

/**
 * {@code --rejects}: a row for each rejected entry, with where it stands and what is wrong with it,
 * and nothing of the entry itself.
 */
public final class RejectsCsv {
  private static final String HEADER = "file,line,field,code,message\n";

  private final CsvCells cells = new CsvCells(false);

  /** Writes the header. */
  public void header(ByteBlock out) {
    out.text(HEADER);
  }

  /** Writes the row of one entry. */
  public void row(Problem entry, ByteBlock out) {
    cell(entry.file(), out);
    out.ascii(',');
    if (entry.line() > 0) {
      out.digits(entry.line(), 1);
    }
    out.ascii(',');
    cell(entry.field(), out);
    out.ascii(',');
    cells.text(entry.code(), out);
    out.ascii(',');
    cells.text(entry.message(), out);
    out.ascii('\n');
  }

  private void cell(@Nullable String text, ByteBlock out) {
    if (text != null) {
      cells.text(text, out);
    }
  }
}
