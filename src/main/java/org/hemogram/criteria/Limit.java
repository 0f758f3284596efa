package org.hemogram.criteria;

import java.math.BigDecimal;
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
    BASELINE;

    String word() {
      return this == BASELINE ? "baseline" : name();
    }

    @Nullable BigDecimal value(
        @Nullable ReferenceInterval interval, @Nullable BigDecimal baseline) {
      return switch (this) {
        case LLN -> interval == null ? null : interval.lower();
        case ULN -> interval == null ? null : interval.upper();
        case BASELINE -> baseline;
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

  /** True when a baseline takes part but is not needed. */
  default boolean asksForBaseline() {
    return false;
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

  /** The lower or upper limit of normal, or the baseline. */
  record Relative(Reference reference) implements Limit {
    @Override
    public @Nullable BigDecimal value(
        @Nullable ReferenceInterval interval, @Nullable BigDecimal baseline) {
      return reference.value(interval, baseline);
    }

    @Override
    public Reason missing() {
      return reference == Reference.BASELINE ? Reason.BASELINE_MISSING : Reason.LIMIT_MISSING;
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
    public BigDecimal value(@Nullable ReferenceInterval interval, @Nullable BigDecimal baseline) {
      BigDecimal known = reference.value(interval, baseline);
      return known == null ? otherwise : known;
    }

    @Override
    public String text() {
      return reference.word() + " else " + Quantity.plain(otherwise);
    }
  }

  /** So much above another limit. */
  record Above(Limit from, BigDecimal amount) implements Limit {
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
      return from.text() + " + " + Quantity.plain(amount);
    }
  }
}
