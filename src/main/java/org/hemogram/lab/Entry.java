package org.hemogram.lab;

/**
 * One value that a reader looked at and that names a known analyte: used, or rejected with a
 * reason.
 */
public sealed interface Entry permits LabResult, RejectedResult {
  /** The patient's id as exported. */
  String patient();

  /** What was measured. */
  Analyte analyte();

  /** When; {@link Moment#NONE} when the export does not say. */
  Moment time();

  /** Where it stands. */
  SourceLocation source();
}
