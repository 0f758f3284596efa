package org.hemogram.intake.grammar;

/** Value cells: numbers with all that may stand around them, and words in their place. */
public final class NumberGrammar {

  /** Reads a whole cell. */
  public ParsedValue parse(String text, DecimalMark mark) {
    throw new UnsupportedOperationException();
  }
}
