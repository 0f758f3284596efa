package org.hemogram.intake.terms;

import org.hemogram.lab.Analyte;
import org.jspecify.annotations.Nullable;

/**
 * What a code or a name stands for.
 *
 * @param analyte the analyte; for a bare cell name ("Neutrophils") the form that {@code bare}
 *     leaves open
 * @param bare true when the name does not say whether it is a count or a percentage: the unit
 *     decides
 * @param other the sibling form (count or percentage), or null when there is none
 * @param method a method or specimen that must not share a series, such as {@code blood-gas}; null
 *     = usual
 */
public record Term(
    Analyte analyte, boolean bare, @Nullable Analyte other, @Nullable String method) {}
