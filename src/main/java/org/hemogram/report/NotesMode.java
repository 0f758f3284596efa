package org.hemogram.report;

/** How much of the educational notes a report holds. */
public enum NotesMode {
  /** None at all. */
  NONE,
  /** The one-sentence form of the notes of the findings. */
  BRIEF,
  /** The whole text of the notes of findings, trends and problems. */
  FULL
}
