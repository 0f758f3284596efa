package org.hemogram.cli;

import java.util.List;
import org.hemogram.assess.AssessmentSettings;
import org.hemogram.criteria.CriteriaLibrary;
import org.hemogram.criteria.ReferenceIntervals;
import org.hemogram.lab.Problem;

/**
 * What {@code hemogram grade} was asked for.
 *
 * @param input what to read, and what is known beside it
 * @param library every table that the criteria may name
 * @param assessment criteria, intervals and the reticulocyte limit
 * @param references the limits that stand in for those of the export
 * @param format the output form
 * @param raw whether cells that a spreadsheet takes for formulas stay as they are
 * @param strict whether a rejected entry makes the exit code 3
 * @param problems what the file of {@code --patients} brought up
 * @param grouped whether patients are written as soon as the next one begins
 */
record GradeSettings(
    LoadedInput.Request input,
    CriteriaLibrary library,
    AssessmentSettings assessment,
    ReferenceIntervals references,
    Format format,
    boolean raw,
    boolean strict,
    List<Problem> problems,
    boolean grouped) {

  /** The output forms of {@code grade}. */
  enum Format {
    CSV,
    NDJSON
  }

  GradeSettings {
    problems = List.copyOf(problems);
  }
}
