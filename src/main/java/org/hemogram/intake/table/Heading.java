package org.hemogram.intake.table;

/**
 * What lines between the rows say about all rows below them.
 *
 * @param section the heading of the section, or empty
 * @param patient whose results follow, or empty
 * @param rank how well the patient is named; an id has a lower rank than a name
 * @param date when they were taken, as printed, or empty
 */
record Heading(String section, String patient, int rank, String date) {

  /** Nothing is said. */
  static final Heading NONE = new Heading("", "", 0, "");

  /** True when nothing is said. */
  boolean isEmpty() {
    return section.isEmpty() && patient.isEmpty() && date.isEmpty();
  }

  Heading withSection(String text) {
    return new Heading(text, patient, rank, date);
  }

  /** Another person: what was said before held for the one before. */
  static Heading ofPatient(String id, int rank) {
    return new Heading("", id, rank, "");
  }

  Heading withDate(String text) {
    return new Heading(section, patient, rank, text);
  }

  /** True when {@code other} names the person of this heading in another way. */
  boolean isNamedAgain(Heading other) {
    return !patient.isEmpty() && !other.patient.isEmpty() && rank != other.rank;
  }
}
