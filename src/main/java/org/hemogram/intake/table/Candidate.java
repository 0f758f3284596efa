package org.hemogram.intake.table;

import org.jspecify.annotations.Nullable;

/**
 * One way to read a table, and how well it fits.
 *
 * @param score the higher the better: what is known by distinguishing names comes before what has
 *     the usual words, and more columns that are understood before fewer
 * @param layout where everything stands
 */
record Candidate(int score, Layout layout) {

  /** For a dialect with names of its own. */
  static final int NAMED = 10_000;

  /** For a companion with names of its own. */
  static final int COMPANION = 5_000;

  /** For usual words in the header. */
  static final int WORDS = 500;

  /** For a table of patients by usual words. */
  static final int PATIENTS = 300;

  /** More for a dialect of usual words that has signs of its own. */
  static final int SPECIAL = 100;

  /** More for each column that is understood. */
  static final int COLUMN = 10;

  static @Nullable Candidate better(@Nullable Candidate one, @Nullable Candidate other) {
    return one == null || other != null && other.score() > one.score() ? other : one;
  }

  /** The same layout with a higher score. */
  Candidate raisedBy(int more) {
    return new Candidate(score + more, layout);
  }
}
