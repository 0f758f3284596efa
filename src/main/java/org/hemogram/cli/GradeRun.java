package org.hemogram.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Supplier;
import org.hemogram.assess.IntervalInForce;
import org.hemogram.assess.ResultGrader;
import org.hemogram.criteria.CriteriaLibrary;
import org.hemogram.criteria.ReferenceIntervals;
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
    LoadedInput input = LoadedInput.read(settings.input(), session);
    session.messages().tell(input.problemsWith(settings.problems()));
    if (input.isEmpty()) {
      return ExitCode.NOTHING;
    }
    Supplier<GradeForm> forms =
        settings.format() == GradeSettings.Format.CSV
            ? () -> new GradeCsv(settings.raw())
            : GradeNdjson::new;
    new GradeWriter(input.history(), grader.get(), forms).write(out, LoadedInput.THREADS);
    return input.exitCode(settings.strict(), ExitCode.DONE);
  }

  private static ResultGrader grader(GradeSettings settings) {
    IntervalInForce intervals =
        new IntervalInForce(settings.assessment().intervals(), ReferenceIntervals.standard());
    return new ResultGrader(
        settings.assessment().criteria(), CriteriaLibrary.standard(), intervals);
  }
}
