package org.hemogram.history;

import java.io.Serial;
import org.hemogram.lab.Problem;
import org.hemogram.lab.Severity;
import org.hemogram.lab.SourceLocation;

/**
 * A patient came back after the patient's rows seemed complete. What was handed on is not the whole
 * patient, so the run has to stop.
 */
public final class NotGroupedException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  private final transient Problem problem;

  NotGroupedException(SourceLocation at) {
    super("rows of one patient are apart");
    problem =
        Problem.at(
            at,
            "input.not-grouped",
            Severity.ERROR,
            "with --grouped the rows of a patient have to stand together, and here a patient comes"
                + " back. Run it again without --grouped.");
  }

  /** The same, told in other words. */
  public NotGroupedException(Problem problem) {
    super("rows of one patient are apart");
    this.problem = problem;
  }

  /** What to tell. */
  public Problem problem() {
    return problem;
  }
}
