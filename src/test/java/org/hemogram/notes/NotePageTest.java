package org.hemogram.notes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The form of a note file. */
class NotePageTest {
  private static final Map<String, String> HEADINGS = new LinkedHashMap<>();

  static {
    HEADINGS.put("patient", "Patient text");
    HEADINGS.put("clinician", "Clinician text");
    HEADINGS.put("says", "What it says");
    HEADINGS.put("references", "References");
  }

  private static NotePage parse(String text) {
    return NotePage.parse("x.md", text, HEADINGS);
  }

  @Test
  void should_read_fields_paragraphs_lists_and_sources() {
    NotePage page =
        parse(
            """
            ---
            title: A title: with colon
            keywords: a, b
            ---

            ## Patient text

            First line
            goes on. [1]

            Second paragraph:
            - one item
              of two lines
            - another

            ## References

            1. Some title | Some journal | 2020 | https://example.org/a
            2. Other title | Some society | - | -
            """);
    assertThat(page.field("title")).contains("A title: with colon");
    assertThat(page.field("brief")).isEmpty();
    assertThat(page.parts().get("patient"))
        .containsExactly(
            "First line goes on. [1]", "Second paragraph:", "- one item of two lines", "- another");
    assertThat(page.sources())
        .containsExactly(
            new Source("Some title", "Some journal", "2020", "https://example.org/a"),
            new Source("Other title", "Some society", null, null));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "no fields at all",
        "---\ntitle: never closed\n",
        "---\ntitle without colon\n---\n",
        "---\ntitle: t\n---\n\n## Unknown heading\n\ntext\n",
        "---\ntitle: t\n---\n\ntext before a heading\n",
        "---\ntitle: t\n---\n\n## References\n\n1. Title | Journal | 2020\n",
        "---\ntitle: t\n---\n\n## References\n\n2. Title | Journal | 2020 | -\n",
        "---\ntitle: t\n---\n\n## References\n\nTitle | Journal | 2020 | -\n"
      })
  void should_refuse_a_file_in_another_form(String text) {
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> parse(text))
        .withMessageContaining("x.md");
  }

  @Test
  void should_refuse_a_source_without_an_organization() {
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> new Source("title", " ", null, null));
  }

  @Test
  void should_refuse_a_number_without_a_source() {
    NotePage page =
        parse(
            """
            ---
            title: t
            brief: b
            last-reviewed: 2026-11-22
            ---

            ## Patient text

            A statement. [1]
            """);
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> new NoteAssembly(HEADINGS, file -> page).note("x", "x.md", text -> text))
        .withMessageContaining("[1]");
  }

  @Test
  void should_refuse_a_note_without_a_text_for_one_reader() {
    NotePage page =
        new NotePage(
            Map.of("title", "t", "brief", "b", "last-reviewed", "2026-11-22"),
            Map.of("says", List.of("something")),
            List.of());
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> new NoteAssembly(HEADINGS, file -> page).note("x", "x.md", text -> text))
        .withMessageContaining("patient");
  }
}
