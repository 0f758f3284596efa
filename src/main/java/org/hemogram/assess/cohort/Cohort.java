package org.hemogram.assess.cohort;

import java.math.BigDecimal;
import java.util.List;
import org.hemogram.lab.Analyte;
import org.hemogram.lab.Severity;
import org.jspecify.annotations.Nullable;

/**
 * What the counts of many patients show, in numbers of patients. What nobody has is left out.
 *
 * @param patients how many there are
 * @param results their used results, without duplicates and derived ones
 * @param grades by term, in the order of the criteria
 * @param episodes by analyte and limits, in the order of analytes, the mildest limit first
 * @param findings by code, worst first
 * @param problems by code
 */
public record Cohort(
    int patients,
    long results,
    List<TermCount> grades,
    List<EpisodeCount> episodes,
    List<FindingCount> findings,
    List<ProblemCount> problems) {

  /** The deepest grade of a published table that results can have. */
  public static final int DEEPEST = 4;

  public Cohort {
    grades = List.copyOf(grades);
    episodes = List.copyOf(episodes);
    findings = List.copyOf(findings);
    problems = List.copyOf(problems);
  }

  /**
   * One term.
   *
   * @param criteria the id of the table, for example {@code ctcae-5.0}
   * @param term the published name
   * @param analyte what it grades
   * @param patients patients with a result, also where it is not gradable
   * @param worst patients by worst grade, from 0 to {@link #DEEPEST}
   * @param notGradable patients of whom no result is gradable
   * @param shifts from each baseline grade; those that nobody has are left out
   * @param withoutBaseline patients whose gradable results all lack a day
   * @param graded results with a grade
   * @param notGraded results without one
   */
  public record TermCount(
      String criteria,
      String term,
      Analyte analyte,
      int patients,
      List<Integer> worst,
      int notGradable,
      List<Shift> shifts,
      int withoutBaseline,
      long graded,
      long notGraded) {

    public TermCount {
      worst = List.copyOf(worst);
      shifts = List.copyOf(shifts);
    }
  }

  /**
   * Patients with one baseline grade.
   *
   * @param baseline the grade
   * @param worst patients by the worst grade after the baseline, from 0 to {@link #DEEPEST}
   * @param none patients without a gradable result after the baseline
   */
  public record Shift(int baseline, List<Integer> worst, int none) {

    public Shift {
      worst = List.copyOf(worst);
    }
  }

  /**
   * Stretches below one limit.
   *
   * @param analyte what is counted
   * @param below the limit that begins one, in SI
   * @param recovered the limit that ends it, in SI
   * @param rule both with their signs
   * @param counted patients with a result of the analyte that has a day
   * @param patients patients with an episode
   * @param episodes how many there are
   * @param unfinished how many of them had not ended when the data ended
   * @param medianDays the median length of those that ended; null when none did
   */
  public record EpisodeCount(
      Analyte analyte,
      BigDecimal below,
      BigDecimal recovered,
      String rule,
      int counted,
      int patients,
      int episodes,
      int unfinished,
      @Nullable BigDecimal medianDays) {}

  /**
   * Patients with a finding.
   *
   * @param code the published code
   * @param current those of whom the latest usable result meets it
   * @param past those who met it earlier
   * @param patients those with either
   */
  public record FindingCount(String code, int current, int past, int patients) {}

  /** Where a problem was seen. */
  public enum Scope {
    /** While reading, before an entry belonged to a patient. */
    INPUT,
    /** Among the joined results of a patient. */
    PATIENT;

    /** The word in the output. */
    public String id() {
      return this == INPUT ? "input" : "patient";
    }
  }

  /**
   * How often a problem was met.
   *
   * @param code the published code
   * @param severity how much it weighs
   * @param scope where it was seen
   * @param count how often
   * @param patients how many patients have it; null where that is not known
   */
  public record ProblemCount(
      String code, Severity severity, Scope scope, long count, @Nullable Integer patients) {}
}
