package org.hemogram.criteria;

import org.hemogram.lab.Analyte;
import org.hemogram.lab.Quantity;
import org.hemogram.lab.ReferenceInterval;
import org.jspecify.annotations.Nullable;

/** One limit of a set, for example platelets below 20. */
public final class LimitItem {
  private final Scale scale;

  LimitItem(Scale scale) {
    this.scale = scale;
  }

  /** What it looks at. */
  public Analyte analyte() {
    return scale.analyte();
  }

  /** The limit as published; the first row where it differs between people. */
  public TableRow row() {
    return scale.groups().get(0).ladder().rows().get(0).published();
  }

  /** Whether a value meets a limit that is the same for everybody. */
  public Truth holds(@Nullable Quantity value) {
    return holds(value, null, Subject.UNKNOWN);
  }

  /**
   * Whether a value meets the limit.
   *
   * @param value in SI, or null when it was not measured
   * @param interval the reference interval in force, or null
   * @param subject what is known of the person
   */
  public Truth holds(
      @Nullable Quantity value, @Nullable ReferenceInterval interval, Subject subject) {
    int found = value == null ? -1 : scale.find(value, interval, null, subject);
    return found < 0 ? Truth.UNKNOWN : Truth.of(Scale.rank(found) > 0);
  }
}
