package org.hemogram.assess;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hemogram.assess.AssessmentSettings.BaselineChoice;
import org.hemogram.criteria.CriteriaLibrary;
import org.hemogram.criteria.Grading;
import org.hemogram.criteria.Subject;
import org.hemogram.criteria.Term;
import org.hemogram.lab.Analyte;
import org.hemogram.lab.Assay;
import org.hemogram.lab.LabResult;
import org.hemogram.lab.Moment;
import org.hemogram.lab.PatientFacts;
import org.hemogram.lab.Quantity;
import org.hemogram.lab.Reason;
import org.hemogram.lab.ReferenceInterval;
import org.hemogram.lab.Remark;
import org.jspecify.annotations.Nullable;

/**
 * Grades single results by the chosen criteria: one row for each term that applies to the analyte,
 * in the order of the criteria. Immutable; threads may share it.
 */
public final class ResultGrader {
  private static final Grading SPECIMEN_PROBLEM = new Grading.NotGradable(Reason.SPECIMEN_PROBLEM);

  /**
   * The grade of one result by one term.
   *
   * @param term the term, which knows its table
   * @param grading the grade, or why there is none
   * @param interval the reference interval in force, or null
   * @param baseline the baseline that the term looked at, or null
   * @param baselineIsFirst whether that is the patient's first result
   */
  public record GradeRow(
      Term term,
      Grading grading,
      @Nullable ReferenceInterval interval,
      @Nullable BigDecimal baseline,
      boolean baselineIsFirst) {

    /** The id of the criteria, for example {@code ctcae-5.0}. */
    public String criteria() {
      return term.table();
    }
  }

  private final Grades grades;
  private final IntervalInForce intervals;
  private final BaselineChoice baselines;

  /**
   * Loads the tables.
   *
   * @param criteria ids in the order asked for
   * @throws IllegalArgumentException for criteria that the library does not have
   */
  public ResultGrader(List<String> criteria, CriteriaLibrary library, IntervalInForce intervals) {
    this(criteria, library, intervals, BaselineChoice.EXPORT);
  }

  /** As above, with baselines from elsewhere than the export. */
  public ResultGrader(
      List<String> criteria,
      CriteriaLibrary library,
      IntervalInForce intervals,
      BaselineChoice baselines) {
    this.grades = new Grades(library, criteria);
    this.intervals = intervals;
    this.baselines = baselines;
  }

  /** The terms that apply to an analyte; also for entries that had to be rejected. */
  public List<Term> terms(Analyte analyte) {
    return grades.terms(analyte);
  }

  /** False when no result of any analyte gets a grade. */
  public boolean hasTerms() {
    return Arrays.stream(Analyte.values()).anyMatch(analyte -> !terms(analyte).isEmpty());
  }

  /** False when everybody with the same value of this assay gets the same rows. */
  public boolean dependsOnPerson(Assay assay) {
    return !grades.terms(assay.analyte()).isEmpty()
        && (intervals.dependsOnPerson(assay)
            || grades.dependOnPerson(assay.analyte())
            || takesFirst(assay.analyte()));
  }

  private boolean takesFirst(Analyte analyte) {
    return baselines == BaselineChoice.FIRST && grades.withBaseline().contains(analyte);
  }

  /**
   * The rows of one result.
   *
   * @param first the time of the patient's first result, at which a stated age may hold
   */
  public List<GradeRow> rows(LabResult result, PatientFacts facts, Moment first) {
    return grades.terms(result.analyte()).isEmpty()
        ? List.of()
        : rows(result, SubjectAtTime.of(facts, result.time().dayOnly(), first), null);
  }

  /** As above for somebody whose facts at that time are known already. */
  List<GradeRow> rows(LabResult result, Subject subject, @Nullable BigDecimal first) {
    List<Term> terms = grades.terms(result.analyte());
    if (terms.isEmpty()) {
      return List.of();
    }
    ReferenceInterval interval = intervals.of(result, subject);
    boolean unreliable = result.assay().remarks().contains(Remark.UNRELIABLE);
    Quantity quantity = result.quantity();
    BigDecimal printed = result.assay().baseline();
    BigDecimal baseline = printed == null ? first : printed;
    List<GradeRow> rows = new ArrayList<>(terms.size());
    for (Term term : terms) {
      Grading grading =
          unreliable ? SPECIMEN_PROBLEM : term.grade(quantity, interval, baseline, subject);
      boolean used = baseline != null && term.usesBaseline();
      rows.add(
          new GradeRow(term, grading, interval, used ? baseline : null, used && printed == null));
    }
    return rows;
  }

  /**
   * A grader for the results of one patient, for one thread: facts are worked out once a day.
   *
   * @param facts what is known about the person at a time
   * @param first the time of the patient's first result, at which a stated age may hold
   * @param results the patient's results in order of time; asked for where baselines are the first
   */
  public ForPatient forPatient(
      Function<Moment, PatientFacts> facts, Moment first, Supplier<List<LabResult>> results) {
    return new ForPatient(this, new SubjectAtTime(facts, first), results);
  }

  /** As above, where baselines are those of the export. */
  public ForPatient forPatient(Function<Moment, PatientFacts> facts, Moment first) {
    return forPatient(facts, first, List::of);
  }

  /** Grades the results of one patient; not for sharing between threads. */
  public static final class ForPatient {
    private final ResultGrader grader;
    private final SubjectAtTime subjects;
    private final Supplier<List<LabResult>> results;
    private @Nullable Map<Analyte, BigDecimal> first;

    private ForPatient(
        ResultGrader grader, SubjectAtTime subjects, Supplier<List<LabResult>> results) {
      this.grader = grader;
      this.subjects = subjects;
      this.results = results;
    }

    /** The rows of one result of this patient. */
    public List<GradeRow> rows(LabResult result) {
      return grader.grades.terms(result.analyte()).isEmpty()
          ? List.of()
          : grader.rows(result, subjects.at(result.time()), first(result.analyte()));
    }

    private @Nullable BigDecimal first(Analyte analyte) {
      if (!grader.takesFirst(analyte)) {
        return null;
      }
      if (first == null) {
        first = Baselines.first(results.get(), grader.grades.withBaseline());
      }
      return first.get(analyte);
    }
  }
}
