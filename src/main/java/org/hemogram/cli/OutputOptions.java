package org.hemogram.cli;

import java.util.Map;
import picocli.CommandLine.Model.OptionSpec;

/** Form and place of the result. */
final class OutputOptions {
  static final String FORMAT = "--format";
  static final String OUTPUT = "--output";

  private static final String STANDARD_OUTPUT = "-";

  private OutputOptions() {}

  /** Adds the section, with options that only this command has at its end. */
  static void describe(CommandModel model, Map<String, ?> formats, OptionSpec.Builder... more) {
    OptionSpec.Builder[] all = new OptionSpec.Builder[more.length + 2];
    all[0] = format(formats);
    all[1] =
        Options.value("FILE", "Write there. The file appears whole or not at all.", "-o", OUTPUT);
    System.arraycopy(more, 0, all, 2, more.length);
    model.section("Output", all);
  }

  static OptionSpec.Builder format(Map<String, ?> formats) {
    String usual = formats.keySet().iterator().next();
    String words = String.join(", ", formats.keySet()).replaceFirst(usual, usual + " (default)");
    return Options.choice("FORM", words + ".", formats.keySet(), "-f", FORMAT);
  }

  /** Whether the result goes to a file. */
  static boolean isToFile(Arguments arguments) {
    return arguments.has(OUTPUT) && !isStandardOutput(arguments);
  }

  private static boolean isStandardOutput(Arguments arguments) {
    return arguments.text(OUTPUT).orElse(STANDARD_OUTPUT).equals(STANDARD_OUTPUT);
  }

  /**
   * Opens the place of the result.
   *
   * @throws UsageException when it cannot be written
   */
  static OutputTarget open(Arguments arguments, Session session) {
    return isToFile(arguments)
        ? new OutputTarget(FileOutput.prepare(arguments.text(OUTPUT).orElseThrow()))
        : session.standardOutput();
  }
}
