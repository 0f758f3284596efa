package org.hemogram.intake.table;

import java.util.Locale;
import org.hemogram.intake.grammar.ParsedValue;
import org.hemogram.intake.grammar.TextKind;
import org.hemogram.lab.Analyte;
import org.hemogram.lab.Entry;
import org.hemogram.lab.EntrySink;
import org.hemogram.lab.Moment;
import org.hemogram.lab.Problem;
import org.hemogram.lab.Reason;
import org.hemogram.lab.RejectedResult;
import org.hemogram.lab.Severity;
import org.hemogram.lab.SourceLocation;

/**
 * What long and wide tables share: rows that are no rows, and the person and time of those that
 * are.
 */
abstract class TableRows implements Rows {

  final TableContext context;
  final EntrySink sink;
  final Cells cells;
  final RowPerson person;
  final RowTime times;
  private final String[] header;
  private final int needed;

  TableRows(TableContext context, TableMemory memory, EntrySink sink, int needed) {
    this.context = context;
    this.sink = sink;
    this.cells = new Cells(context.layout());
    this.person = new RowPerson(context, memory.told());
    this.times = new RowTime(context, cells);
    this.header = context.layout().header().names().toArray(String[]::new);
    this.needed = needed;
  }

  @Override
  public final void row(RowCells row, int line, boolean cut) {
    cells.set(row);
    if (cells.isBlank() || isHeaderAgain(row)) {
      return;
    }
    if (isBroken(row, cut)) {
      if (cut || !isRemark(row)) {
        malformed(line);
      }
      return;
    }
    entries(line);
  }

  /**
   * A line of text beside the table: {@code 12 results, printed 2024-03-01}. A single word may be a
   * row that was cut off after its first cell, such as a patient's id.
   */
  private static boolean isRemark(RowCells row) {
    for (int i = 1; i < row.size(); i++) {
      if (!row.isBlank(i)) {
        return false;
      }
    }
    String text = row.cell(0);
    return text.indexOf(' ') > 0 || text.endsWith(":") || "#*-=_".indexOf(text.charAt(0)) >= 0;
  }

  /** Translates the row that {@link #cells} shows. */
  abstract void entries(int line);

  private boolean isHeaderAgain(RowCells row) {
    if (row.size() != header.length) {
      return false;
    }
    for (int i = 0; i < header.length; i++) {
      if (!row.cell(i).equalsIgnoreCase(header[i])) {
        return false;
      }
    }
    return true;
  }

  /**
   * A row with cells behind the last column is shifted; one that ends before what is needed, or may
   * be cut off within it, is incomplete.
   */
  private boolean isBroken(RowCells row, boolean cut) {
    for (int i = header.length; i < row.size(); i++) {
      if (!row.isBlank(i)) {
        return true;
      }
    }
    return row.size() <= needed || cut && row.size() == needed + 1 && row.size() < header.length;
  }

  @Override
  public final void malformed(int line) {
    sink.rejected(
        Problem.at(
            new SourceLocation(context.file(), line, null),
            "data.row-malformed",
            Severity.ERROR,
            String.format(
                Locale.ROOT,
                "the row does not fit the header (%d columns): a quote or delimiter is missing or too many. Correct the row.",
                header.length)));
  }

  /** Rejects an entry of a row that names no patient. */
  final void rejectWithoutPatient(Analyte analyte, Moment time, int line) {
    SourceLocation at = new SourceLocation(context.file(), line, cells.name(Role.PATIENT));
    sink.rejected(
        new RejectedResult(Entry.NO_PATIENT, analyte, time, Reason.PATIENT_MISSING, at),
        Problem.at(
            at,
            "data.patient-missing",
            Severity.ERROR,
            context.severalPeople()
                ? "no column names the patient, and birth date or sex show more than one person."
                    + " Add a column with the patient's id."
                : "the row names no patient, or a spreadsheet rounded the id (1.2E+11). Add the"
                    + " patient's id."));
  }

  /** False for an empty cell and for what tables write instead of one ({@code NA}, {@code -}). */
  final boolean isFilled(String cell) {
    if (cell.isEmpty()) {
      return false;
    }
    char first = cell.charAt(0);
    if (first >= '0' && first <= '9') {
      return true;
    }
    ParsedValue value = context.rules().grammars().numbers().parse(cell, context.rules().mark());
    return !(value instanceof ParsedValue.Word word && word.kind() == TextKind.NOT_MEASURED);
  }
}
