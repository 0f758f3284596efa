package org.hemogram.criteria;

import java.util.List;
import java.util.Optional;
import org.hemogram.lab.Quantity;

/**
 * One line of a set: one limit, or several that stand for the same cell line.
 *
 * @param name for example {@code neutrophils} or {@code white cells}
 * @param anyOf true when one limit that holds is enough; false when the first that was measured
 *     counts
 * @param items the limits, the preferred one first
 */
public record LimitLine(String name, boolean anyOf, List<LimitItem> items) {

  public LimitLine {
    items = List.copyOf(items);
    if (items.isEmpty()) {
      throw new IllegalArgumentException("line " + name + " without a limit");
    }
  }

  /** Whether the line is met. */
  public Truth holds(LimitValues values, Subject subject) {
    if (!anyOf) {
      Optional<LimitItem> deciding = deciding(values);
      return deciding.isPresent() ? holds(deciding.get(), values, subject) : Truth.UNKNOWN;
    }
    boolean unknown = false;
    boolean measured = false;
    for (LimitItem item : items) {
      Quantity value = values.value(item.analyte());
      Truth one = holds(item, values, subject);
      if (one == Truth.TRUE) {
        return Truth.TRUE;
      }
      measured |= value != null;
      unknown |= value != null && one == Truth.UNKNOWN;
    }
    return unknown || !measured ? Truth.UNKNOWN : Truth.FALSE;
  }

  /** The first limit whose analyte was measured. */
  public Optional<LimitItem> deciding(LimitValues values) {
    for (LimitItem item : items) {
      if (values.value(item.analyte()) != null) {
        return Optional.of(item);
      }
    }
    return Optional.empty();
  }

  private static Truth holds(LimitItem item, LimitValues values, Subject subject) {
    return item.holds(values.value(item.analyte()), values.interval(item.analyte()), subject);
  }
}
