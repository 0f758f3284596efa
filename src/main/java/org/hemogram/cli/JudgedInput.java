package org.hemogram.cli;

import java.util.List;
import java.util.function.Supplier;
import org.hemogram.assess.AssessmentSettings;
import org.hemogram.criteria.CriteriaLibrary;
import org.hemogram.criteria.ReferenceIntervals;
import org.hemogram.lab.Problem;

/**
 * What {@code analyze}, {@code grade} and {@code cohort} are asked alike: what to read, and by what
 * it is judged.
 *
 * @param request what to read, and what is known beside it
 * @param library every table that the criteria may name
 * @param assessment every choice that changes what is found
 * @param references loads the limits that stand in for those of the export
 * @param strict whether a rejected entry makes the exit code 3
 * @param grouped whether a patient is done with as soon as the next one begins
 * @param problems what the files of {@code --patients} and {@code --events} brought up
 */
record JudgedInput(
    LoadedInput.Request request,
    CriteriaLibrary library,
    AssessmentSettings assessment,
    Supplier<ReferenceIntervals> references,
    boolean strict,
    boolean grouped,
    List<Problem> problems) {

  JudgedInput {
    problems = List.copyOf(problems);
  }

  /** How its patients are named in what is written. */
  Disguise disguise() {
    return request.disguise();
  }
}
