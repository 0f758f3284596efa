package org.hemogram.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Sees to it that no file is written over one that the same run reads. */
final class WrittenFiles {

  /** The options that name a file to be read. */
  private static final List<String> READ =
      List.of(
          FactOptions.PATIENTS,
          FactOptions.EVENTS,
          ProfileOption.PROFILE,
          CriteriaOptions.INTERVAL_FILE,
          OwnCriteria.CRITERIA_FILE,
          PseudonymOptions.PSEUDONYMIZE);

  private static final String ANOTHER = ". Name another file.";

  private final Arguments arguments;
  private final List<String> inputs;

  private WrittenFiles(Arguments arguments, List<String> inputs) {
    this.arguments = arguments;
    this.inputs = inputs;
  }

  /**
   * Notes every option that names a file which is read, or the same file as another.
   *
   * @param inputs files and folders as named on the command line
   */
  static void check(Arguments arguments, List<String> inputs) {
    WrittenFiles files = new WrittenFiles(arguments, inputs);
    if (OutputOptions.isToFile(arguments)) {
      files.output(arguments.text(OutputOptions.OUTPUT).orElseThrow());
    }
    if (arguments.has(RejectsOption.REJECTS)) {
      files.rejects(arguments.text(RejectsOption.REJECTS).orElseThrow());
    }
  }

  private void output(String name) {
    if (name.isEmpty()) {
      arguments.badValue(
          OutputOptions.OUTPUT, name, "Name a file, or leave the option out for standard output.");
    } else if (!isReadByOption(OutputOptions.OUTPUT, name)
        && named().anyMatch(input -> isSame(name, input))) {
      arguments.badValue(OutputOptions.OUTPUT, name, "It is an input" + ANOTHER);
    }
  }

  private void rejects(String name) {
    String option = RejectsOption.REJECTS;
    if (name.isEmpty() || name.equals("-")) {
      arguments.badValue(option, name, "Name a file; standard output carries the result.");
      return;
    }
    if (OutputOptions.isToFile(arguments)
        && isSame(name, arguments.text(OutputOptions.OUTPUT).orElseThrow())) {
      arguments.badValue(option, name, "It is the file of " + OutputOptions.OUTPUT + ANOTHER);
    } else if (!isReadByOption(option, name)) {
      named()
          .filter(input -> isRead(name, input))
          .findFirst()
          .ifPresent(
              input ->
                  arguments.badValue(
                      option,
                      name,
                      Files.isDirectory(Path.of(input))
                          ? "It lies in a folder that is read. Name a file elsewhere."
                          : "It is an input" + ANOTHER));
    }
  }

  private Stream<String> named() {
    return inputs.stream().filter(input -> !input.isEmpty() && !input.equals("-"));
  }

  private boolean isReadByOption(String option, String name) {
    for (String other : READ) {
      if (arguments.words(other).stream()
          .filter(read -> !read.isEmpty() && !read.equals(PseudonymOptions.NO_FILE))
          .anyMatch(read -> isSame(name, read))) {
        arguments.badValue(option, name, "It is the file of " + other + ANOTHER);
        return true;
      }
    }
    return false;
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
          ? Files.isRegularFile(a) && Files.isSameFile(a, b)
          : real(a).equals(real(b));
    } catch (IOException e) {
      return false;
    }
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
