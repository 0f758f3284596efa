package org.hemogram.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.hemogram.assess.Assessor;
import org.hemogram.assess.cohort.CohortTally;
import org.hemogram.history.History;
import org.hemogram.lab.EntryCounts;
import org.hemogram.lab.InputReport;
import org.hemogram.lab.Problem;
import org.hemogram.notes.Audience;
import org.hemogram.notes.NoteLibrary;
import org.hemogram.report.ByteBlock;
import org.hemogram.report.CohortReport;
import org.hemogram.report.Disclaimer;
import org.hemogram.report.csv.CohortCsv;
import org.hemogram.report.json.CohortJson;
import org.hemogram.report.text.CohortText;

/** The work of {@code hemogram cohort}: read, join, count each patient, write the counts. */
final class CohortRun {
  private static final int PATIENTS_A_PART = 64;

  private CohortRun() {}

  /**
   * Reads, works and writes.
   *
   * @param settings what was asked for
   * @param session standard input, messages, and what reading needs to know
   * @param out where the result goes; it buffers, and the caller closes it
   * @return the exit code
   */
  static int run(CohortSettings settings, Session session, OutputStream out) throws IOException {
    Background<Tables> loading = Background.start("tables", () -> Tables.load(settings));
    CohortTally tally = new CohortTally();
    LoadedInput input;
    if (settings.judged().grouped()) {
      Assessor assessor = loading.get().assessor();
      input =
          GroupedRun.read(
              settings.judged().request(),
              session,
              history -> count(history, assessor, tally, out));
    } else {
      input = LoadedInput.read(settings.judged().request(), session);
      count(input.history(), loading.get().assessor(), tally, out);
    }
    List<Problem> problems = input.problemsWith(settings.judged().problems());
    session.messages().tell(problems);
    tally.addInput(problems);
    if (!input.isEmpty() || settings.format() == CohortSettings.Format.JSON) {
      write(report(settings, input, loading.get(), tally), settings, out);
    }
    return input.exitCode(settings.judged().strict(), ExitCode.DONE);
  }

  /** Counts the patients of one history, some in each thread. */
  private static void count(History history, Assessor assessor, CohortTally tally, OutputStream out)
      throws IOException {
    int[] patients = ReportWriter.patients(history);
    new SideBySide(out, LoadedInput.THREADS)
        .<CohortTally>write(
            patients.length,
            PATIENTS_A_PART,
            (from, to, nothing) -> {
              CohortTally part = new CohortTally();
              for (int i = from; i < to; i++) {
                part.add(assessor.outline(history.patient(patients[i])));
              }
              return part;
            },
            tally::add);
  }

  private static CohortReport report(
      CohortSettings settings, LoadedInput input, Tables tables, CohortTally tally) {
    EntryCounts entries = EntryCounts.NONE;
    int files = 0;
    for (InputReport one : input.inputs()) {
      entries = entries.plus(one.entries());
      files += one.role() == InputReport.Role.RESULTS ? 1 : 0;
    }
    Disclaimer disclaimer = Disclaimer.of(tables.notes());
    return new CohortReport(
        ProgramVersion.NAME,
        ProgramVersion.number(),
        settings.described(),
        files,
        entries,
        tally.cohort(tables.assessor().terms(), tables.notes()),
        disclaimer.text(Audience.CLINICIAN));
  }

  private static void write(CohortReport report, CohortSettings settings, OutputStream out)
      throws IOException {
    ByteBlock block = new ByteBlock();
    switch (settings.format()) {
      case TEXT -> CohortText.write(report, settings.style(), block);
      case CSV -> CohortCsv.write(report, block);
      case JSON -> CohortJson.write(report, block);
    }
    block.writeTo(out);
  }

  /** What counting and writing need beside the input. */
  private record Tables(NoteLibrary notes, Assessor assessor) {

    static Tables load(CohortSettings settings) {
      NoteLibrary notes = new NoteLibrary("en");
      return new Tables(
          notes,
          new Assessor(
              settings.judged().assessment(),
              settings.judged().library(),
              settings.judged().references().get(),
              notes));
    }
  }
}
