package org.hemogram.intake.table;

import java.util.Locale;
import java.util.Optional;

/** What a column of a table holds. */
public enum Role {
  PATIENT,
  ADMISSION,
  LOINC,
  CODE,
  NAME,
  LABEL,
  VALUE,
  NUMBER,
  UNIT,
  LOWER,
  UPPER,
  RANGE,
  BASELINE,
  TIME,
  DAY,
  WEEK,
  CLOCK,
  SEX,
  BIRTH_DATE,
  AGE,
  AGE_YEAR,
  PREGNANT,
  SPECIMEN,
  CATEGORY,
  STATUS,
  FLAG,
  COMMENT;

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
