package org.hemogram.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Compares an output with the one kept in {@code src/test/resources/report}. */
public final class Golden {
  private static final Path FOLDER = Path.of("src/test/resources/report");

  private Golden() {}

  /** Fails when the output differs; {@code -Dcases.update=true} keeps the new one instead. */
  public static void assertSame(String name, String output) {
    try {
      if (Boolean.getBoolean("cases.update")) {
        Files.createDirectories(FOLDER);
        Files.writeString(FOLDER.resolve(name), output);
      }
      assertThat(output).as("report/%s", name).isEqualTo(Files.readString(FOLDER.resolve(name)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
