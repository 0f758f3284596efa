package org.hemogram.report;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hemogram.assess.cohort.Cohort;
import org.hemogram.lab.EntryCounts;
import org.jspecify.annotations.Nullable;

/**
 * Everything that {@code cohort} writes: counts, and how they came about. It holds no id of a
 * patient and no name of a file, because files are named after people.
 *
 * @param tool the name of the program
 * @param version its version
 * @param settings every option that changes the counts; values as in {@link ReportFrame#settings}
 * @param files how many inputs had results
 * @param entries what became of all their entries
 * @param cohort the counts
 * @param disclaimer what the report is not
 */
public record CohortReport(
    String tool,
    String version,
    Map<String, @Nullable Object> settings,
    int files,
    EntryCounts entries,
    Cohort cohort,
    String disclaimer) {

  /** How the worst grade is found. */
  public static final String WORST_RULE =
      "The worst grade of all results of the patient. A patient none of whose results can be graded"
          + " counts as not gradable.";

  /** How a shift is found. */
  public static final String SHIFT_RULE =
      "The baseline is the first gradable result of the term that has a day; of several at that"
          + " time the worst. It is held against the worst grade of all later ones.";

  /** How an episode is found. */
  public static final String EPISODE_RULE =
      "An episode begins with the first value below the first limit and ends with the first later"
          + " one that reaches the second, not raised by a transfusion. It is unfinished where the"
          + " data end first.";

  /** Copies the settings. */
  public CohortReport {
    settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
  }
}
