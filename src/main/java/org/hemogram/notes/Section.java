package org.hemogram.notes;

import java.util.List;
import java.util.Objects;

/**
 * One part of a note below its heading.
 *
 * @param heading in the language of the library, for example "How it is computed"
 * @param paragraphs at least one; {@code [1]} stands for the first of the note's sources, and a
 *     paragraph that starts with {@code "- "} is an item of a list
 */
public record Section(String heading, List<String> paragraphs) {

  /** Refuses a section that says nothing. */
  public Section {
    Objects.requireNonNull(heading, "heading");
    paragraphs = List.copyOf(paragraphs);
    if (paragraphs.isEmpty()) {
      throw new IllegalArgumentException("Section '" + heading + "' is empty");
    }
  }
}
