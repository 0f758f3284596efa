package org.hemogram.intake.table;

import java.nio.charset.Charset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A user's description of a table that no dialect fits.
 *
 * @param dialect what the columns hold, as for any dialect
 * @param delimiter what separates columns, or null
 * @param encoding the character encoding, or null
 * @param header the names of the columns of a table without a header; empty when it has one
 */
public record Profile(
    Dialect dialect,
    @Nullable Character delimiter,
    @Nullable Charset encoding,
    List<String> header) {

  public Profile {
    header = List.copyOf(header);
  }

  /** The columns that the profile needs and a header lacks. */
  public List<String> missingFrom(List<String> names) {
    Header header = new Header(names);
    return dialect.signs().requires().stream().filter(n -> header.column(n) < 0).toList();
  }
}
