package org.hemogram.criteria;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hemogram.lab.Analyte;
import org.hemogram.lab.Quantity;
import org.hemogram.lab.Reason;
import org.hemogram.lab.ReferenceInterval;
import org.hemogram.lab.Remark;
import org.jspecify.annotations.Nullable;

/** A term of a graded table, for example <i>Neutrophil count decreased</i> of CTCAE 5.0. */
public final class Term {
  private static final int WITHIN = 1;
  private static final int NO_BASELINE = 2;
  private static final int REMARK_BITS = 2;
  private static final List<Set<Remark>> REMARKS =
      List.of(
          Set.of(),
          Set.of(Remark.WITHIN_INTERVAL),
          Set.of(Remark.BASELINE_MISSING),
          Collections.unmodifiableSet(EnumSet.of(Remark.WITHIN_INTERVAL, Remark.BASELINE_MISSING)));
  private static final Grading.Graded NONE = new Grading.Graded(0, "", Set.of());
  private static final Grading.Graded NONE_BEYOND_TABLE =
      new Grading.Graded(0, "", Set.of(Remark.BEYOND_TABLE));
  private static final Grading.NotGradable[] NOT_GRADABLE = notGradable();

  private final String table;
  private final Scale scale;
  private final boolean low;
  private final boolean baseline;
  private final Grading.Graded[][] answers;

  Term(String table, Scale scale) {
    this.table = table;
    this.scale = scale;
    this.low = scale.groups().get(0).ladder().isLow();
    this.baseline =
        scale.groups().stream()
            .flatMap(group -> group.ladder().rows().stream())
            .anyMatch(row -> row.condition().text().contains(Limit.Reference.BASELINE.word()));
    this.answers = new Grading.Graded[scale.groups().size()][];
    for (int i = 0; i < answers.length; i++) {
      answers[i] = answers(scale.groups().get(i).ladder().rows());
    }
  }

  private static Grading.Graded[] answers(List<Row> rows) {
    Grading.Graded[] answers = new Grading.Graded[(rows.size() + 1) << REMARK_BITS];
    for (int i = 0; i < answers.length; i++) {
      int rank = i >> REMARK_BITS;
      if (rank == 0) {
        answers[i] = NONE;
      } else {
        Row row = rows.get(rank - 1);
        Set<Remark> remarks = REMARKS.get(i & (WITHIN | NO_BASELINE));
        answers[i] = new Grading.Graded(row.grade(), row.published().statement(), remarks);
      }
    }
    return answers;
  }

  private static Grading.NotGradable[] notGradable() {
    Reason[] reasons = Reason.values();
    Grading.NotGradable[] answers = new Grading.NotGradable[reasons.length];
    for (int i = 0; i < answers.length; i++) {
      answers[i] = new Grading.NotGradable(reasons[i]);
    }
    return answers;
  }

  /** The published name, for example {@code Neutrophil count decreased}. */
  public String name() {
    return scale.name();
  }

  /** The id of the table, for example {@code ctcae-5.0}. */
  public String table() {
    return table;
  }

  /** What it grades. */
  public Analyte analyte() {
    return scale.analyte();
  }

  /** True when low values are graded, false when high ones are. */
  public boolean isLow() {
    return low;
  }

  /** True when some row compares with the patient's baseline. */
  public boolean usesBaseline() {
    return baseline;
  }

  /** False when everybody with the same value, interval and baseline has the same grade. */
  public boolean dependsOnPerson() {
    return scale.dependsOnPerson();
  }

  /**
   * Grades a value by exact decimals. A censored value has a grade only when every value that it
   * allows has the same one.
   *
   * @param value in the analyte's SI unit
   * @param interval the reference interval in force, in the same unit, or null
   * @param baseline the patient's baseline in the same unit, or null
   * @param subject what is known of the person
   */
  public Grading grade(
      Quantity value,
      @Nullable ReferenceInterval interval,
      @Nullable BigDecimal baseline,
      Subject subject) {
    int found = scale.find(value, interval, baseline, subject);
    if (found < 0) {
      return NOT_GRADABLE[Scale.reason(found).ordinal()];
    }
    int rank = Scale.rank(found);
    if (rank == 0) {
      return scale.adjustments().isBeyondTable(subject) ? NONE_BEYOND_TABLE : NONE;
    }
    int remarks = isWithin(value, interval) ? WITHIN : 0;
    if (baseline == null && scale.isBaselineOptional(found)) {
      remarks |= NO_BASELINE;
    }
    Grading.Graded answer = answers[Scale.group(found)][rank << REMARK_BITS | remarks];
    return scale.adjustments().concern(subject) ? adjusted(answer, subject) : answer;
  }

  private boolean isWithin(Quantity value, @Nullable ReferenceInterval interval) {
    if (interval == null || value.isCensored()) {
      return false;
    }
    BigDecimal lower = interval.lower();
    BigDecimal upper = interval.upper();
    if ((low ? lower : upper) == null) {
      return false;
    }
    return (lower == null || value.value().compareTo(lower) >= 0)
        && (upper == null || value.value().compareTo(upper) <= 0);
  }

  private Grading adjusted(Grading.Graded answer, Subject subject) {
    BigDecimal amount = scale.adjustments().total(subject);
    if (amount == null || amount.signum() == 0) {
      return answer;
    }
    String statement =
        String.format(
            Locale.ROOT,
            "%s, after taking off %s %s for elevation and smoking",
            answer.statement(),
            Quantity.plain(amount),
            scale.analyte().unit().symbol());
    if (!scale.adjustments().isBeyondTable(subject)) {
      return new Grading.Graded(answer.grade(), statement, answer.remarks());
    }
    EnumSet<Remark> remarks = EnumSet.of(Remark.BEYOND_TABLE);
    remarks.addAll(answer.remarks());
    return new Grading.Graded(
        answer.grade(), statement + ", by the equation beyond the published table", remarks);
  }
}
