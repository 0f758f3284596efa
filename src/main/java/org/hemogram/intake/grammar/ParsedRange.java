package org.hemogram.intake.grammar;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A printed reference range.
 *
 * @param lower the lower limit, or null
 * @param upper the upper limit, or null
 * @param unitInside the unit that stood with it, or empty
 */
public record ParsedRange(
    @Nullable BigDecimal lower, @Nullable BigDecimal upper, String unitInside) {}
