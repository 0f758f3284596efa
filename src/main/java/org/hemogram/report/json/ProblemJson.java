package org.hemogram.report.json;

import java.util.List;
import org.hemogram.lab.Problem;

/** Writes PROBLEM objects. */
final class ProblemJson {
  private ProblemJson() {}

  static void write(JsonOut out, List<Problem> problems) {
    out.startArray();
    for (Problem problem : problems) {
      out.startObject()
          .text("code", problem.code())
          .text("severity", problem.severity().id())
          .text("message", problem.message())
          .number("count", problem.count())
          .text("file", problem.file())
          .line(problem.line())
          .text("field", problem.field())
          .endObject();
    }
    out.endArray();
  }
}
