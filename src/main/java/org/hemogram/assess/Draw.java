package org.hemogram.assess;

import org.hemogram.lab.Analyte;
import org.hemogram.lab.Moment;
import org.jspecify.annotations.Nullable;

/** The readings of one time, one per analyte. Made by {@link Chart} and not changed afterwards. */
final class Draw {
  private static final int ANALYTES = Analyte.values().length;

  private final Moment time;
  private final @Nullable Reading[] readings = new @Nullable Reading[ANALYTES];

  Draw(Moment time) {
    this.time = time;
  }

  Moment time() {
    return time;
  }

  /** The reading of an analyte, or null when it was not measured at this time. */
  @Nullable Reading get(Analyte analyte) {
    return readings[analyte.ordinal()];
  }

  void add(Reading reading) {
    int slot = reading.result().analyte().ordinal();
    Reading other = readings[slot];
    if (other == null || SameTime.comesBefore(other, reading)) {
      readings[slot] = reading;
    }
  }

  boolean isSameDayAs(Draw other) {
    return time.day() == other.time.day() && time.isRelative() == other.time.isRelative();
  }
}
