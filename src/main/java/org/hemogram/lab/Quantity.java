package org.hemogram.lab;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * An exact number with its unit, and the sign of a censored value.
 *
 * @param value the number, or the bound of a censored value
 * @param comparator the sign of a censored value; null for a plain number
 * @param unit what the number counts
 */
public record Quantity(BigDecimal value, @Nullable Comparator comparator, Unit unit) {

  /** A plain, uncensored quantity. */
  public static Quantity of(String value, Unit unit) {
    return new Quantity(new BigDecimal(value), null, unit);
  }

  /** True when only a bound is known. */
  public boolean isCensored() {
    return comparator != null;
  }

  /** The number as a plain decimal without trailing zeros, never rounded. */
  public static String plain(BigDecimal number) {
    if (number.signum() == 0) {
      return "0";
    }
    return (number.scale() > 0 ? number.stripTrailingZeros() : number).toPlainString();
  }

  /** The quantity without its unit, for example {@code <0.1}. */
  public String text() {
    return comparator == null ? plain(value) : comparator.sign() + plain(value);
  }
}
