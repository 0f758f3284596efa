package org.hemogram.report.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hemogram.lab.Problem;

/**
 * Problems as sentences: what is wrong, what to do, then how often and where first.
 *
 * @param nameFiles whether the file has to be said, because there are several
 */
record ProblemLines(boolean nameFiles) {
  private static final int MOST = 12;

  void write(Page page, List<Problem> problems) {
    for (Problem problem : problems.subList(0, Math.min(MOST, problems.size()))) {
      page.paragraph(Ink.PLAIN, 4, 6, sentence(problem));
    }
    if (problems.size() > MOST) {
      page.paragraph(
          4, (problems.size() - MOST) + " more kinds of problems: hemogram inspect lists them.");
    }
  }

  /** The message with its place. */
  String sentence(Problem problem) {
    List<String> places = new ArrayList<>(3);
    if (problem.count() > 1) {
      places.add(NumberWords.count(problem.count(), "time", "times"));
    }
    String first = problem.count() > 1 ? "first " : "";
    String file = problem.file();
    boolean named = file != null && (nameFiles || problem.line() <= 0);
    if (named) {
      places.add(first + file + (problem.line() > 0 ? ":" + problem.line() : ""));
    } else if (problem.line() > 0) {
      places.add(first + "line" + Wrapping.JOIN + problem.line());
    }
    String message = problem.message();
    String start =
        message.isEmpty()
            ? ""
            : message.substring(0, 1).toUpperCase(Locale.ROOT) + message.substring(1);
    return start + (places.isEmpty() ? "" : " (" + String.join(", ", places) + ")");
  }
}
