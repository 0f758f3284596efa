package org.hemogram.assess;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hemogram.lab.Moment;
import org.jspecify.annotations.Nullable;

/**
 * One thing that the counts show, with everything that is needed to check it by hand.
 *
 * @param code the published code, for example {@code neutropenia.severe}
 * @param state whether the latest usable result still meets it
 * @param first when it was met first
 * @param last when it was met last
 * @param worst the reading that meets it most clearly
 * @param latest the latest usable reading of its analyte
 * @param grades grades of the worst reading by criterion id, for example {@code ctcae-5.0 -> 4}
 * @param criterion the definition that was applied
 * @param sets published limit sets that are met as well, for combined findings
 * @param alternatives what another published limit would say
 * @param evidence the readings that decide
 * @param missing what the definition needs and the export lacks, as analyte or fact names
 */
public record Finding(
    String code,
    State state,
    Moment first,
    Moment last,
    Reading worst,
    Reading latest,
    Map<String, Integer> grades,
    Criterion criterion,
    List<String> sets,
    List<Alternative> alternatives,
    List<Reading> evidence,
    List<String> missing) {

  /** Whether the latest usable result still meets the definition. */
  public enum State {
    CURRENT,
    PAST;

    /** The word in the output. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * The definition behind a finding.
   *
   * @param id the table, for example {@code who-2024}
   * @param statement the condition with its numbers, in words
   * @param source the publication, with its address where there is one
   */
  public record Criterion(String id, String statement, String source) {}

  /**
   * What another published limit would say.
   *
   * @param limit the other limit, in words
   * @param code the code that it would give
   */
  public record Alternative(String limit, String code) {}

  public Finding {
    grades = Collections.unmodifiableMap(new LinkedHashMap<>(grades));
    sets = List.copyOf(sets);
    alternatives = List.copyOf(alternatives);
    evidence = List.copyOf(evidence);
    missing = List.copyOf(missing);
  }

  /** The part of the code before the first dot. */
  public String family() {
    int dot = code.indexOf('.');
    return dot < 0 ? code : code.substring(0, dot);
  }

  // equals and hashCode are written out: those of a record are linked at first use, which takes
  // longer than assessing a small export.

  @Override
  public boolean equals(@Nullable Object other) {
    return other == this
        || (other instanceof Finding finding
            && code.equals(finding.code)
            && state == finding.state
            && first.equals(finding.first)
            && last.equals(finding.last)
            && worst.equals(finding.worst)
            && latest.equals(finding.latest)
            && grades.equals(finding.grades)
            && criterion.equals(finding.criterion)
            && sets.equals(finding.sets)
            && alternatives.equals(finding.alternatives)
            && evidence.equals(finding.evidence)
            && missing.equals(finding.missing));
  }

  @Override
  public int hashCode() {
    return (code.hashCode() * 31 + first.hashCode()) * 31 + last.hashCode();
  }
}
