package org.hemogram.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hemogram.lab.Problem;
import org.hemogram.lab.Severity;
import org.jspecify.annotations.Nullable;

/**
 * Tells problems on standard error, a line each: {@code hemogram: FILE:LINE: what is wrong. What to
 * do. [code]}. Whatever the data hold, a line cannot steer the terminal.
 */
final class Messages {
  static final String PROGRAM = "hemogram";

  private static final int MOST_PER_FILE = 20;

  private final OutputStream err;
  private final PlainText text;
  private final boolean quiet;

  /**
   * Messages to a stream.
   *
   * @param quiet whether only errors are told
   */
  Messages(OutputStream err, PlainText text, boolean quiet) {
    this.err = err;
    this.text = text;
    this.quiet = quiet;
  }

  /**
   * Tells errors and warnings, at most {@value #MOST_PER_FILE} lines for each file: errors that
   * concern a file as a whole are never among those that are left out.
   */
  void tell(Collection<Problem> problems) {
    Map<@Nullable String, List<Problem>> byFile = new LinkedHashMap<>();
    for (Problem problem : problems) {
      if (isTold(problem)) {
        byFile.computeIfAbsent(problem.file(), file -> new ArrayList<>()).add(problem);
      }
    }
    byFile.forEach(this::tellFile);
  }

  private boolean isTold(Problem problem) {
    return problem.severity() == Severity.ERROR || problem.severity() == Severity.WARNING && !quiet;
  }

  private void tellFile(@Nullable String file, List<Problem> problems) {
    List<Problem> first = new ArrayList<>(problems);
    first.sort((a, b) -> Boolean.compare(isAboutRecords(a), isAboutRecords(b)));
    int shown = Math.min(first.size(), MOST_PER_FILE);
    first.subList(0, shown).forEach(problem -> line(problem.line(PROGRAM)));
    int more = first.size() - shown;
    if (more > 0) {
      String place = file == null ? "" : file + ": ";
      line(
          PROGRAM
              + ": "
              + place
              + more
              + " more kinds of problems are not shown. 'hemogram inspect' lists them. ["
              + first.get(shown).code()
              + "]");
    }
  }

  private static boolean isAboutRecords(Problem problem) {
    return problem.line() > 0 || problem.severity() != Severity.ERROR;
  }

  /** Tells one problem, whatever its weight. */
  void tell(Problem problem) {
    line(problem.line(PROGRAM));
  }

  private void line(String line) {
    lines(line.replace("\n", "\\n") + "\n");
  }

  /** Writes lines as they are, made harmless. A standard error that is closed is nobody's loss. */
  void lines(String lines) {
    try {
      err.write(text.bytes(lines));
      err.flush();
    } catch (IOException e) {
      return;
    }
  }
}
