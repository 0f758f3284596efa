package org.hemogram.lab;

import java.util.Locale;

/** Why a result has no grade; the ids are those of the {@code reason} column of {@code grade}. */
public enum Reason {
  LIMIT_MISSING,
  SEX_MISSING,
  AGE_MISSING,
  AGE_NOT_COVERED,
  UNIT_MISSING,
  UNIT_UNKNOWN,
  CENSORED,
  VALUE_MISSING,
  VALUE_IMPLAUSIBLE,
  BASELINE_MISSING,
  PREGNANCY_UNKNOWN,
  VALUE_UNREADABLE,
  SPECIMEN_PROBLEM,
  ENTERED_IN_ERROR,
  CANCELLED,
  PATIENT_MISSING,
  BASELINE_TOO_LOW;

  /** The word in the output, for example {@code limit-missing}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
