package org.hemogram.intake.grammar;

import java.util.Optional;
import org.hemogram.lab.Sex;

/** Reference ranges printed as one text. */
public final class RangeGrammar {

  /**
   * Reads a range; empty when it is none, or when it depends on a sex that is not known. Limits are not
   * put in order: an inverted range is returned as printed.
   */
  public Optional<ParsedRange> parse(String text, DecimalMark mark, Sex sex) {
    throw new UnsupportedOperationException();
  }
}
