package org.hemogram.lab;

/**
 * One value that a reader looked at and that names a known analyte: used, or rejected with a
 * reason.
 */
public sealed interface Entry permits LabResult, RejectedResult {
  /** In place of a patient's id where the export names none; only rejected entries have it. */
  String NO_PATIENT = "";

  /** The patient's id as exported, or {@link #NO_PATIENT}. */
  String patient();

  /** What was measured. */
  Analyte analyte();

  /** When; {@link Moment#NONE} when the export does not say. */
  Moment time();

  /** Where it stands. */
  SourceLocation source();
}
