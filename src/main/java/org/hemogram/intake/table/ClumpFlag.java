package org.hemogram.intake.table;

import java.math.BigDecimal;
import java.util.List;
import org.hemogram.resource.ResourceTree;

/**
 * The column in which an analyzer says how much it suspects that platelets are clumped ({@code
 * dialects/suspect-flags.json}).
 */
final class ClumpFlag {

  private static final String WORD = "clump";

  private final int column;
  private final BigDecimal from;

  ClumpFlag(Header header) {
    boolean may = header.names().stream().anyMatch(n -> Header.folded(n).contains(WORD));
    int found = -1;
    BigDecimal limit = BigDecimal.ZERO;
    if (may) {
      ResourceTree flag =
          ResourceTree.read(ClumpFlag.class, "/org/hemogram/dialects/suspect-flags.json")
              .get("plateletClumps");
      limit = flag.get("from").exact();
      List<String> names = flag.texts("columns");
      for (String name : names) {
        found = found < 0 ? header.column(name) : found;
      }
    }
    column = found;
    from = limit;
  }

  /** True when the analyzer suspects clumps in the sample of a row. */
  boolean isRaised(Cells cells) {
    String text = column < 0 ? "" : cells.at(column);
    return Cells.isDigits(text) && new BigDecimal(text).compareTo(from) >= 0;
  }
}
