package org.hemogram.intake.grammar;

import java.util.Optional;
import org.hemogram.lab.Sex;

/** Words and letters for the sex; numeric codes belong to the dialects, except those of OMOP. */
public final class SexGrammar {

  /** Reads a cell; empty for an empty or unknown one. */
  public Optional<Sex> parse(String text) {
    throw new UnsupportedOperationException();
  }
}
