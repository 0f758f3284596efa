package org.hemogram.notes;

/** For whom a note is printed; each note has one text for each. */
public enum Audience {
  PATIENT,
  CLINICIAN
}
