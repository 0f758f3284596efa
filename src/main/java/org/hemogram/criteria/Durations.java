package org.hemogram.criteria;

import java.util.List;
import java.util.Optional;

/**
 * The scales by duration of a table, for example of {@code icaht}.
 *
 * @param all in the order of the table
 */
public record Durations(List<DurationScale> all) {

  public Durations {
    all = List.copyOf(all);
  }

  /** The scales of a table; none when it grades no durations. */
  public static Durations of(CriteriaTable table) {
    return new Durations(table.durations());
  }

  /** The scale of that id. */
  public Optional<DurationScale> scale(String id) {
    return all.stream().filter(scale -> scale.id().equals(id)).findFirst();
  }
}
