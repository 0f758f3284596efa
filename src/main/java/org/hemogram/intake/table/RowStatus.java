package org.hemogram.intake.table;

import java.util.Locale;
import java.util.Set;
import org.hemogram.lab.Reason;
import org.hemogram.lab.Remark;
import org.jspecify.annotations.Nullable;

/**
 * What the status column of a table says about a result. Only whole words count: single letters
 * mean something else in every laboratory, and the same column often holds flags.
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

  /** The meaning of a cell; {@link #NONE} for everything that is no status. */
  static RowStatus of(String cell) {
    if (cell.length() < 6) {
      return NONE;
    }
    return switch (cell.toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-')) {
      case "corrected", "amended", "appended", "corrected-result", "korrigiert", "rectifié" ->
          CORRECTED;
      case "preliminary", "partial", "vorläufig", "provisional" -> PRELIMINARY;
      case "cancelled", "canceled", "storniert" -> CANCELLED;
      case "entered-in-error", "error", "deleted", "invalid" -> ERROR;
      default -> NONE;
    };
  }
}
