package org.hemogram.lab;

/** Pregnancy as stated; never guessed from anything else. */
public enum Pregnancy {
  NOT_STATED,
  FIRST_TRIMESTER,
  SECOND_TRIMESTER,
  THIRD_TRIMESTER,
  TRIMESTER_UNKNOWN,
  /** Stated in a way that cannot be true: whether there is a pregnancy is not known. */
  UNCERTAIN
}
