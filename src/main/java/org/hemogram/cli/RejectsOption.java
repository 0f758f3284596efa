package org.hemogram.cli;

import picocli.CommandLine.Model.OptionSpec;

/** {@code --rejects FILE}: the rejected entries in a file of their own. */
final class RejectsOption {
  static final String REJECTS = "--rejects";

  private RejectsOption() {}

  static OptionSpec.Builder option() {
    return Options.value(
        "FILE",
        "Write every rejected entry there, a row each: CSV with file, line, field, code, message."
            + " The file appears whole or not at all.",
        REJECTS);
  }

  /** Opens the file, before anything is read; nothing is written without the option. */
  static RejectsTarget open(Arguments arguments) {
    return arguments
        .text(REJECTS)
        .map(name -> new RejectsTarget(new OutputTarget(FileOutput.prepare(name))))
        .orElse(RejectsTarget.NONE);
  }
}
