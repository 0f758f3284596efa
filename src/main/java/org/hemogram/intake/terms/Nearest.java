package org.hemogram.intake.terms;

import java.util.Optional;

/** Finds the text that is most like a given one; the first of several. */
final class Nearest {
  private final String text;
  private final int limit;
  private int best;
  private Optional<String> found = Optional.empty();

  /** Texts with more than one difference in four letters, or more than two, are not alike. */
  Nearest(String text) {
    this.text = text;
    this.limit = Math.min(2, text.length() / 4);
    this.best = limit + 1;
  }

  /** Compares one more text. */
  void offer(String other) {
    if (Math.abs(other.length() - text.length()) < best) {
      int distance = distance(other);
      if (distance < best) {
        best = distance;
        found = Optional.of(other);
      }
    }
  }

  Optional<String> found() {
    return found;
  }

  private int distance(String other) {
    int[] row = new int[other.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= text.length(); i++) {
      int diagonal = row[0];
      int least = i;
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int change = diagonal + (text.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
        least = Math.min(least, row[j]);
      }
      if (least >= best) {
        return least; // and more to the end
      }
    }
    return row[row.length - 1];
  }
}
