package org.hemogram.intake.grammar;

/** The order of day, month and year in a column. */
public enum DateOrder {
  YMD,
  DMY,
  MDY,
  /** Nothing seen decides. */
  UNDECIDED,
  /** Cells of both orders were seen. */
  CONTRADICTORY
}
