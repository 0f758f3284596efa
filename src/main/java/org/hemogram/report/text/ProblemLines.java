package org.hemogram.report.text;

import java.util.List;
import org.hemogram.lab.Problem;

/** Problems as sentences with their place: what is wrong, how often, where first, what to do. */
final class ProblemLines {
  private static final int MOST = 12;

  private ProblemLines() {}

  static void write(Page page, List<Problem> problems) {
    for (Problem problem : problems.subList(0, Math.min(MOST, problems.size()))) {
      page.paragraph(Ink.PLAIN, 4, 6, sentence(problem));
    }
    if (problems.size() > MOST) {
      page.paragraph(
          4, (problems.size() - MOST) + " more kinds of problems: hemogram inspect lists them.");
    }
  }

  /** The message with its place. */
  static String sentence(Problem problem) {
    StringBuilder text = new StringBuilder();
    String file = problem.file();
    if (file != null) {
      text.append(file).append(problem.line() > 0 ? ":" + problem.line() : "").append(": ");
    } else if (problem.line() > 0) {
      text.append("line ").append(problem.line()).append(": ");
    }
    String field = problem.field();
    if (field != null) {
      text.append(field).append(": ");
    }
    text.append(problem.message());
    if (problem.count() > 1) {
      text.append(" (").append(problem.count()).append(Wrapping.JOIN).append("times.)");
    }
    return text.toString();
  }
}
