package org.hemogram.cli;

/** The exit codes of the program. */
final class ExitCode {
  /** Done. */
  static final int DONE = 0;

  /** Done, and a condition of {@code --fail-on} was met. */
  static final int CONDITION_MET = 1;

  /** Wrong usage; nothing was read. */
  static final int USAGE = 2;

  /** Some input could not be processed; the rest is reported. */
  static final int INCOMPLETE = 3;

  /** Nothing could be processed. */
  static final int NOTHING = 4;

  /** An error of the program itself. */
  static final int INTERNAL = 70;

  private ExitCode() {}
}
