package org.hemogram.intake.terms;

import java.util.Objects;
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
    Analyte analyte, boolean bare, @Nullable Analyte other, @Nullable String method) {

  // equals and hashCode are written out: those of a record are linked at first use, which takes
  // longer
  // than reading a small export.

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Term term
        && analyte == term.analyte
        && bare == term.bare
        && this.other == term.other
        && Objects.equals(method, term.method);
  }

  @Override
  public int hashCode() {
    return analyte.ordinal() * 31 + (bare ? 7 : 3) + Objects.hashCode(method);
  }
}
