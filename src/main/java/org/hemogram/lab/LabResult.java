package org.hemogram.lab;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One usable result: the printed number, what it means, when and where. Everything that a later
 * room needs travels with it.
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
public record LabResult(
    String patient,
    Assay assay,
    BigDecimal number,
    @Nullable Comparator comparator,
    @Nullable String printed,
    Moment time,
    SourceLocation source)
    implements Entry {

  @Override
  public Analyte analyte() {
    return assay.analyte();
  }

  /** The exact value in the analyte's SI unit. */
  public BigDecimal value() {
    return assay.toSi().compareTo(BigDecimal.ONE) == 0 ? number : number.multiply(assay.toSi());
  }

  /** The value in SI with its sign. */
  public Quantity quantity() {
    return new Quantity(value(), comparator, analyte().unit());
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
}
