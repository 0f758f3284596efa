package org.hemogram.notes;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where a statement of a note comes from.
 *
 * @param title what was read, with its authors where it has some
 * @param organization who published it: a journal, a society, an agency
 * @param year the year as printed ("2023", "2012 onward"), or null for an undated page
 * @param address where to find it, or null
 */
public record Source(
    String title, String organization, @Nullable String year, @Nullable String address) {

  /** Refuses a source without a title or an organization. */
  public Source {
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(organization, "organization");
    if (title.isBlank() || organization.isBlank()) {
      throw new IllegalArgumentException("A source needs a title and an organization: " + title);
    }
  }
}
