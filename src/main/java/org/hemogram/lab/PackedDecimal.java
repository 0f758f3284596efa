package org.hemogram.lab;

import java.math.BigDecimal;

/**
 * An exact decimal in one {@code long}: up to 17 digits and a scale of 0 to 31. Longer numbers do
 * not fit and are kept aside by the caller.
 */
public final class PackedDecimal {

  /** The number does not fit. */
  public static final long TOO_LONG = Long.MIN_VALUE;

  private static final int SCALE_BITS = 5;
  private static final int MAX_SCALE = (1 << SCALE_BITS) - 1;
  private static final int MAX_DIGITS = 17;

  private PackedDecimal() {}

  /** The packed form, or {@link #TOO_LONG}. */
  public static long pack(BigDecimal number) {
    int scale = number.scale();
    if (scale < 0 || scale > MAX_SCALE || number.precision() > MAX_DIGITS) {
      return TOO_LONG;
    }
    // The digits by way of a shifted point: those of unscaledValue are a BigInteger.
    return number.movePointRight(scale).longValue() << SCALE_BITS | scale;
  }

  /** True when the packed number is zero. */
  public static boolean isZero(long packed) {
    return packed >> SCALE_BITS == 0;
  }

  /** The number with the scale that it was packed with. */
  public static BigDecimal unpack(long packed) {
    return BigDecimal.valueOf(packed >> SCALE_BITS, (int) (packed & MAX_SCALE));
  }
}
