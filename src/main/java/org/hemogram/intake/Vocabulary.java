package org.hemogram.intake;

import org.hemogram.intake.grammar.Grammars;
import org.hemogram.intake.table.DialectLibrary;
import org.hemogram.intake.terms.Terms;

/**
 * Everything that reading needs to know before it sees an input: dialects, names and units, the
 * forms of numbers and dates. Immutable; loaded once per run.
 *
 * @param library the dialects
 * @param terms names and units
 * @param grammars numbers, dates, ranges, words
 */
public record Vocabulary(DialectLibrary library, Terms terms, Grammars grammars) {

  /** The tables that ship with the program. */
  public static Vocabulary load() {
    Terms terms = Terms.standard();
    return new Vocabulary(
        DialectLibrary.standard(), terms, Grammars.standard(terms.units()::isUnit));
  }

  /** Reads the names of analytes now, which most inputs ask for a little later. */
  public Vocabulary loadNames() {
    terms.names().load();
    return this;
  }
}
