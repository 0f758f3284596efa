package org.hemogram.lab;

/**
 * Facts about a person that hold for a time, such as a trimester; both ends included.
 *
 * @param from the first day, or {@link Moment#NONE} for no beginning
 * @param until the last day, or {@link Moment#NONE} for no end
 * @param facts what holds
 */
public record DatedFacts(Moment from, Moment until, PatientFacts facts) {

  /** True when the facts hold at that time; an undated result only takes facts without dates. */
  public boolean holdsAt(Moment time) {
    if (!time.hasDay()) {
      return !from.isKnown() && !until.isKnown();
    }
    return (!from.isKnown() || from.day() <= time.day())
        && (!until.isKnown() || time.day() <= until.day());
  }
}
