package org.hemogram.lab;

import org.jspecify.annotations.Nullable;

/**
 * Facts about a person that hold for a time, such as a trimester; both ends included.
 *
 * @param from the first day, or {@link Moment#NONE} for no beginning
 * @param until the last day, or {@link Moment#NONE} for no end
 * @param facts what holds
 * @param place where that is stated, or null
 */
public record DatedFacts(
    Moment from, Moment until, PatientFacts facts, @Nullable SourceLocation place) {

  /** Facts of no known place. */
  public DatedFacts(Moment from, Moment until, PatientFacts facts) {
    this(from, until, facts, null);
  }

  /** True when the facts hold at that time; an undated result only takes facts without dates. */
  public boolean holdsAt(Moment time) {
    if (!time.hasDay()) {
      return !from.isKnown() && !until.isKnown();
    }
    return (!from.isKnown() || from.day() <= time.day())
        && (!until.isKnown() || time.day() <= until.day());
  }
}
