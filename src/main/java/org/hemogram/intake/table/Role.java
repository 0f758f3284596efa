package org.hemogram.intake.table;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What a column of a table holds. {@code docs/profiles.md} explains each for those who describe a
 * table.
 */
public enum Role {
  PATIENT,
  ADMISSION,
  SAMPLE,
  PERSON,
  LOINC,
  CODE,
  CODE_SYSTEM,
  NAME,
  LABEL,
  VALUE,
  NUMBER,
  VERBATIM,
  OPERATOR,
  UNIT_CODE,
  UNIT,
  LOWER,
  UPPER,
  RANGE,
  BASELINE,
  TIME,
  DAY,
  WEEK,
  MONTH,
  TIMEPOINT,
  MINUTES,
  CLOCK,
  SEX,
  BIRTH_DATE,
  BIRTH_MONTH,
  BIRTH_DAY,
  AGE,
  AGE_UNIT,
  AGE_MONTHS,
  AGE_DATE,
  PREGNANT,
  SPECIMEN,
  CATEGORY,
  STATUS,
  FLAG,
  COMMENT,
  EVENT,
  UNTIL,
  AMOUNT,
  AMOUNT_UNIT,
  OCCURRED,
  ROUTE;

  /** Whose a row is, and what it says about the person. */
  static final Set<Role> OF_PERSON =
      Set.of(
          PATIENT,
          ADMISSION,
          SAMPLE,
          PERSON,
          SEX,
          BIRTH_DATE,
          BIRTH_MONTH,
          BIRTH_DAY,
          AGE,
          AGE_UNIT,
          AGE_MONTHS,
          AGE_DATE,
          PREGNANT);

  /** When a draw was. */
  static final Set<Role> OF_TIME = Set.of(TIME, CLOCK, DAY, WEEK, MONTH, TIMEPOINT, MINUTES);

  private static final Role[] ROLES = values();

  private final String id = name().toLowerCase(Locale.ROOT).replace('_', '-');

  /** The word in a dialect description, for example {@code birth-date}. */
  public String id() {
    return id;
  }

  /** The role of that word. */
  static Optional<Role> of(String id) {
    for (Role role : ROLES) {
      if (role.id.equals(id)) {
        return Optional.of(role);
      }
    }
    return Optional.empty();
  }
}
