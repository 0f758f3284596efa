package org.hemogram.lab;

import java.util.Locale;

/** Administrative sex, as exports give it. */
public enum Sex {
  FEMALE,
  MALE,
  OTHER,
  UNKNOWN;

  /** The word in the output. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** True when sex-dependent limits can be chosen by it. */
  public boolean isKnown() {
    return this == FEMALE || this == MALE;
  }
}
