package org.hemogram.intake.entry;

import java.math.BigDecimal;
import java.util.List;
import org.hemogram.lab.Analyte;
import org.hemogram.lab.Assay;
import org.hemogram.lab.Comparator;
import org.hemogram.lab.EntrySink;
import org.hemogram.lab.Moment;
import org.hemogram.lab.PackedDecimal;
import org.hemogram.lab.PrintedResult;
import org.hemogram.lab.Problem;
import org.hemogram.lab.Reason;
import org.hemogram.lab.RejectedResult;
import org.hemogram.lab.Severity;
import org.hemogram.lab.SourceLocation;
import org.jspecify.annotations.Nullable;

/** What a printed entry means, whoever it belongs to and wherever it stands. */
sealed interface Understood {

  /**
   * How it is told where it stands.
   *
   * @param file the file
   * @param field the column of a table or the JSON pointer in a tree
   */
  PrintedAnswer in(String file, @Nullable String field);

  /** Something to tell beside a result. */
  record Note(String code, Severity severity, String message) {}

  /** A usable result: the parts of a {@link PrintedResult}. */
  record Usable(
      Assay assay,
      BigDecimal number,
      @Nullable Comparator comparator,
      @Nullable String printed,
      List<Note> notes)
      implements Understood {

    @Override
    public PrintedAnswer in(String file, @Nullable String field) {
      return new Result(
          new PrintedResult(
              assay, number, PackedDecimal.pack(number), comparator, printed, file, field),
          notes);
    }
  }

  /** A usable result in its column. */
  record Result(PrintedResult result, List<Note> notes) implements PrintedAnswer {

    @Override
    public void tell(String patient, Moment time, int line, EntrySink sink) {
      tellNotes(line, sink);
      sink.result(patient, result, time, line);
    }

    @Override
    public void tell(EntrySink.Patient patient, Moment time, int line, EntrySink sink) {
      tellNotes(line, sink);
      sink.result(patient, result, time, line);
    }

    private void tellNotes(int line, EntrySink sink) {
      if (notes.isEmpty()) {
        return; // as for almost every row
      }
      for (Note note : notes) {
        SourceLocation at = new SourceLocation(result.file(), line, result.field());
        sink.note(Problem.at(at, note.code(), note.severity(), note.message()));
      }
    }
  }

  /** An entry of a known analyte that cannot be used, and why. */
  record Refused(Analyte analyte, Reason reason, String code, String message)
      implements Understood {

    @Override
    public PrintedAnswer in(String file, @Nullable String field) {
      return (patient, time, line, sink) -> {
        SourceLocation at = new SourceLocation(file, line, field);
        sink.rejected(
            new RejectedResult(patient, analyte, time, reason, at),
            Problem.at(at, code, Severity.WARNING, message));
      };
    }
  }

  /** No entry of a blood count. */
  record Other(String name) implements Understood {

    @Override
    public PrintedAnswer in(String file, @Nullable String field) {
      return (patient, time, line, sink) -> sink.ignored(name);
    }
  }
}
