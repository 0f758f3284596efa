package org.hemogram.criteria;

import java.util.List;
import java.util.Optional;

/**
 * The responses of a table, for example of {@code iwg-2006}.
 *
 * @param all in the order of the table
 */
public record Responses(List<Response> all) {

  public Responses {
    all = List.copyOf(all);
  }

  /** The responses of a table; none when it has none. */
  public static Responses of(CriteriaTable table) {
    return new Responses(table.responses());
  }

  /** The response of that id. */
  public Optional<Response> response(String id) {
    return all.stream().filter(response -> response.id().equals(id)).findFirst();
  }
}
