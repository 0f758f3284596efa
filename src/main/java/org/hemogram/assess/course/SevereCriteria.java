package org.hemogram.assess.course;

import org.hemogram.criteria.LimitSet;
import org.hemogram.criteria.Subject;
import org.hemogram.criteria.Truth;

/** The blood criteria of severe aplastic anemia on the counts of one day. */
final class SevereCriteria {
  private final LimitSet set;
  private final int reticulocyteDays;

  SevereCriteria(LimitSet set, int reticulocyteDays) {
    this.set = set;
    this.reticulocyteDays = reticulocyteDays;
  }

  LimitSet set() {
    return set;
  }

  int reticulocyteDays() {
    return reticulocyteDays;
  }

  Sample sample(Counts counts, long day) {
    return Sample.of(counts, day, day, day, reticulocyteDays);
  }

  Truth holds(Sample sample) {
    return set.met(sample, Subject.UNKNOWN);
  }
}
