package org.hemogram.cli;

/**
 * What {@code hemogram grade} was asked for.
 *
 * @param judged what to read, and by what it is judged
 * @param format the output form
 * @param raw whether cells that a spreadsheet takes for formulas stay as they are
 */
record GradeSettings(JudgedInput judged, Format format, boolean raw) {

  /** The output forms of {@code grade}. */
  enum Format {
    CSV,
    NDJSON
  }
}
