package org.hemogram.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.hemogram.assess.Assessment;
import org.hemogram.assess.Assessor;
import org.hemogram.criteria.CriteriaLibrary;
import org.hemogram.lab.InputReport;
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
    return settings.judged().grouped()
        ? grouped(settings, session, loading.get(), out)
        : whole(settings, session, loading, out);
  }

  private static int whole(
      AnalyzeSettings settings, Session session, Background<Tables> loading, OutputStream out)
      throws IOException {
    LoadedInput input = LoadedInput.read(settings.judged().request(), session);
    List<Problem> problems = input.problemsWith(settings.judged().problems());
    session.messages().tell(problems);
    if (input.isEmpty() && settings.format() == AnalyzeSettings.Format.TEXT) {
      return ExitCode.NOTHING;
    }
    int[] patients = input.isEmpty() ? new int[0] : ReportWriter.patients(input.history());
    Tables tables = loading.get();
    AtomicBoolean met = new AtomicBoolean();
    ReportForm form = form(settings, input.inputs(), patients.length, tables.notes());
    ReportWriter writer = writer(settings, tables, met, out);
    writer.opening(form);
    writer.patients(form, input.history(), patients);
    writer.closing(form, problems);
    return input.exitCode(settings.judged().strict(), done(met));
  }

  /**
   * Writes patients as soon as they are complete. What the inputs were is known at the end, which
   * only one form allows for.
   */
  private static int grouped(
      AnalyzeSettings settings, Session session, Tables tables, OutputStream out)
      throws IOException {
    AtomicBoolean met = new AtomicBoolean();
    ReportForm before = form(settings, List.of(), 0, tables.notes());
    ReportWriter writer = writer(settings, tables, met, out);
    writer.opening(before);
    LoadedInput input =
        GroupedRun.read(
            settings.judged().request(),
            session,
            history -> writer.patients(before, history, ReportWriter.patients(history)));
    List<Problem> problems = input.problemsWith(settings.judged().problems());
    session.messages().tell(problems);
    writer.closing(form(settings, input.inputs(), 0, tables.notes()), problems);
    return input.exitCode(settings.judged().strict(), done(met));
  }

  private static ReportWriter writer(
      AnalyzeSettings settings, Tables tables, AtomicBoolean met, OutputStream out) {
    return new ReportWriter(
        tables.assessor(),
        settings.judged().disguise(),
        new ReportNotes(
            tables.notes(),
            settings.audience(),
            settings.notes(),
            settings.format() != AnalyzeSettings.Format.TEXT),
        (Assessment a) -> met.compareAndSet(false, settings.failOn().isMetBy(a, tables.criteria())),
        out,
        LoadedInput.THREADS);
  }

  private static int done(AtomicBoolean met) {
    return met.get() ? ExitCode.CONDITION_MET : ExitCode.DONE;
  }

  /** What assessing and writing need beside the input. */
  private record Tables(CriteriaLibrary criteria, NoteLibrary notes, Assessor assessor) {

    static Tables load(AnalyzeSettings settings) {
      CriteriaLibrary criteria = settings.judged().library();
      NoteLibrary notes = new NoteLibrary("en");
      return new Tables(
          criteria,
          notes,
          new Assessor(
              settings.judged().assessment(),
              criteria,
              settings.judged().references().get(),
              notes));
    }
  }

  private static ReportForm form(
      AnalyzeSettings settings, List<InputReport> inputs, int patients, NoteLibrary notes) {
    Disclaimer disclaimer = Disclaimer.of(notes);
    ReportFrame frame =
        new ReportFrame(
            ProgramVersion.NAME,
            ProgramVersion.number(),
            settings.described(),
            inputs,
            patients,
            settings.audience(),
            settings.notes(),
            disclaimer.text(settings.audience()),
            disclaimer.urgent());
    return switch (settings.format()) {
      case TEXT -> new TextReport(frame, notes, settings.style());
      case JSON -> new JsonReport(frame, notes);
      case NDJSON -> new NdjsonReport(frame, notes);
    };
  }
}
