package org.hemogram.intake.entry;

import java.util.EnumSet;
import java.util.Set;
import org.hemogram.intake.terms.Term;
import org.hemogram.lab.Remark;
import org.jspecify.annotations.Nullable;

/**
 * All that decides what an entry means, without whose it is, when and where: exports print the same
 * again and again. The components are those of {@link RawEntry}.
 */
record PrintedEntry(
    Term term,
    String value,
    String number,
    String unit,
    String lower,
    String upper,
    String range,
    String baseline,
    Set<Remark> remarks) {

  static PrintedEntry of(RawEntry entry) {
    return new PrintedEntry(
        entry.term(),
        entry.value(),
        entry.number(),
        entry.unit(),
        entry.lower(),
        entry.upper(),
        entry.range(),
        entry.baseline(),
        entry.remarks());
  }

  /** The same entry with one more remark. */
  PrintedEntry with(Remark remark) {
    EnumSet<Remark> more = EnumSet.of(remark);
    more.addAll(remarks);
    return new PrintedEntry(term, value, number, unit, lower, upper, range, baseline, more);
  }

  // Written out: those of a record are linked at first use, which takes longer than a small export.

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PrintedEntry entry
        && value.equals(entry.value)
        && term.equals(entry.term)
        && unit.equals(entry.unit)
        && lower.equals(entry.lower)
        && upper.equals(entry.upper)
        && number.equals(entry.number)
        && range.equals(entry.range)
        && baseline.equals(entry.baseline)
        && remarks.equals(entry.remarks);
  }

  @Override
  public int hashCode() {
    int limits = (lower.hashCode() * 31 + upper.hashCode()) * 31 + range.hashCode();
    return ((limits * 31 + unit.hashCode()) * 31 + term.analyte().ordinal()) * 31
        + value.hashCode() * 7
        + number.hashCode();
  }
}
