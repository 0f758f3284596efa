package org.hemogram.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hemogram.lab.Problem;
import org.hemogram.lab.Severity;
import org.hemogram.lab.SourceLocation;

/**
 * Turns the arguments of the command line into inputs: files, folders in name order, standard
 * input.
 */
final class InputFinder {

  private static final Set<String> ENDINGS =
      Set.of(".csv", ".tsv", ".txt", ".json", ".ndjson", ".jsonl");

  private final List<InputFile> files = new ArrayList<>();
  private final List<String> skipped = new ArrayList<>();
  private final List<String> order = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private final Set<Path> visited = new HashSet<>();
  private final InputStream standardInput;

  InputFinder(InputStream standardInput) {
    this.standardInput = standardInput;
  }

  /** Adds what one argument names. */
  void add(String argument) {
    if (argument.equals("-")) {
      if (files.stream().noneMatch(f -> f.standardInput() != null)) {
        files.add(InputFile.standardInput(standardInput));
        order.add("-");
      }
      return;
    }
    Path path = Path.of(argument);
    if (Files.isDirectory(path)) {
      folder(path, argument.length() > 1 ? argument.replaceAll("/+$", "") : argument);
    } else if (Files.exists(path)) {
      file(path, argument);
    } else {
      problem("input.missing", argument, "there is no such file or folder. Check the path.");
    }
  }

  /** A file named twice is read once: the same bytes cannot say anything new. */
  private void file(Path path, String name) {
    try {
      if (visited.add(path.toRealPath())) {
        files.add(InputFile.of(name, path, true));
        order.add(name);
      } else {
        problems.add(
            Problem.at(
                new SourceLocation(name, 0, null),
                "data.duplicate",
                Severity.INFO,
                "The file is named twice and was read once."));
      }
    } catch (IOException e) {
      files.add(InputFile.of(name, path, true));
    }
  }

  private void folder(Path folder, String name) {
    List<Path> entries = new ArrayList<>();
    try {
      if (!visited.add(folder.toRealPath())) {
        return;
      }
      try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
        stream.forEach(entries::add);
      }
    } catch (IOException e) {
      problem("input.unreadable", name, "the folder cannot be read. Check its permissions.");
      return;
    }
    entries.sort(Comparator.comparing(p -> p.getFileName().toString()));
    for (Path entry : entries) {
      String entryName = name + (name.endsWith("/") ? "" : "/") + entry.getFileName();
      if (Files.isDirectory(entry)) {
        folder(entry, entryName);
      } else if (isTable(entry.getFileName().toString()) && !isSpecial(entry)) {
        addOnce(entry, entryName);
      } else {
        skipped.add(entryName);
        order.add(entryName);
      }
    }
  }

  /** A pipe or a device: who names a folder does not mean to wait for one. */
  private static boolean isSpecial(Path entry) {
    return Files.exists(entry) && !Files.isRegularFile(entry);
  }

  private void addOnce(Path file, String name) {
    try {
      if (visited.add(file.toRealPath())) {
        files.add(InputFile.of(name, file, false));
        order.add(name);
      }
    } catch (IOException e) {
      problem("input.unreadable", name, "the file cannot be read. Check its permissions.");
    }
  }

  static boolean isTable(String fileName) {
    String lower = fileName.toLowerCase(Locale.ROOT);
    String plain = lower.endsWith(".gz") ? lower.substring(0, lower.length() - 3) : lower;
    int dot = plain.lastIndexOf('.');
    return dot >= 0 && ENDINGS.contains(plain.substring(dot));
  }

  private void problem(String code, String name, String message) {
    problems.add(Problem.at(new SourceLocation(name, 0, null), code, Severity.ERROR, message));
  }

  /** The names of all inputs, skipped ones included, in the order in which they were found. */
  List<String> order() {
    return List.copyOf(order);
  }

  List<InputFile> files() {
    return List.copyOf(files);
  }

  List<String> skipped() {
    return List.copyOf(skipped);
  }

  List<Problem> problems() {
    return List.copyOf(problems);
  }
}
