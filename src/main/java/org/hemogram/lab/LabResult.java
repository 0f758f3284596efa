package org.hemogram.lab;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One usable result: the printed number, what it means, when and where. Everything that a later
 * room needs travels with it.
 *
 * <p>Immutable, and not a record only because the value in SI is kept once it was asked for: every
 * question about a patient asks for it again.
 */
public final class LabResult implements Entry {
  private final String patient;
  private final Assay assay;
  private final BigDecimal number;
  private final @Nullable Comparator comparator;
  private final @Nullable String printed;
  private final Moment time;
  private final SourceLocation source;

  /** Worked out at first use; threads that do it at the same time find the same. */
  private @Nullable Quantity quantity;

  /**
   * A result.
   *
   * @param patient the patient's id as exported
   * @param assay analyte, unit, factor, printed interval, remarks
   * @param number the number as printed, in the printed unit
   * @param comparator the sign of a censored value, or null
   * @param printed the value as printed where that is not simply {@code comparator + number}, else
   *     null
   * @param time when; {@link Moment#NONE} when the export does not say
   * @param source where it stands
   */
  public LabResult(
      String patient,
      Assay assay,
      BigDecimal number,
      @Nullable Comparator comparator,
      @Nullable String printed,
      Moment time,
      SourceLocation source) {
    this.patient = patient;
    this.assay = assay;
    this.number = number;
    this.comparator = comparator;
    this.printed = printed;
    this.time = time;
    this.source = source;
  }

  @Override
  public String patient() {
    return patient;
  }

  /** Analyte, unit, factor, printed interval, remarks. */
  public Assay assay() {
    return assay;
  }

  /** The number as printed, in the printed unit. */
  public BigDecimal number() {
    return number;
  }

  /** The sign of a censored value, or null. */
  public @Nullable Comparator comparator() {
    return comparator;
  }

  /** The value as printed where that is not simply {@code comparator + number}, else null. */
  public @Nullable String printed() {
    return printed;
  }

  @Override
  public Moment time() {
    return time;
  }

  @Override
  public SourceLocation source() {
    return source;
  }

  @Override
  public Analyte analyte() {
    return assay.analyte();
  }

  /** The exact value in the analyte's SI unit. */
  public BigDecimal value() {
    return quantity().value();
  }

  /** The value in SI with its sign. */
  public Quantity quantity() {
    Quantity known = quantity;
    if (known == null) {
      boolean asPrinted = assay.toSi().compareTo(BigDecimal.ONE) == 0;
      BigDecimal value = asPrinted ? number : number.multiply(assay.toSi());
      known = new Quantity(value, comparator, analyte().unit());
      quantity = known;
    }
    return known;
  }

  /**
   * Compares the values. Of equal numbers an upper bound is the lower one, since the true value is
   * not above it and for {@code <} below; a lower bound is the higher one.
   */
  public int compareValue(LabResult other) {
    int order = value().compareTo(other.value());
    return order == 0 ? side(comparator) - side(other.comparator) : order;
  }

  private static int side(@Nullable Comparator sign) {
    return sign == null
        ? 0
        : switch (sign) {
          case LESS -> -2;
          case LESS_OR_EQUAL -> -1;
          case GREATER_OR_EQUAL -> 1;
          case GREATER -> 2;
        };
  }

  /** The value and unit as printed, for example {@code 6.2 g/dL}. */
  public String reported() {
    String text =
        printed != null
            ? printed
            : (comparator == null ? "" : comparator.sign()) + number.toPlainString();
    return assay.unit().isEmpty() ? text : text + " " + assay.unit();
  }

  /** True when only a bound is known. */
  public boolean isCensored() {
    return comparator != null;
  }

  /** True when the value was computed from other results of the same draw. */
  public boolean isDerived() {
    return assay.derived() != null;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof LabResult result
        && patient.equals(result.patient)
        && assay.equals(result.assay)
        && number.equals(result.number)
        && comparator == result.comparator
        && Objects.equals(printed, result.printed)
        && time.equals(result.time)
        && source.equals(result.source);
  }

  @Override
  public int hashCode() {
    return (source.hashCode() * 31 + time.hashCode()) * 31 + number.hashCode();
  }

  /** For tests and debugging; names no person. */
  @Override
  public String toString() {
    return analyte().id() + " " + reported() + " " + time + " " + source;
  }
}
