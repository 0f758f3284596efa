package org.hemogram.assess.course;

import java.util.ArrayList;
import java.util.List;
import org.hemogram.lab.Problem;
import org.hemogram.lab.Severity;

/** What stands in the way of judging a course, or has to be known when it is read. */
final class CourseProblems {
  private CourseProblems() {}

  static List<Problem> of(Counts counts, List<Treatment> treatments, boolean askedForResponse) {
    List<Problem> problems = new ArrayList<>();
    if (askedForResponse && treatments.isEmpty()) {
      problems.add(
          new Problem(
              "data.treatment-start-missing",
              Severity.WARNING,
              "A response was asked for, and no start of a treatment is known. Add it with"
                  + " --events: atg, cyclosporine-start or eltrombopag-start, with its day.",
              1,
              null,
              0,
              null));
    }
    List<Transplant> transplants = Transplant.of(counts);
    for (int i = 1; i < transplants.size(); i++) {
      problems.add(
          Problem.at(
              transplants.get(i).event().source(),
              "data.event-repeated",
              Severity.INFO,
              "A further transplant. Each is counted from its own day, and counts after this one do"
                  + " not belong to the one before; remove the line if it is the same transplant."));
    }
    return problems;
  }
}
