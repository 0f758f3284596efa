package org.hemogram.intake.entry;

import org.hemogram.intake.grammar.ParsedValue;
import org.hemogram.intake.terms.UnitReading;
import org.hemogram.lab.Analyte;

/**
 * A factor behind the number, {@code 150 x 10^9}: it is the unit where none is printed, and where
 * the printed one repeats it; elsewhere it belongs to the number.
 */
final class Factors {

  private final EntryRules rules;

  Factors(EntryRules rules) {
    this.rules = rules;
  }

  /** The number with its factor as its unit, or as it was. */
  ParsedValue.Number apart(PrintedEntry entry, ParsedValue.Number number) {
    if (number.power() == 0) {
      return number;
    }
    String factor = "10^" + number.power();
    Analyte analyte = entry.term().analyte();
    UnitReading inside = rules.terms().units().read(analyte, factor).orElse(null);
    UnitReading column = rules.terms().units().read(analyte, entry.unit()).orElse(null);
    boolean same = inside != null && column != null && inside.isSameAs(column);
    return inside != null && entry.unit().isBlank() || same
        ? new ParsedValue.Number(
            number.value().scaleByPowerOfTen(-number.power()),
            number.comparator(),
            factor,
            number.flag(),
            0,
            false)
        : number;
  }
}
