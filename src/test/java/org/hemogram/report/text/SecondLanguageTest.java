package org.hemogram.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hemogram.notes.Audience;
import org.hemogram.notes.NoteLibrary;
import org.hemogram.notes.ReaderUnits;
import org.hemogram.report.ByteBlock;
import org.hemogram.report.Disclaimer;
import org.junit.jupiter.api.Test;

/** A second language is a folder beside {@code en}, here one of the tests' own, and no code. */
class SecondLanguageTest {
  private static final NoteLibrary LIBRARY = new NoteLibrary("xx");

  @Test
  void should_explain_in_words_and_headings_of_the_folder() {
    ByteBlock out = new ByteBlock();

    NoteText.write(LIBRARY.note("pancytopenia"), Audience.PATIENT, LIBRARY, TextStyle.PLAIN, out);

    assertThat(out.text())
        .contains("Ainepotycnap\n", "woleb 150 ×10⁹/L", "\nSyas ti\n", "\nSecnerefer\n")
        .contains("2026-11-22 deweiver.")
        .doesNotContain("What it says", "References", "Last reviewed");
  }

  @Test
  void should_write_markdown_in_words_of_the_folder() {
    ByteBlock out = new ByteBlock();

    NoteMarkdown.write(LIBRARY.note("pancytopenia"), List.of(Audience.values()), LIBRARY, 2, out);

    assertThat(out.text())
        .contains("## Ainepotycnap", "### Tneitap", "### Nainilc", "### Syas ti", "### Secnerefer");
  }

  @Test
  void should_title_findings_and_sections_in_words_of_the_folder() {
    CodeWords words = new CodeWords(LIBRARY);

    assertThat(words.title("neutropenia.severe")).isEqualTo("Ainepotruen, ereves");
    assertThat(words.shortTitle("pancytopenia")).isEqualTo("Ainepotycnap");
    assertThat(words.label("now")).isEqualTo("Won");
    assertThat(Disclaimer.of(LIBRARY).text(Audience.PATIENT)).isEqualTo("Rof uoy.");
  }

  @Test
  void should_pick_the_same_notes_by_the_same_codes() {
    assertThat(LIBRARY.code("pancytopenia").orElseThrow().family()).isEqualTo("Denibmoc");
    assertThat(LIBRARY.code("pancytopenia").orElseThrow().noteIds())
        .isEqualTo(new NoteLibrary("en").code("pancytopenia").orElseThrow().noteIds());
    assertThat(LIBRARY.inOrder(List.of("pancytopenia", "red-flags"), ReaderUnits.NONE))
        .extracting(note -> note.brief())
        .containsExactly("Pleh won.", "Lla eerht wol.");
  }
}
