package org.hemogram.criteria;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One row of a table.
 *
 * @param grade the grade; 0 when the row gives none
 * @param code the finding code, or null
 * @param points the points, or null
 * @param condition when it holds
 * @param published the row as a clinician reviews it
 */
record Row(
    int grade,
    @Nullable String code,
    @Nullable BigDecimal points,
    Condition condition,
    TableRow published) {}
