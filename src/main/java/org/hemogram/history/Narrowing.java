package org.hemogram.history;

import org.hemogram.lab.Moment;
import org.jspecify.annotations.Nullable;

/**
 * What part of the input takes part; everything else does not exist.
 *
 * @param patient the only patient, or null for all
 * @param since the first day, or {@link Moment#NONE}
 * @param until the last day, or {@link Moment#NONE}
 */
public record Narrowing(@Nullable String patient, Moment since, Moment until) {

  /** Everything takes part. */
  public static final Narrowing NONE = new Narrowing(null, Moment.NONE, Moment.NONE);

  /** True when a time lies within; with a limit, a result without a day does not. */
  boolean includes(Moment time) {
    if (!since.isKnown() && !until.isKnown()) {
      return true;
    }
    return time.hasDay()
        && !time.isRelative()
        && (!since.isKnown() || time.day() >= since.day())
        && (!until.isKnown() || time.day() <= until.day());
  }

  /** True when a time is not after the last day; events before the first day take part. */
  boolean isUntil(Moment time) {
    return !until.isKnown()
        || !time.isKnown()
        || time.hasDay() && !time.isRelative() && time.day() <= until.day();
  }
}
