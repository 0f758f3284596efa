package org.hemogram.intake.table;

import java.util.Arrays;
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

  /** The word in a dialect description, for example {@code birth-date}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The role of that word. */
  static Optional<Role> of(String id) {
    return Arrays.stream(values()).filter(r -> r.id().equals(id)).findFirst();
  }
}
