package org.hemogram.cli;

import java.io.IOException;
import java.util.Map;

/** One command of the program: what it understands, and what it does. */
interface Command {

  /** Adds header, options and examples to the model of the command, which has its name already. */
  void describe(CommandModel model);

  /** The exit codes that it can end with, for its man page. */
  default Map<String, String> exitCodes() {
    return readsInput() ? ExitCodes.ofReading() : ExitCodes.withoutInput();
  }

  /**
   * Whether it reads exports, so that what reading needs is loaded while its arguments are read.
   */
  default boolean readsInput() {
    return false;
  }

  /**
   * Does it.
   *
   * @return the exit code
   * @throws UsageException when the arguments cannot be carried out
   */
  int run(Arguments arguments, Session session) throws IOException;
}
