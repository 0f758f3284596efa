package org.hemogram.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Compares {@code docs/notes.md} with the notes; {@code -Dman.update=true} rewrites it. */
class NotesPageTest {
  private static final Path PAGE = Path.of("docs", "notes.md");

  @Test
  void should_hold_every_note_as_it_ships() throws IOException {
    String fresh = NotesPage.text();
    if (Boolean.getBoolean("man.update")) {
      Files.writeString(PAGE, fresh);
    }

    assertThat(Files.readString(PAGE))
        .as("docs/notes.md (-Dman.update=true rewrites it)")
        .isEqualTo(fresh);
  }
}
