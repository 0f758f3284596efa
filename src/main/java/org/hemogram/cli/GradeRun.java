package org.hemogram.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.hemogram.assess.AssessmentSettings;
import org.hemogram.assess.IntervalInForce;
import org.hemogram.assess.ResultGrader;
import org.hemogram.assess.SupportWindows;
import org.hemogram.history.FactChecks;
import org.hemogram.history.History;
import org.hemogram.lab.Problem;
import org.hemogram.lab.Severity;
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
    int code =
        settings.judged().grouped()
            ? grouped(settings, session, grader.get(), forms, out)
            : whole(settings, session, grader, forms, out);
    if (code != ExitCode.NOTHING && !grader.get().hasTerms()) {
      session.messages().tell(noTerms(settings));
    }
    return code;
  }

  /** A table of limit sets or of stages looks at several results and grades no single one. */
  private static List<Problem> noTerms(GradeSettings settings) {
    String tables = String.join(", ", settings.judged().assessment().criteria());
    String message =
        tables
            + " gives no grades to single results, so there are no rows. Use 'hemogram analyze', or"
            + " name a table of grades with --criteria.";
    return List.of(new Problem("usage.no-grades", Severity.WARNING, message, 1, null, 0, null));
  }

  private static int whole(
      GradeSettings settings,
      Session session,
      Background<ResultGrader> grader,
      Supplier<GradeForm> forms,
      OutputStream out)
      throws IOException {
    LoadedInput input = LoadedInput.read(settings.judged().request(), session);
    List<Problem> problems = new ArrayList<>(input.problemsWith(settings.judged().problems()));
    problems.addAll(settings.judged().disguise().of(FactChecks.of(input.history())));
    session.messages().tell(problems);
    if (input.isEmpty()) {
      return ExitCode.NOTHING;
    }
    GradeWriter.header(forms, out);
    GradeTally tally = new GradeTally();
    Disguise disguise = settings.judged().disguise();
    new GradeWriter(input.history(), grader.get(), windows(settings), forms, tally, disguise)
        .rows(out, LoadedInput.THREADS);
    session.messages().tell(disguise.of(tally.problems()));
    return input.exitCode(settings.judged().strict(), ExitCode.DONE);
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
    List<Problem> facts = new ArrayList<>();
    GradeTally tally = new GradeTally();
    LoadedInput input =
        GroupedRun.read(
            settings.judged().request(),
            session,
            history -> {
              if (hasPart(history) && begun.compareAndSet(false, true)) {
                GradeWriter.header(forms, out);
              }
              facts.addAll(FactChecks.of(history));
              new GradeWriter(
                      history,
                      grader,
                      windows(settings),
                      forms,
                      tally,
                      settings.judged().disguise())
                  .rows(out, LoadedInput.THREADS);
            });
    List<Problem> problems = new ArrayList<>(input.problemsWith(settings.judged().problems()));
    problems.addAll(settings.judged().disguise().of(facts));
    session.messages().tell(problems);
    session.messages().tell(settings.judged().disguise().of(tally.problems()));
    if (!input.isEmpty() && !begun.get()) {
      GradeWriter.header(forms, out);
    }
    return input.exitCode(settings.judged().strict(), ExitCode.DONE);
  }

  /** Asked for only where a treatment is known. */
  private static Supplier<SupportWindows> windows(GradeSettings settings) {
    return () -> new SupportWindows(settings.judged().assessment().supportDays());
  }

  private static ResultGrader grader(GradeSettings settings) {
    AssessmentSettings assessment = settings.judged().assessment();
    return new ResultGrader(
        assessment.criteria(),
        settings.judged().library().adjustedBy(assessment.adjustment()),
        new IntervalInForce(assessment.intervals(), settings.judged().references().get()),
        assessment.baseline());
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
