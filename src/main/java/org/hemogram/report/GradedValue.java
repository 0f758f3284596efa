package org.hemogram.report;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hemogram.lab.Analyte;
import org.hemogram.lab.Comparator;
import org.hemogram.lab.LabResult;
import org.hemogram.lab.Reason;
import org.hemogram.lab.ReferenceInterval;
import org.hemogram.lab.RejectedResult;
import org.hemogram.lab.Remark;
import org.hemogram.lab.TreatmentEvent;
import org.jspecify.annotations.Nullable;

/**
 * One value graded by one term, whoever it belongs to: rows of equal values share it.
 *
 * @param analyte what was measured
 * @param value in the analyte's SI unit; null when there is none
 * @param comparator the sign of a censored value, or null
 * @param interval the reference interval in force, or null
 * @param criteria the id of the table
 * @param term the published name of the term
 * @param grade 0 to 4, or {@link #NO_GRADE}
 * @param status how the result came about
 * @param reason why there is no grade; null exactly when there is one
 * @param remarks what has to be known about value and grade
 * @param supported treatments that the value may show
 * @param baseline the baseline that the term looked at, in the analyte's SI unit, or null
 */
public record GradedValue(
    Analyte analyte,
    @Nullable BigDecimal value,
    @Nullable Comparator comparator,
    @Nullable ReferenceInterval interval,
    String criteria,
    String term,
    int grade,
    Status status,
    @Nullable Reason reason,
    Set<Remark> remarks,
    List<TreatmentEvent> supported,
    @Nullable BigDecimal baseline) {

  /** Where a baseline comes from: what the export printed. */
  private static final String EXPORT = "export";

  /** The patient's first result. */
  private static final String FIRST = "first";

  /** Stands for an empty grade. */
  public static final int NO_GRADE = -1;

  /** How a result came about. */
  public enum Status {
    USED,
    DERIVED,
    REJECTED;

    private final String id = name().toLowerCase(Locale.ROOT);

    /** The word in the output. */
    public String id() {
      return id;
    }
  }

  /** Refuses one with both a grade and a reason for having none, or with neither. */
  public GradedValue {
    if (grade < NO_GRADE || grade > 4 || (grade == NO_GRADE) != (reason != null)) {
      throw new IllegalArgumentException("grade " + grade + ", reason " + reason);
    }
  }

  /** A used or derived result with its grade. {@code remarks} are added to those of the assay. */
  public static GradedValue graded(
      LabResult result,
      @Nullable ReferenceInterval interval,
      String criteria,
      String term,
      int grade,
      Set<Remark> remarks) {
    return of(result, interval, criteria, term, grade, null, remarks);
  }

  /** A used or derived result without a grade. */
  public static GradedValue ungraded(
      LabResult result,
      @Nullable ReferenceInterval interval,
      String criteria,
      String term,
      Reason reason,
      Set<Remark> remarks) {
    return of(result, interval, criteria, term, NO_GRADE, reason, remarks);
  }

  /** A rejected entry. */
  public static GradedValue rejected(RejectedResult result, String criteria, String term) {
    return new GradedValue(
        result.analyte(),
        null,
        null,
        null,
        criteria,
        term,
        NO_GRADE,
        Status.REJECTED,
        result.reason(),
        Set.of(),
        List.of(),
        null);
  }

  /** The same with the baseline that the term looked at, and remarks about it. */
  public GradedValue with(@Nullable BigDecimal used, Set<Remark> about) {
    return used == null && about.isEmpty()
        ? this
        : new GradedValue(
            analyte,
            value,
            comparator,
            interval,
            criteria,
            term,
            grade,
            status,
            reason,
            union(remarks, about),
            supported,
            used);
  }

  /** Where the baseline comes from, {@code export} or {@code first}; null without one. */
  public @Nullable String baselineFrom() {
    if (baseline == null) {
      return null;
    }
    return remarks.contains(Remark.BASELINE_FIRST) ? FIRST : EXPORT;
  }

  /** The same value with the treatments that it may show; a rejected one shows none. */
  public GradedValue supportedBy(List<TreatmentEvent> treatments) {
    return treatments.isEmpty() || status == Status.REJECTED
        ? this
        : new GradedValue(
            analyte,
            value,
            comparator,
            interval,
            criteria,
            term,
            grade,
            status,
            reason,
            remarks,
            treatments,
            baseline);
  }

  private static GradedValue of(
      LabResult result,
      @Nullable ReferenceInterval interval,
      String criteria,
      String term,
      int grade,
      @Nullable Reason reason,
      Set<Remark> remarks) {
    return new GradedValue(
        result.analyte(),
        result.value(),
        result.comparator(),
        interval,
        criteria,
        term,
        grade,
        result.isDerived() ? Status.DERIVED : Status.USED,
        reason,
        union(result.assay().remarks(), remarks),
        List.of(),
        null);
  }

  private static Set<Remark> union(Set<Remark> one, Set<Remark> other) {
    if (other.isEmpty()) {
      return one;
    }
    if (one.isEmpty()) {
      return other;
    }
    EnumSet<Remark> all = EnumSet.copyOf(one);
    all.addAll(other);
    return Collections.unmodifiableSet(all);
  }
}
