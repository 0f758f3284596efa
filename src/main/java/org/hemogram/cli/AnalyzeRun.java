package org.hemogram.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.hemogram.assess.Assessment;
import org.hemogram.assess.Assessor;
import org.hemogram.criteria.CriteriaLibrary;
import org.hemogram.criteria.ReferenceIntervals;
import org.hemogram.lab.Problem;
import org.hemogram.notes.NoteLibrary;
import org.hemogram.report.Disclaimer;
import org.hemogram.report.ReportForm;
import org.hemogram.report.ReportFrame;
import org.hemogram.report.ReportNotes;
import org.hemogram.report.json.JsonReport;
import org.hemogram.report.json.NdjsonReport;
import org.hemogram.report.text.TextReport;

/** The work of {@code hemogram analyze}: read, join, assess each patient, write. */
final class AnalyzeRun {
  private AnalyzeRun() {}

  /**
   * Reads, works and writes.
   *
   * @param settings what was asked for
   * @param session standard input, messages, and what reading needs to know
   * @param out where the result goes; it buffers, and the caller closes it
   * @return the exit code
   */
  static int run(AnalyzeSettings settings, Session session, OutputStream out) throws IOException {
    Background<Tables> loading = Background.start("tables", () -> Tables.load(settings));
    LoadedInput input = LoadedInput.read(settings.input(), session);
    List<Problem> problems = input.problemsWith(settings.problems());
    session.messages().tell(problems);
    int[] patients = input.isEmpty() ? new int[0] : ReportWriter.patients(input.history());
    if (input.isEmpty() && settings.format() == AnalyzeSettings.Format.TEXT) {
      return ExitCode.NOTHING;
    }
    Tables tables = loading.get();
    AtomicBoolean met = new AtomicBoolean();
    new ReportWriter(
            input.history(),
            tables.assessor(),
            form(settings, input, patients.length, tables.notes()),
            new ReportNotes(tables.notes(), settings.audience(), settings.notes()))
        .write(
            patients,
            problems,
            (Assessment a) ->
                met.compareAndSet(false, settings.failOn().isMetBy(a, tables.criteria())),
            out,
            LoadedInput.THREADS);
    int done = met.get() ? ExitCode.CONDITION_MET : ExitCode.DONE;
    return input.exitCode(settings.strict(), done);
  }

  /** What assessing and writing need beside the input. */
  private record Tables(CriteriaLibrary criteria, NoteLibrary notes, Assessor assessor) {

    static Tables load(AnalyzeSettings settings) {
      CriteriaLibrary criteria = CriteriaLibrary.standard();
      NoteLibrary notes = new NoteLibrary("en");
      return new Tables(
          criteria,
          notes,
          new Assessor(settings.assessment(), criteria, ReferenceIntervals.standard(), notes));
    }
  }

  private static ReportForm form(
      AnalyzeSettings settings, LoadedInput input, int patients, NoteLibrary notes) {
    Disclaimer disclaimer = Disclaimer.shipped();
    boolean text = settings.format() == AnalyzeSettings.Format.TEXT;
    ReportFrame frame =
        new ReportFrame(
            ProgramVersion.NAME,
            ProgramVersion.number(),
            settings.described(),
            input.inputs(),
            patients,
            settings.audience(),
            settings.notes(),
            text ? disclaimer.brief() : disclaimer.text(settings.audience()));
    return switch (settings.format()) {
      case TEXT -> new TextReport(frame, notes, settings.style());
      case JSON -> new JsonReport(frame, notes);
      case NDJSON -> new NdjsonReport(frame, notes);
    };
  }
}
