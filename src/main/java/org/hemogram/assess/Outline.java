package org.hemogram.assess;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.hemogram.lab.Analyte;
import org.hemogram.lab.Problem;

/**
 * What counting over many patients needs of one: no id, no series, no trends, and findings in no
 * particular order.
 *
 * @param results the number of used results, without duplicates and derived ones
 * @param counted the analytes of which there is a judged result with a day
 * @param grades by the chosen criteria, a row for each term of which there is a result
 * @param findings what the counts show
 * @param episodes stretches below a limit
 * @param problems data problems of this patient
 */
public record Outline(
    int results,
    Set<Analyte> counted,
    List<TermGrades> grades,
    List<Finding> findings,
    List<Course.Episode> episodes,
    List<Problem> problems) {

  public Outline {
    counted = counted.isEmpty() ? Set.of() : EnumSet.copyOf(counted);
    grades = List.copyOf(grades);
    findings = List.copyOf(findings);
    episodes = List.copyOf(episodes);
    problems = List.copyOf(problems);
  }
}
