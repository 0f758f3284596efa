package org.hemogram.criteria;

import org.hemogram.lab.AgeSpan;
import org.hemogram.lab.Pregnancy;
import org.hemogram.lab.Sex;
import org.jspecify.annotations.Nullable;

/**
 * What of a person decides which row of a table holds. Unknown facts stay unknown: a grade is given
 * only when every row that is possible gives the same one.
 *
 * @param sex administrative sex; unknown = either is possible
 * @param age the possible ages
 * @param pregnancy pregnancy as stated; not stated = not pregnant
 * @param altitude elevation of residence in meters, or null (= no adjustment)
 * @param cigarettes cigarettes a day, or null (= no adjustment)
 * @param duffyNull true when the Duffy-null phenotype was stated
 */
public record Subject(
    Sex sex,
    AgeSpan age,
    Pregnancy pregnancy,
    @Nullable Integer altitude,
    @Nullable Integer cigarettes,
    boolean duffyNull) {

  /** Nothing is known. */
  public static final Subject UNKNOWN =
      new Subject(Sex.UNKNOWN, AgeSpan.UNKNOWN, Pregnancy.NOT_STATED, null, null, false);
}
