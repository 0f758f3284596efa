package org.hemogram.cli;

import java.io.Serial;
import java.util.List;
import org.hemogram.lab.Problem;
import org.hemogram.lab.Severity;
import org.hemogram.lab.SourceLocation;

/** The command line cannot be carried out, and nothing was read: exit code 2. */
final class UsageException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  private final transient List<Problem> problems;

  /** Several mistakes, in the order in which they are told. */
  UsageException(List<Problem> problems) {
    super(problems.get(0).message());
    this.problems = List.copyOf(problems);
  }

  /** One mistake on the command line. */
  UsageException(String code, String message) {
    this(List.of(mistake(code, message)));
  }

  /** A file that an option names and that cannot be used. */
  static UsageException about(String file, String code, String message) {
    SourceLocation at = new SourceLocation(file, 0, null);
    return new UsageException(List.of(Problem.at(at, code, Severity.ERROR, message)));
  }

  static Problem mistake(String code, String message) {
    return new Problem(code, Severity.ERROR, message, 1, null, 0, null);
  }

  List<Problem> problems() {
    return problems;
  }
}
