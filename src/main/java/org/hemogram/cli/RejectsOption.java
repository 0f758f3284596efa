package org.hemogram.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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

  /** Notes a place where the file would replace the result or something that is read. */
  static void check(Arguments arguments, List<String> files) {
    String name = arguments.text(REJECTS).orElse(null);
    if (name == null) {
      return;
    }
    if (name.isEmpty() || name.equals("-")) {
      arguments.badValue(REJECTS, name, "Name a file; standard output carries the result.");
      return;
    }
    String output = arguments.text(OutputOptions.OUTPUT).orElse(null);
    if (OutputOptions.isToFile(arguments) && output != null && isSame(name, output)) {
      arguments.badValue(
          REJECTS, name, "It is the file of " + OutputOptions.OUTPUT + ". Name another file.");
    }
    for (String side : List.of(FactOptions.PATIENTS, FactOptions.EVENTS)) {
      String read = arguments.has(side) ? arguments.text(side).orElse("") : "";
      if (!read.isEmpty() && isSame(name, read)) {
        arguments.badValue(REJECTS, name, "It is the file of " + side + ". Name another file.");
      }
    }
    for (String input : files) {
      if (!input.isEmpty() && !input.equals("-") && isRead(name, input)) {
        arguments.badValue(
            REJECTS,
            name,
            Files.isDirectory(Path.of(input))
                ? "It lies in a folder that is read. Name a file elsewhere."
                : "It is an input. Name another file.");
        return;
      }
    }
  }

  /** Opens the file, before anything is read; nothing is written without the option. */
  static RejectsTarget open(Arguments arguments) {
    return arguments
        .text(REJECTS)
        .map(name -> new RejectsTarget(new OutputTarget(FileOutput.prepare(name))))
        .orElse(RejectsTarget.NONE);
  }

  private static boolean isRead(String name, String input) {
    Path read = Path.of(input);
    return Files.isDirectory(read)
        ? real(Path.of(name)).startsWith(real(read))
        : isSame(name, input);
  }

  private static boolean isSame(String one, String other) {
    Path a = Path.of(one);
    Path b = Path.of(other);
    try {
      return Files.exists(a) && Files.exists(b)
          ? isFile(a) && Files.isSameFile(a, b)
          : real(a).equals(real(b));
    } catch (IOException e) {
      return false;
    }
  }

  /** What is written to a device or a pipe replaces nothing. */
  private static boolean isFile(Path path) {
    return Files.isRegularFile(path) || Files.isDirectory(path);
  }

  /** The path without links, as far as it is there. */
  private static Path real(Path path) {
    Path whole = path.toAbsolutePath().normalize();
    try {
      if (Files.exists(whole)) {
        return whole.toRealPath();
      }
      Path folder = whole.getParent();
      Path name = whole.getFileName();
      return folder == null || name == null || !Files.exists(folder)
          ? whole
          : folder.toRealPath().resolve(name);
    } catch (IOException e) {
      return whole;
    }
  }
}
