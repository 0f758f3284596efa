package org.hemogram.cli;

import org.hemogram.report.text.TextStyle;

/**
 * What {@code hemogram inspect} was asked for.
 *
 * @param input what to read
 * @param format the output form
 * @param style what the reader of text can be shown
 * @param strict whether a rejected entry makes the exit code 3
 */
record InspectSettings(LoadedInput.Request input, Format format, TextStyle style, boolean strict) {

  /** The output forms of {@code inspect}. */
  enum Format {
    TEXT,
    JSON
  }
}
