package org.hemogram.intake.grammar;

import java.util.function.Predicate;
import org.hemogram.intake.terms.Lazy;

/**
 * The grammars with their words, each table read once, when the first cell needs it.
 *
 * @param numbers value cells
 * @param dates date cells
 * @param ranges reference ranges
 * @param sexes the sex
 * @param ages how old somebody is
 * @param statuses corrected, preliminary, withdrawn
 * @param clumps clumped platelets
 * @param studyTimes times counted from a start
 */
public record Grammars(
    NumberGrammar numbers,
    DateGrammar dates,
    RangeGrammar ranges,
    SexGrammar sexes,
    AgeGrammar ages,
    StatusGrammar statuses,
    Lazy<ClumpWords> clumps,
    Lazy<StudyTime> studyTimes) {

  /**
   * The words that ship with the program.
   *
   * @param isUnit tells a unit behind a number from other text, see {@code UnitTable.isUnit}
   */
  public static Grammars standard(Predicate<String> isUnit) {
    DateGrammar dates = new DateGrammar(new Lazy<>(() -> Words.meanings("months.tsv")));
    SexGrammar sexes = new SexGrammar();
    Lazy<ClumpWords> clumps = new Lazy<>(ClumpWords::new);
    StatusGrammar statuses = new StatusGrammar();
    NumberGrammar numbers = new NumberGrammar(isUnit, dates::isDateLike, clumps, statuses);
    RangeGrammar ranges = new RangeGrammar(sexes, isUnit);
    return new Grammars(
        numbers,
        dates,
        ranges,
        sexes,
        new AgeGrammar(),
        statuses,
        clumps,
        new Lazy<>(StudyTime::new));
  }
}
