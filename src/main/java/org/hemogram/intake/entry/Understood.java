package org.hemogram.intake.entry;

import java.math.BigDecimal;
import java.util.List;
import org.hemogram.lab.Analyte;
import org.hemogram.lab.Assay;
import org.hemogram.lab.Comparator;
import org.hemogram.lab.EntrySink;
import org.hemogram.lab.LabResult;
import org.hemogram.lab.Problem;
import org.hemogram.lab.Reason;
import org.hemogram.lab.RejectedResult;
import org.hemogram.lab.Severity;
import org.jspecify.annotations.Nullable;

/** What a printed entry means, whoever it belongs to and wherever it stands. */
sealed interface Understood {

  /** Hands it on for one entry that was printed so. */
  void handOn(RawEntry entry, EntrySink sink);

  /** Something to tell beside a result. */
  record Note(String code, Severity severity, String message) {}

  /** A usable result: the parts of a {@link LabResult}. */
  record Usable(
      Assay assay,
      BigDecimal number,
      @Nullable Comparator comparator,
      @Nullable String printed,
      List<Note> notes)
      implements Understood {

    @Override
    public void handOn(RawEntry entry, EntrySink sink) {
      for (Note note : notes) {
        sink.note(Problem.at(entry.source(), note.code(), note.severity(), note.message()));
      }
      sink.result(
          new LabResult(
              entry.patient(), assay, number, comparator, printed, entry.time(), entry.source()));
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
