package org.hemogram.intake.grammar;

/** What words in place of a number mean. */
public enum TextKind {
  SPECIMEN_PROBLEM,
  CLUMPED,
  HEMOLYZED,
  CANCELLED,
  PENDING,
  NOT_MEASURED,
  SEE_COMMENT,
  SEMI_QUANTITATIVE,
  ENTERED_IN_ERROR,
  /** What a spreadsheet writes in place of a result that it cannot compute or show. */
  DAMAGED
}
