package org.hemogram.lab;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is known about a person beside the counts, as stated by the export, its patient table or an
 * option. Anything may be missing, and nothing is ever inferred.
 *
 * @param sex administrative sex
 * @param birthDate the birth date, as precise as stated; {@link Moment#NONE} when not stated
 * @param age a stated age, or null
 * @param ageAt the time at which the stated age holds; {@link Moment#NONE} = at the first result
 * @param pregnancy pregnancy as stated
 * @param altitude elevation of residence in meters, or null
 * @param cigarettes cigarettes a day; null when not stated, 0 for a non-smoker
 * @param duffyNull true when the Duffy-null phenotype was stated
 * @param aplasticAnemia true when the diagnosis was stated
 * @param movedDays days by which the birth date and all times of this person were moved, 0 as a
 *     rule; ages are reckoned by the days before
 */
public record PatientFacts(
    Sex sex,
    Moment birthDate,
    @Nullable StatedAge age,
    Moment ageAt,
    Pregnancy pregnancy,
    @Nullable Integer altitude,
    @Nullable Integer cigarettes,
    boolean duffyNull,
    boolean aplasticAnemia,
    int movedDays) {

  /** Facts in their own calendar. */
  public PatientFacts(
      Sex sex,
      Moment birthDate,
      @Nullable StatedAge age,
      Moment ageAt,
      Pregnancy pregnancy,
      @Nullable Integer altitude,
      @Nullable Integer cigarettes,
      boolean duffyNull,
      boolean aplasticAnemia) {
    this(sex, birthDate, age, ageAt, pregnancy, altitude, cigarettes, duffyNull, aplasticAnemia, 0);
  }

  /** Nothing is known. */
  public static final PatientFacts UNKNOWN =
      new PatientFacts(
          Sex.UNKNOWN,
          Moment.NONE,
          null,
          Moment.NONE,
          Pregnancy.NOT_STATED,
          null,
          null,
          false,
          false);

  /** Facts with sex and birth date only. */
  public static PatientFacts of(Sex sex, Moment birthDate) {
    return UNKNOWN.withSex(sex).withBirthDate(birthDate);
  }

  /** The same facts with this sex. */
  public PatientFacts withSex(Sex value) {
    return new PatientFacts(
        value,
        birthDate,
        age,
        ageAt,
        pregnancy,
        altitude,
        cigarettes,
        duffyNull,
        aplasticAnemia,
        movedDays);
  }

  /** The same facts with this birth date. */
  public PatientFacts withBirthDate(Moment value) {
    return new PatientFacts(
        sex,
        value,
        age,
        ageAt,
        pregnancy,
        altitude,
        cigarettes,
        duffyNull,
        aplasticAnemia,
        movedDays);
  }

  /** The same facts with this age, holding at that time. */
  public PatientFacts withAge(@Nullable StatedAge value, Moment at) {
    return new PatientFacts(
        sex,
        birthDate,
        value,
        at,
        pregnancy,
        altitude,
        cigarettes,
        duffyNull,
        aplasticAnemia,
        movedDays);
  }

  /** The same facts with this pregnancy. */
  public PatientFacts withPregnancy(Pregnancy value) {
    return new PatientFacts(
        sex,
        birthDate,
        age,
        ageAt,
        value,
        altitude,
        cigarettes,
        duffyNull,
        aplasticAnemia,
        movedDays);
  }

  /** The same facts without an elevation. */
  public PatientFacts withoutAltitude() {
    return new PatientFacts(
        sex, birthDate, age, ageAt, pregnancy, null, cigarettes, duffyNull, aplasticAnemia);
  }

  /** The same facts without a number of cigarettes. */
  public PatientFacts withoutCigarettes() {
    return new PatientFacts(
        sex, birthDate, age, ageAt, pregnancy, altitude, null, duffyNull, aplasticAnemia);
  }

  /** These facts, completed from {@code other} where they say nothing. */
  public PatientFacts orElse(PatientFacts other) {
    boolean ownAge = age != null;
    return new PatientFacts(
        sex == Sex.UNKNOWN ? other.sex : sex,
        birthDate.isKnown() ? birthDate : other.birthDate,
        ownAge ? age : other.age,
        ownAge ? ageAt : other.ageAt,
        pregnancy == Pregnancy.NOT_STATED ? other.pregnancy : pregnancy,
        altitude == null ? other.altitude : altitude,
        cigarettes == null ? other.cigarettes : cigarettes,
        duffyNull || other.duffyNull,
        aplasticAnemia || other.aplasticAnemia,
        movedDays);
  }

  /**
   * The same facts with every day moved. Ages at times that are moved alike stay what they were, to
   * the day: leap years do not matter.
   */
  public PatientFacts movedBy(int days) {
    return new PatientFacts(
        sex,
        birthDate.plusDays(days),
        age,
        ageAt.plusDays(days),
        pregnancy,
        altitude,
        cigarettes,
        duffyNull,
        aplasticAnemia,
        movedDays + days);
  }

  /** The possible ages at a time. A stated age without a time of its own holds at {@code first}. */
  public AgeSpan ageAt(Moment time, Moment first) {
    if (birthDate.isKnown() && time.hasDay() && !time.isRelative()) {
      LocalDate from = birthDate.date().minusDays(movedDays);
      LocalDate to =
          switch (birthDate.precision()) {
            case YEAR -> from.plusYears(1).minusDays(1);
            case MONTH -> from.plusMonths(1).minusDays(1);
            default -> from;
          };
      return AgeSpan.between(from, to, time.date().minusDays(movedDays));
    }
    if (age == null) {
      return AgeSpan.UNKNOWN;
    }
    Moment stated = ageAt.isKnown() ? ageAt : first;
    boolean comparable =
        stated.hasDay() && time.hasDay() && stated.isRelative() == time.isRelative();
    return age.span(comparable ? time.day() - stated.day() : 0);
  }

  // Written out: those of a record are linked at first use, which takes longer than a small export.

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PatientFacts facts
        && sex == facts.sex
        && birthDate.equals(facts.birthDate)
        && Objects.equals(age, facts.age)
        && ageAt.equals(facts.ageAt)
        && pregnancy == facts.pregnancy
        && Objects.equals(altitude, facts.altitude)
        && Objects.equals(cigarettes, facts.cigarettes)
        && duffyNull == facts.duffyNull
        && aplasticAnemia == facts.aplasticAnemia
        && movedDays == facts.movedDays;
  }

  @Override
  public int hashCode() {
    return (sex.ordinal() * 31 + birthDate.hashCode()) * 31 + Objects.hashCode(age);
  }
}
