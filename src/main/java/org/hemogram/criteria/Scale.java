package org.hemogram.criteria;

import java.math.BigDecimal;
import java.util.List;
import org.hemogram.lab.AgeSpan;
import org.hemogram.lab.Analyte;
import org.hemogram.lab.Quantity;
import org.hemogram.lab.Reason;
import org.hemogram.lab.ReferenceInterval;
import org.jspecify.annotations.Nullable;

/**
 * One term of a table: rows from mild to severe for one analyte, where needed for different people
 * apart.
 */
final class Scale {

  /** The rows for some people. */
  record Group(Who who, Ladder ladder) {}

  private static final int RANK_BITS = 8;
  private static final int RANK_MASK = (1 << RANK_BITS) - 1;
  private static final int NOTHING = Integer.MIN_VALUE;
  private static final Reason[] REASONS = Reason.values();

  private final String name;
  private final Analyte analyte;
  private final boolean ageNeeded;
  private final Group[] groups;
  private final boolean forEverybody;
  private final Adjustments adjustments;

  Scale(
      String name,
      Analyte analyte,
      boolean ageNeeded,
      List<Group> groups,
      Adjustments adjustments) {
    this.name = name;
    this.analyte = analyte;
    this.ageNeeded = ageNeeded;
    this.groups = groups.toArray(new Group[0]);
    this.forEverybody = groups.size() == 1 && groups.get(0).who().isEverybody();
    this.adjustments = adjustments;
  }

  String name() {
    return name;
  }

  Analyte analyte() {
    return analyte;
  }

  List<Group> groups() {
    return List.of(groups);
  }

  boolean hasPoints() {
    return groups[0].ladder().rows().get(0).points() != null;
  }

  Adjustments adjustments() {
    return adjustments;
  }

  /** The same with another way of adjusting. */
  Scale adjustedBy(Adjustment how) {
    return new Scale(name, analyte, ageNeeded, groups(), adjustments.by(how));
  }

  /** True when the answer depends on who the person is. */
  boolean dependsOnPerson() {
    return !forEverybody || !adjustments.isNone();
  }

  /** The rank in an answer of {@link #find}: 0 = no row holds, 1 = the first row. */
  static int rank(int found) {
    return found & RANK_MASK;
  }

  /** The index of the group in an answer of {@link #find}. */
  static int group(int found) {
    return found >> RANK_BITS;
  }

  /** The reason in a negative answer of {@link #find}. */
  static Reason reason(int found) {
    return REASONS[-1 - found];
  }

  /** The row that an answer of {@link #find} with a rank above 0 stands for. */
  Row row(int found) {
    return groups[group(found)].ladder().rows().get(rank(found) - 1);
  }

  /** True when the row of an answer of {@link #find} would have looked at a baseline. */
  boolean isBaselineOptional(int found) {
    return groups[group(found)].ladder().isBaselineOptional();
  }

  /** Which row holds; negative when that cannot be said. Allocates nothing for plain cases. */
  int find(
      Quantity quantity,
      @Nullable ReferenceInterval interval,
      @Nullable BigDecimal baseline,
      Subject subject) {
    if (quantity.unit() != analyte.unit()) {
      return Comparison.unknown(Reason.UNIT_UNKNOWN);
    }
    BigDecimal value = quantity.value();
    if (adjustments.concern(subject)) {
      BigDecimal amount = adjustments.total(subject);
      if (amount == null) {
        return Comparison.unknown(Reason.LIMIT_MISSING);
      }
      value = value.subtract(amount);
    }
    if (forEverybody) {
      return groups[0].ladder().rank(value, quantity.comparator(), interval, baseline);
    }
    return ageNeeded && !subject.age().isKnown()
        ? Comparison.unknown(Reason.AGE_MISSING)
        : findGroup(quantity, value, interval, baseline, subject);
  }

  private int findGroup(
      Quantity quantity,
      BigDecimal value,
      @Nullable ReferenceInterval interval,
      @Nullable BigDecimal baseline,
      Subject subject) {
    AgeSpan age = subject.age();
    int found = NOTHING;
    int doubts = Who.YES;
    boolean same = true;
    boolean youngest = !age.isKnown();
    boolean oldest = youngest;
    for (int i = 0; i < groups.length; i++) {
      Who who = groups[i].who();
      int match = who.match(subject);
      if (match == Who.NO) {
        continue;
      }
      int rank = groups[i].ladder().rank(value, quantity.comparator(), interval, baseline);
      int answer = rank < 0 ? rank : rank | i << RANK_BITS;
      if (match == Who.YES) {
        return answer;
      }
      doubts |= match;
      youngest |= who.age().holdsYoungest(age);
      oldest |= who.age().holdsOldest(age);
      if (found == NOTHING) {
        found = answer;
      } else {
        same &= rank < 0 || found < 0 ? rank == found : rank == rank(found);
      }
    }
    if (found == NOTHING) {
      return Comparison.unknown(Reason.AGE_NOT_COVERED);
    }
    return same && youngest && oldest ? found : Comparison.unknown(missing(doubts));
  }

  private static Reason missing(int doubts) {
    if ((doubts & Who.AGE) != 0) {
      return Reason.AGE_MISSING;
    }
    return (doubts & Who.SEX) != 0 ? Reason.SEX_MISSING : Reason.PREGNANCY_UNKNOWN;
  }
}
