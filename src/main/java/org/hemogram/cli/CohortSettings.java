package org.hemogram.cli;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hemogram.assess.AssessmentSettings;
import org.hemogram.criteria.CriteriaLibrary;
import org.hemogram.criteria.ReferenceIntervals;
import org.hemogram.lab.Problem;
import org.hemogram.report.text.TextStyle;
import org.jspecify.annotations.Nullable;

/**
 * What {@code hemogram cohort} was asked for.
 *
 * @param input what to read, and what is known beside it
 * @param library every table that the criteria may name
 * @param assessment every choice that changes what is found
 * @param references the limits that stand in for those of the export
 * @param format the output form
 * @param style what the reader of text can be shown
 * @param strict whether a rejected entry makes the exit code 3
 * @param described every option that changes the counts, without what names a person or a file
 * @param problems what the files of {@code --patients} and {@code --events} brought up
 * @param grouped whether patients are counted as soon as the next one begins
 */
record CohortSettings(
    LoadedInput.Request input,
    CriteriaLibrary library,
    AssessmentSettings assessment,
    ReferenceIntervals references,
    Format format,
    TextStyle style,
    boolean strict,
    Map<String, @Nullable Object> described,
    List<Problem> problems,
    boolean grouped) {

  /** The output forms of {@code cohort}. */
  enum Format {
    TEXT,
    CSV,
    JSON
  }

  CohortSettings {
    described = Collections.unmodifiableMap(new LinkedHashMap<>(described));
    problems = List.copyOf(problems);
  }
}
