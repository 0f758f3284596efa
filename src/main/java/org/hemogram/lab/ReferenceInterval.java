package org.hemogram.lab;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A reference interval in the analyte's SI unit; both limits belong to the interval.
 *
 * @param lower the lower limit, or null when there is none
 * @param upper the upper limit, or null when there is none
 * @param origin where it comes from: {@code export}, or {@code builtin:ID}
 */
public record ReferenceInterval(
    @Nullable BigDecimal lower, @Nullable BigDecimal upper, String origin) {

  /** The origin of an interval that the export printed. */
  public static final String EXPORT = "export";

  public ReferenceInterval {
    if (lower != null && upper != null && lower.compareTo(upper) > 0) {
      throw new IllegalArgumentException("lower limit " + lower + " above upper limit " + upper);
    }
  }

  // equals and hashCode are written out: those of a record are linked at first use, which takes
  // longer
  // than reading a small export.

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ReferenceInterval interval
        && Objects.equals(lower, interval.lower)
        && Objects.equals(upper, interval.upper)
        && origin.equals(interval.origin);
  }

  @Override
  public int hashCode() {
    return (Objects.hashCode(lower) * 31 + Objects.hashCode(upper)) * 31 + origin.hashCode();
  }
}
