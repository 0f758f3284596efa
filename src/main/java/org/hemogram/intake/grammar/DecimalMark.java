package org.hemogram.intake.grammar;

/** What stands before the decimals in a file. */
public enum DecimalMark {
  POINT,
  COMMA,
  /** Nothing seen decides. */
  UNDECIDED,
  /** Cells of both kinds were seen: cells that could be either are refused. */
  BOTH
}
