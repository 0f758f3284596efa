package org.hemogram.lab;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What results that are printed alike share: everything but whose they are, when they were and on
 * which line they stand.
 *
 * @param assay analyte, unit, factor, printed interval, remarks
 * @param number the number as printed, in the printed unit
 * @param packed the same number as {@link PackedDecimal} has it
 * @param comparator the sign of a censored value, or null
 * @param printed the value as printed where that is not simply {@code comparator + number}, else
 *     null
 * @param file where it stands
 * @param field the column of a table or the JSON pointer in a tree
 */
public record PrintedResult(
    Assay assay,
    BigDecimal number,
    long packed,
    @Nullable Comparator comparator,
    @Nullable String printed,
    String file,
    @Nullable String field) {

  /** One of them. */
  public LabResult of(String patient, Moment time, int line) {
    return new LabResult(
        patient, assay, number, comparator, printed, time, new SourceLocation(file, line, field));
  }
}
