package org.hemogram.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hemogram.cli.HemogramCommand;
import org.junit.jupiter.api.Test;

/** Compares {@code man/} with fresh pages; {@code -Dman.update=true} rewrites it. */
class CommittedManPagesTest {
  private static final Path FOLDER = Path.of("man");

  @Test
  void should_agree_with_the_commands() throws IOException {
    Map<String, String> fresh = ManPages.of(HemogramCommand.commandLine());
    if (Boolean.getBoolean("man.update")) {
      rewrite(fresh);
    }

    assertThat(committed())
        .as("man/ (-Dman.update=true rewrites it)")
        .containsExactlyEntriesOf(fresh);
  }

  private static void rewrite(Map<String, String> pages) throws IOException {
    Files.createDirectories(FOLDER);
    for (String old : committed().keySet()) {
      Files.delete(FOLDER.resolve(old));
    }
    for (Map.Entry<String, String> page : pages.entrySet()) {
      Files.writeString(FOLDER.resolve(page.getKey()), page.getValue());
    }
  }

  private static Map<String, String> committed() throws IOException {
    Map<String, String> pages = new TreeMap<>();
    if (Files.isDirectory(FOLDER)) {
      try (Stream<Path> files = Files.list(FOLDER)) {
        for (Path file : files.toList()) {
          pages.put(file.getFileName().toString(), Files.readString(file));
        }
      }
    }
    return pages;
  }
}
