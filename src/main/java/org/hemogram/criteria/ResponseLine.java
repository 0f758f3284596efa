package org.hemogram.criteria;

import java.math.BigDecimal;
import java.util.List;
import org.hemogram.criteria.Response.Lack;
import org.hemogram.lab.Analyte;
import org.hemogram.lab.Comparator;
import org.hemogram.lab.Quantity;
import org.hemogram.lab.Reason;
import org.jspecify.annotations.Nullable;

/** One line of a response: what an analyte has to do, by where it started. */
public final class ResponseLine {

  /**
   * A rule for some earlier values.
   *
   * @param start the earlier values that it is for; null = every one, also an unknown one
   * @param condition what the current value has to fulfill
   * @param published the rule for review
   */
  record Case(@Nullable Condition start, Condition condition, TableRow published) {}

  private record Answer(Truth holds, @Nullable Lack lack) {
    static final Answer MET = new Answer(Truth.TRUE, null);
    static final Answer NOT_MET = new Answer(Truth.FALSE, null);

    static Answer unknown(Lack lack) {
      return new Answer(Truth.UNKNOWN, lack);
    }
  }

  private final Analyte analyte;
  private final @Nullable Condition start;
  private final List<Case> cases;

  /**
   * A line.
   *
   * @param analyte what it looks at
   * @param start earlier values that it is for, any other never meets it; null = every one
   * @param cases rules by the earlier value, as {@link CaseChecks} allows them
   */
  ResponseLine(Analyte analyte, @Nullable Condition start, List<Case> cases) {
    this.analyte = analyte;
    this.start = start;
    this.cases = List.copyOf(cases);
  }

  /** What it looks at. */
  public Analyte analyte() {
    return analyte;
  }

  /** Its rules for review, one for each range of earlier values. */
  public List<TableRow> rows() {
    return cases.stream().map(Case::published).toList();
  }

  /**
   * Whether a change meets the line.
   *
   * @param earlier the value before treatment or the best one, in SI; null when it is not known
   * @param current the current value, in SI; null when it was not measured
   */
  public Truth holds(@Nullable Quantity earlier, @Nullable Quantity current) {
    return answer(earlier, current).holds();
  }

  /** False for an earlier value that the line is not for, such as one that was not low. */
  public boolean isFor(@Nullable Quantity earlier) {
    return start == null || test(start, earlier, null, Lack.EARLIER).holds() != Truth.FALSE;
  }

  /** Why that cannot be told, or null when it can. */
  public @Nullable Lack lack(@Nullable Quantity earlier, @Nullable Quantity current) {
    return answer(earlier, current).lack();
  }

  private Answer answer(@Nullable Quantity earlier, @Nullable Quantity current) {
    if (isForeign(earlier) || isForeign(current)) {
      throw new IllegalArgumentException("a value of " + analyte.id() + " in another unit");
    }
    if (start != null) {
      Answer starts = test(start, earlier, null, Lack.EARLIER);
      if (!starts.equals(Answer.MET)) {
        return starts;
      }
    }
    return byCase(earlier, current);
  }

  private boolean isForeign(@Nullable Quantity value) {
    return value != null && value.unit() != analyte.unit();
  }

  /** The rule of this earlier value; where none is printed, what all rules agree on. */
  private Answer byCase(@Nullable Quantity earlier, @Nullable Quantity current) {
    Answer all = null;
    boolean agree = true;
    Lack lack = Lack.PRINTED_RULE;
    for (Case one : cases) {
      Answer starts =
          one.start() == null ? Answer.MET : test(one.start(), earlier, null, Lack.EARLIER);
      Answer answer = test(one.condition(), current, earlier, Lack.CURRENT);
      if (starts.equals(Answer.MET) || answer.lack() == Lack.CURRENT) {
        return answer;
      }
      lack = starts.lack() == null ? lack : starts.lack();
      agree &= all == null || all.equals(answer);
      all = answer;
    }
    return agree && all != null && all.lack() == null ? all : Answer.unknown(lack);
  }

  /** Whether a value fulfills a condition that may be relative to an earlier one. */
  private static Answer test(
      Condition condition, @Nullable Quantity value, @Nullable Quantity earlier, Lack without) {
    if (value == null) {
      return Answer.unknown(without);
    }
    Comparator bound = value.comparator();
    BigDecimal base = earlier == null || earlier.isCensored() ? null : earlier.value();
    int found = condition.test(value.value(), bound, null, base);
    if (found >= 0) {
      return found == Comparison.YES ? Answer.MET : Answer.NOT_MET;
    }
    boolean needsEarlier = found == Comparison.unknown(Reason.BASELINE_MISSING);
    return Answer.unknown(needsEarlier && earlier == null ? Lack.EARLIER : Lack.EXACT_VALUE);
  }
}
