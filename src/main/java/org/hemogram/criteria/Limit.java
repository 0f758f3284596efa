package org.hemogram.criteria;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.hemogram.lab.Quantity;
import org.hemogram.lab.Reason;
import org.hemogram.lab.ReferenceInterval;
import org.jspecify.annotations.Nullable;

/** The right side of a comparison: a number, or something that is known only beside the value. */
sealed interface Limit {

  /** What a limit may be relative to. */
  enum Reference {
    LLN,
    ULN,
    /** The value before treatment. */
    BASELINE,
    /** The best value since then. */
    BEST;

    String word() {
      return isEarlierValue() ? name().toLowerCase(Locale.ROOT) : name();
    }

    /** True for an earlier value of the same person. */
    boolean isEarlierValue() {
      return this == BASELINE || this == BEST;
    }

    @Nullable BigDecimal value(
        @Nullable ReferenceInterval interval, @Nullable BigDecimal baseline) {
      return switch (this) {
        case LLN -> interval == null ? null : interval.lower();
        case ULN -> interval == null ? null : interval.upper();
        case BASELINE, BEST -> baseline;
      };
    }
  }

  /** The limit as a number, or null when what it needs is missing. */
  @Nullable BigDecimal value(@Nullable ReferenceInterval interval, @Nullable BigDecimal baseline);

  /** The limit as tables write it. */
  String text();

  /** Why there is no number when {@link #value} is null. */
  default Reason missing() {
    return Reason.LIMIT_MISSING;
  }

  /** What it is relative to; nothing for a plain number. */
  default List<Reference> references() {
    return List.of();
  }

  /** True when a baseline takes part but is not needed. */
  default boolean asksForBaseline() {
    return false;
  }

  /** Two plain numbers compared; anything else has no order. */
  static int compareFixed(Limit one, Limit other) {
    return one instanceof Fixed first && other instanceof Fixed second
        ? first.number().compareTo(second.number())
        : 0;
  }

  /** A number. */
  record Fixed(BigDecimal number) implements Limit {
    @Override
    public BigDecimal value(@Nullable ReferenceInterval interval, @Nullable BigDecimal baseline) {
      return number;
    }

    @Override
    public String text() {
      return Quantity.plain(number);
    }
  }

  /** The lower or upper limit of normal, the baseline, or the best value. */
  record Relative(Reference reference) implements Limit {
    @Override
    public List<Reference> references() {
      return List.of(reference);
    }

    @Override
    public @Nullable BigDecimal value(
        @Nullable ReferenceInterval interval, @Nullable BigDecimal baseline) {
      return reference.value(interval, baseline);
    }

    @Override
    public Reason missing() {
      return reference.isEarlierValue() ? Reason.BASELINE_MISSING : Reason.LIMIT_MISSING;
    }

    @Override
    public String text() {
      return reference.word();
    }
  }

  /** The higher of a limit and of something that counts only where it is known. */
  record Highest(Limit always, Reference ifKnown) implements Limit {
    @Override
    public @Nullable BigDecimal value(
        @Nullable ReferenceInterval interval, @Nullable BigDecimal baseline) {
      BigDecimal first = always.value(interval, baseline);
      BigDecimal second = ifKnown.value(interval, baseline);
      return first == null || second == null ? first : first.max(second);
    }

    @Override
    public List<Reference> references() {
      return List.of(ifKnown);
    }

    @Override
    public boolean asksForBaseline() {
      return ifKnown == Reference.BASELINE;
    }

    @Override
    public String text() {
      return "max(" + always.text() + ", " + ifKnown.word() + " if known)";
    }
  }

  /** A reference where it is known, otherwise a number. */
  record OrElse(Reference reference, BigDecimal otherwise) implements Limit {
    @Override
    public List<Reference> references() {
      return List.of(reference);
    }

    @Override
    public BigDecimal value(@Nullable ReferenceInterval interval, @Nullable BigDecimal baseline) {
      BigDecimal known = reference.value(interval, baseline);
      return known == null ? otherwise : known;
    }

    @Override
    public String text() {
      return reference.word() + " else " + Quantity.plain(otherwise);
    }
  }

  /** A part, or a multiple, of something, in percent: {@code 75 % of baseline}. */
  record Percent(BigDecimal percent, Reference reference) implements Limit {
    @Override
    public @Nullable BigDecimal value(
        @Nullable ReferenceInterval interval, @Nullable BigDecimal baseline) {
      BigDecimal whole = reference.value(interval, baseline);
      return whole == null ? null : whole.multiply(percent).movePointLeft(2);
    }

    @Override
    public List<Reference> references() {
      return List.of(reference);
    }

    @Override
    public Reason missing() {
      return new Relative(reference).missing();
    }

    @Override
    public String text() {
      return Quantity.plain(percent) + " % of " + reference.word();
    }
  }

  /** So much above another limit, or below it when the amount is negative. */
  record Above(Limit from, BigDecimal amount) implements Limit {
    @Override
    public List<Reference> references() {
      return from.references();
    }

    @Override
    public @Nullable BigDecimal value(
        @Nullable ReferenceInterval interval, @Nullable BigDecimal baseline) {
      BigDecimal start = from.value(interval, baseline);
      return start == null ? null : start.add(amount);
    }

    @Override
    public Reason missing() {
      return from.missing();
    }

    @Override
    public boolean asksForBaseline() {
      return from.asksForBaseline();
    }

    @Override
    public String text() {
      return from.text() + (amount.signum() < 0 ? " - " : " + ") + Quantity.plain(amount.abs());
    }
  }
}
