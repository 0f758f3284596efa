package org.hemogram.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.hemogram.assess.IntervalInForce;
import org.hemogram.assess.ResultGrader;
import org.hemogram.criteria.ReferenceIntervals;
import org.hemogram.history.History;
import org.hemogram.report.GradeForm;
import org.hemogram.report.csv.GradeCsv;
import org.hemogram.report.json.GradeNdjson;

/** The work of {@code hemogram grade}: read, join, grade each result, write in input order. */
final class GradeRun {
  private GradeRun() {}

  /**
   * Reads, works and writes.
   *
   * @param settings what was asked for
   * @param session standard input, messages, and what reading needs to know
   * @param out where the result goes; it buffers, and the caller closes it
   * @return the exit code
   */
  static int run(GradeSettings settings, Session session, OutputStream out) throws IOException {
    Background<ResultGrader> grader = Background.start("tables", () -> grader(settings));
    Supplier<GradeForm> forms =
        settings.format() == GradeSettings.Format.CSV
            ? () -> new GradeCsv(settings.raw())
            : GradeNdjson::new;
    return settings.grouped()
        ? grouped(settings, session, grader.get(), forms, out)
        : whole(settings, session, grader, forms, out);
  }

  private static int whole(
      GradeSettings settings,
      Session session,
      Background<ResultGrader> grader,
      Supplier<GradeForm> forms,
      OutputStream out)
      throws IOException {
    LoadedInput input = LoadedInput.read(settings.input(), session);
    session.messages().tell(input.problemsWith(settings.problems()));
    if (input.isEmpty()) {
      return ExitCode.NOTHING;
    }
    GradeWriter.header(forms, out);
    new GradeWriter(input.history(), grader.get(), forms).rows(out, LoadedInput.THREADS);
    return input.exitCode(settings.strict(), ExitCode.DONE);
  }

  /** Without a single result to grade nothing is written, as without {@code --grouped}. */
  private static int grouped(
      GradeSettings settings,
      Session session,
      ResultGrader grader,
      Supplier<GradeForm> forms,
      OutputStream out)
      throws IOException {
    AtomicBoolean begun = new AtomicBoolean();
    LoadedInput input =
        GroupedRun.read(
            settings.input(),
            session,
            history -> {
              if (hasPart(history) && begun.compareAndSet(false, true)) {
                GradeWriter.header(forms, out);
              }
              new GradeWriter(history, grader, forms).rows(out, LoadedInput.THREADS);
            });
    session.messages().tell(input.problemsWith(settings.problems()));
    if (!input.isEmpty() && !begun.get()) {
      GradeWriter.header(forms, out);
    }
    return input.exitCode(settings.strict(), ExitCode.DONE);
  }

  private static ResultGrader grader(GradeSettings settings) {
    IntervalInForce intervals =
        new IntervalInForce(settings.assessment().intervals(), ReferenceIntervals.standard());
    return new ResultGrader(settings.assessment().criteria(), settings.library(), intervals);
  }

  private static boolean hasPart(History history) {
    for (int i = 0; i < history.entries(); i++) {
      if (history.takesPart(i)) {
        return true;
      }
    }
    return false;
  }
}
