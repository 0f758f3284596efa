package org.hemogram.report;

/**
 * One output form of {@code grade}: {@link #header} once, then a row for each result and term.
 * Several threads may write rows at the same time, each with a form and a block of its own.
 */
public interface GradeForm {

  /** Writes what stands before the rows. */
  void header(ByteBlock out);

  /** Writes one row. */
  void row(GradeRow row, ByteBlock out);
}
