package org.hemogram.intake;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * One input: a file, or standard input.
 *
 * @param name the path as given, folder paths joined with {@code /}; {@code -} for standard input
 * @param path where it is; null for standard input
 * @param named true when it was named on the command line, false when a folder brought it
 * @param standardInput the stream behind {@code -}; null for files
 */
public record InputFile(
    String name, @Nullable Path path, boolean named, @Nullable InputStream standardInput) {

  /** A file. */
  public static InputFile of(String name, Path path, boolean named) {
    return new InputFile(name, path, named, null);
  }

  /** Standard input. */
  public static InputFile standardInput(InputStream stream) {
    return new InputFile("-", null, true, stream);
  }

  /** The raw bytes. Standard input can be opened once. */
  public InputStream open() throws IOException {
    if (standardInput != null) {
      return standardInput;
    }
    if (path == null) {
      throw new IOException("no path");
    }
    // The stream of the channels asks for a position, which a pipe does not have.
    return canBeReadAgain() ? Files.newInputStream(path) : new FileInputStream(path.toFile());
  }

  /** False for standard input and for pipes, whose bytes are gone once they were read. */
  public boolean canBeReadAgain() {
    return path != null && Files.isRegularFile(path);
  }

  /** The patient of an input without any patient id: the base name without extensions. */
  public String patient() {
    if (path == null) {
      return "stdin";
    }
    String base = name.substring(name.lastIndexOf('/') + 1);
    int dot = base.indexOf('.', 1);
    return dot < 0 ? base : base.substring(0, dot);
  }
}
