package org.hemogram.report.text;

import org.hemogram.assess.Assessment;
import org.hemogram.lab.AgeSpan;
import org.hemogram.lab.PatientFacts;
import org.hemogram.lab.Sex;

/** Sex and age in words, as stated; what is not known is said. */
final class PersonWords {
  private static final int ADULT_MONTHS = 18 * 12;
  private static final int MONTHS_UNTIL = 24;
  private static final int DAYS_UNTIL = 60;

  private PersonWords() {}

  /** For example {@code woman, 24 years}, at the time of the last result. */
  static String of(Assessment assessment) {
    PatientFacts facts = assessment.facts();
    AgeSpan age = facts.ageAt(assessment.now(), assessment.first());
    return sex(facts.sex(), age) + ", " + age(age);
  }

  private static String sex(Sex sex, AgeSpan age) {
    boolean adult = age.isKnown() && age.minMonths() >= ADULT_MONTHS;
    boolean child = age.isKnown() && age.maxMonths() < ADULT_MONTHS;
    return switch (sex) {
      case FEMALE -> adult ? "woman" : child ? "girl" : "female";
      case MALE -> adult ? "man" : child ? "boy" : "male";
      case OTHER -> "sex stated as other";
      case UNKNOWN -> "sex not known";
    };
  }

  private static String age(AgeSpan age) {
    if (!age.isKnown()) {
      return "age not known";
    }
    if (age.maxDays() >= AgeSpan.UNKNOWN.maxDays()) {
      return years(age.years()) + " or older";
    }
    if (age.maxDays() < DAYS_UNTIL) {
      return span(age.minDays(), age.maxDays(), "day", "days");
    }
    if (age.maxMonths() < MONTHS_UNTIL) {
      return span(age.minMonths(), age.maxMonths(), "month", "months");
    }
    return span(age.years(), age.maxMonths() / 12, "year", "years");
  }

  private static String years(int years) {
    return NumberWords.count(years, "year", "years");
  }

  private static String span(int from, int to, String one, String many) {
    return from == to ? NumberWords.count(from, one, many) : from + "–" + to + " " + many;
  }
}
