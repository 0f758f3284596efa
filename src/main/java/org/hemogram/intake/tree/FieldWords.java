package org.hemogram.intake.tree;

/** What the name of a field says where records stand within records. */
public interface FieldWords {

  /** True for the name of a column that some table has: {@code unit}, {@code birth_date}. */
  boolean isColumn(String name);

  /** True for the name of a column that holds results. */
  boolean isValue(String name);

  /** True for the name of a column that names tests, or holds their codes. */
  boolean namesTests(String name);

  /** True for the name of a column that tells patients apart. */
  boolean isPatient(String name);

  /** True for the name of a column for sex, birth date or age. */
  boolean isAboutPerson(String name);

  /** True for the name of a test of the blood count. */
  boolean isTest(String name);

  /** True when two names may head the same column: {@code collected} and {@code date}. */
  boolean isSame(String name, String other);

  /** True for a day, written out. */
  boolean isDate(String text);

  /** True for a time of day without its day. */
  boolean isClock(String text);
}
