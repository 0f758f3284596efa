package org.hemogram.intake.tree;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One {@code referenceRange} of an Observation.
 *
 * @param low the lower limit, or null
 * @param high the upper limit, or null
 * @param text the range as text, or empty
 * @param type what kind of range it is
 * @param appliesTo for whom it holds
 * @param ageLow the youngest age for which it holds, or null
 * @param ageHigh the oldest age for which it holds, or null
 */
record PrintedRange(
    @Nullable FhirQuantity low,
    @Nullable FhirQuantity high,
    String text,
    Concept type,
    List<Concept> appliesTo,
    @Nullable FhirQuantity ageLow,
    @Nullable FhirQuantity ageHigh) {

  /** True when it has words and no limits; they may speak of one sex and then of the other. */
  boolean isText() {
    return low == null && high == null && !text.isBlank();
  }

  /** True when it holds for some people only. */
  boolean isFor() {
    return !appliesTo.isEmpty() || ageLow != null || ageHigh != null;
  }
}
