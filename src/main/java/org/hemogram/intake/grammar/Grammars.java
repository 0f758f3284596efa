package org.hemogram.intake.grammar;

import java.util.function.Predicate;

/**
 * The grammars with their words, loaded once per run. Immutable.
 *
 * @param numbers value cells
 * @param dates date cells
 * @param ranges reference ranges
 * @param sexes the sex
 */
public record Grammars(
    NumberGrammar numbers, DateGrammar dates, RangeGrammar ranges, SexGrammar sexes) {

  /**
   * The words that ship with the program.
   *
   * @param isUnit tells a unit behind a number from other text, see {@code UnitTable.isUnit}
   */
  public static Grammars standard(Predicate<String> isUnit) {
    throw new UnsupportedOperationException();
  }
}
