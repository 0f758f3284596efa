package org.hemogram.cli;

import java.io.IOException;
import picocli.CommandLine.Model.CommandSpec;

/** One command of the program: what it understands, and what it does. */
interface Command {

  /** Adds header, options and examples to the model of the command, which has its name already. */
  void describe(CommandSpec spec);

  /**
   * Does it.
   *
   * @return the exit code
   * @throws UsageException when the arguments cannot be carried out
   */
  int run(Arguments arguments, Session session) throws IOException;
}
