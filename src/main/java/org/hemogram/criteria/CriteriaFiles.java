package org.hemogram.criteria;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The files that ship beside this package's classes. */
final class CriteriaFiles {
  private CriteriaFiles() {}

  /** The whole text of a file, relative to this package. */
  static String read(String name) {
    try (InputStream bytes = CriteriaFiles.class.getResourceAsStream(name)) {
      if (bytes == null) {
        throw new IllegalStateException("The file " + name + " is missing");
      }
      return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }
}
