package org.hemogram.notes;

import java.util.List;
import java.util.Objects;

/**
 * One row of the table of codes.
 *
 * @param code a finding, data or message code; in {@link NoteLibrary#codes()} a family of codes is
 *     one entry with its variable part in angle brackets, {@code trend.<analyte>.falling}
 * @param title the finding in plain words
 * @param family heading under which the code is listed
 * @param rank place in the order "worst first": a smaller number is worse
 * @param noteIds notes that a report attaches, in the order in which the table names them
 */
public record CodeEntry(String code, String title, String family, int rank, List<String> noteIds) {

  /** Refuses a row without a note. */
  public CodeEntry {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(family, "family");
    noteIds = List.copyOf(noteIds);
    if (noteIds.isEmpty()) {
      throw new IllegalArgumentException("Code " + code + " has no note");
    }
  }
}
