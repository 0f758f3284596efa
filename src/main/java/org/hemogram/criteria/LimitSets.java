package org.hemogram.criteria;

import java.util.List;
import java.util.Optional;

/**
 * The limit sets of a table, for example of {@code pancytopenia} or {@code aa-camitta}.
 *
 * @param sets in the order of the table
 */
public record LimitSets(List<LimitSet> sets) {

  public LimitSets {
    sets = List.copyOf(sets);
  }

  /** The sets of a table; none when it has only graded terms or bands. */
  public static LimitSets of(CriteriaTable table) {
    return new LimitSets(table.sets());
  }

  /** The set of that id. */
  public Optional<LimitSet> set(String id) {
    for (LimitSet set : sets) {
      if (set.id().equals(id)) {
        return Optional.of(set);
      }
    }
    return Optional.empty();
  }
}
