package org.hemogram.intake.terms;

import java.math.BigDecimal;

/**
 * A unit as it was understood for one analyte.
 *
 * @param toSi the exact factor from this unit to the analyte's SI unit; {@link BigDecimal#ONE}
 *     itself when there is nothing to convert
 * @param ucum the UCUM code of what was read, for example {@code 10*3/uL}
 * @param spelling the unit as a person writes it, for example {@code 10^3/uL}
 */
public record UnitReading(BigDecimal toSi, String ucum, String spelling) {

  public UnitReading {
    if (toSi.signum() <= 0) {
      throw new IllegalArgumentException("factor " + toSi);
    }
  }

  /** True when a number means the same in both units. */
  public boolean isSameAs(UnitReading other) {
    return toSi.compareTo(other.toSi) == 0;
  }
}
