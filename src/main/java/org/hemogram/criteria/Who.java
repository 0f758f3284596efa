package org.hemogram.criteria;

import java.util.Collections;
import java.util.Set;
import org.hemogram.lab.AgeSpan;
import org.hemogram.lab.Pregnancy;
import org.hemogram.lab.Sex;
import org.jspecify.annotations.Nullable;

/**
 * Whom the rows of a table are for.
 *
 * @param label in words; empty = everybody
 * @param sex the sex, or null for both
 * @param age the ages
 * @param pregnancy the states of pregnancy, or null when it does not matter
 */
record Who(String label, @Nullable Sex sex, AgeRange age, @Nullable Set<Pregnancy> pregnancy) {

  /** The answer of {@link #match}: it is not for this person. */
  static final int NO = -1;

  /** The answer of {@link #match}: it is. Otherwise the sum of what is not known well enough. */
  static final int YES = 0;

  static final int SEX = 1;
  static final int AGE = 2;
  static final int PREGNANCY = 4;

  static final Who EVERYBODY = new Who("", null, AgeRange.ANY, null);

  boolean isEverybody() {
    return sex == null && pregnancy == null && age.isAny();
  }

  /** {@link #NO}, {@link #YES}, or what is missing to say so. */
  int match(Subject subject) {
    int doubt = YES;
    if (sex != null && sex != subject.sex()) {
      if (subject.sex().isKnown()) {
        return NO;
      }
      doubt |= SEX;
    }
    AgeSpan span = subject.age();
    if (!age.isPossible(span)) {
      return NO;
    }
    if (!age.isCertain(span)) {
      doubt |= AGE;
    }
    int pregnant = matchPregnancy(subject);
    return pregnant == NO ? NO : doubt | pregnant;
  }

  /** A pregnancy that an option states for everybody says nothing about men. */
  private int matchPregnancy(Subject subject) {
    if (pregnancy == null) {
      return YES;
    }
    if (subject.sex() == Sex.MALE) {
      return pregnancy.contains(Pregnancy.NOT_STATED) ? YES : NO;
    }
    if (pregnancy.contains(subject.pregnancy())) {
      return YES;
    }
    if (subject.pregnancy() == Pregnancy.UNCERTAIN) {
      return PREGNANCY;
    }
    boolean anyTrimester = subject.pregnancy() == Pregnancy.TRIMESTER_UNKNOWN;
    return anyTrimester && !pregnancy.contains(Pregnancy.NOT_STATED) ? PREGNANCY : NO;
  }

  /** True when some person belongs to both. */
  boolean overlaps(Who other) {
    boolean sexes = sex == null || other.sex == null || sex == other.sex;
    boolean states =
        pregnancy == null
            || other.pregnancy == null
            || !Collections.disjoint(pregnancy, other.pregnancy);
    return sexes && states && age.overlaps(other.age);
  }
}
