package org.hemogram.intake.entry;

import java.math.BigDecimal;
import java.util.List;
import org.hemogram.lab.Analyte;
import org.hemogram.lab.Assay;
import org.hemogram.lab.Comparator;
import org.hemogram.lab.EntrySink;
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

  /** Hands it on for one entry that was printed so. */
  void handOn(RawEntry entry, EntrySink sink);

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

    /** The result wherever {@code source} is a line of. */
    PrintedResult at(SourceLocation source) {
      return new PrintedResult(
          assay,
          number,
          PackedDecimal.pack(number),
          comparator,
          printed,
          source.file(),
          source.field());
    }

    @Override
    public void handOn(RawEntry entry, EntrySink sink) {
      handOn(entry, at(entry.source()), sink);
    }

    /** The same with a result that {@link #at} gave for another line. */
    void handOn(RawEntry entry, PrintedResult result, EntrySink sink) {
      for (Note note : notes) {
        sink.note(Problem.at(entry.source(), note.code(), note.severity(), note.message()));
      }
      sink.result(entry.patient(), result, entry.time(), entry.source().line());
    }
  }

  /** An entry of a known analyte that cannot be used, and why. */
  record Refused(Analyte analyte, Reason reason, String code, String message)
      implements Understood {

    @Override
    public void handOn(RawEntry entry, EntrySink sink) {
      sink.rejected(
          new RejectedResult(entry.patient(), analyte, entry.time(), reason, entry.source()),
          Problem.at(entry.source(), code, Severity.WARNING, message));
    }
  }

  /** No entry of a blood count. */
  record Other(String name) implements Understood {

    @Override
    public void handOn(RawEntry entry, EntrySink sink) {
      sink.ignored(name);
    }
  }
}
