package org.hemogram.intake.entry;

import java.util.Map;
import org.hemogram.intake.IntakeSettings;
import org.hemogram.intake.grammar.DecimalMark;
import org.hemogram.intake.grammar.Grammars;
import org.hemogram.intake.terms.Term;
import org.hemogram.intake.terms.Terms;
import org.hemogram.intake.terms.UnitGuess;

/**
 * What holds for every entry of one input. Immutable, shared by the threads that read it.
 *
 * @param terms names and units
 * @param grammars numbers, ranges, words
 * @param mark the decimal mark of the input
 * @param markStated whether the mark is stated by option, dialect or format, and not inferred
 * @param settings what the user stated
 * @param hematocrits true when the input holds hematocrits, which settle doubtful units of
 *     hemoglobins of the same draw
 * @param columnUnits units that the column as a whole leaves, for results without one
 */
public record EntryRules(
    Terms terms,
    Grammars grammars,
    DecimalMark mark,
    boolean markStated,
    IntakeSettings settings,
    boolean hematocrits,
    Map<Term, UnitGuess> columnUnits) {

  public EntryRules {
    columnUnits = Map.copyOf(columnUnits);
  }
}
