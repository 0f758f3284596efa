package org.hemogram.intake.table;

import java.util.Set;
import org.hemogram.intake.grammar.StatusGrammar.Standing;
import org.hemogram.lab.Reason;
import org.hemogram.lab.Remark;
import org.jspecify.annotations.Nullable;

/**
 * What the standing of a result means for its entry.
 *
 * @param remarks what has to be known about the result
 * @param withdrawn why it does not count; null when it does
 */
record RowStatus(Set<Remark> remarks, @Nullable Reason withdrawn) {

  static final RowStatus NONE = new RowStatus(Set.of(), null);
  private static final RowStatus CORRECTED = new RowStatus(Set.of(Remark.CORRECTED), null);
  private static final RowStatus PRELIMINARY = new RowStatus(Set.of(Remark.PRELIMINARY), null);
  private static final RowStatus CANCELLED = new RowStatus(Set.of(), Reason.CANCELLED);
  private static final RowStatus ERROR = new RowStatus(Set.of(), Reason.ENTERED_IN_ERROR);

  static RowStatus of(Standing standing) {
    return switch (standing) {
      case ORDINARY -> NONE;
      case CORRECTED -> CORRECTED;
      case PRELIMINARY -> PRELIMINARY;
      case CANCELLED -> CANCELLED;
      case ERROR -> ERROR;
    };
  }
}
