package org.hemogram.intake.table;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Applies the {@linkplain SkipRule skip rules} of a table's dialect to its rows. */
final class RowSkips {

  private record Applied(int column, SkipRule rule) {}

  private final List<Applied> rules = new ArrayList<>();

  RowSkips(Layout layout) {
    Dialect dialect = layout.dialect();
    if (dialect != null) {
      for (SkipRule rule : dialect.skips()) {
        int column = layout.header().column(rule.column());
        if (column >= 0) {
          rules.add(new Applied(column, rule));
        }
      }
    }
  }

  /** Why the row is no result; null when it may be one. */
  @Nullable String why(Cells cells) {
    for (Applied applied : rules) {
      if (applied.rule().leavesOut(cells.at(applied.column()))) {
        return applied.rule().why();
      }
    }
    return null;
  }
}
