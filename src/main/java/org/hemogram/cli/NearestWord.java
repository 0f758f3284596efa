package org.hemogram.cli;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** What somebody may have meant by a word that is not known. */
final class NearestWord {
  private NearestWord() {}

  /** The known word that is most like a given one, the first of several; empty when none is. */
  static Optional<String> of(String word, Collection<String> known) {
    String wanted = word.toLowerCase(Locale.ROOT);
    int best = most(wanted) + 1;
    String nearest = null;
    for (String candidate : known) {
      int edits = edits(wanted, candidate.toLowerCase(Locale.ROOT));
      if (edits < best) {
        best = edits;
        nearest = candidate;
      }
    }
    return Optional.ofNullable(nearest);
  }

  /** One edit in three letters; of one or two letters nothing is left to recognize. */
  private static int most(String wanted) {
    return wanted.length() / 3;
  }

  /** A sentence with the nearest word, or with what to do instead. */
  static String hint(String word, Collection<String> known, String otherwise) {
    return of(word, known).map(nearest -> "Did you mean '" + nearest + "'?").orElse(otherwise);
  }

  /** Letters put in, left out or changed, and neighbors swapped (optimal string alignment). */
  private static int edits(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          d[i][j] = i + j;
          continue;
        }
        int change = d[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        d[i][j] = Math.min(change, Math.min(d[i - 1][j], d[i][j - 1]) + 1);
        if (isSwap(a, b, i, j)) {
          d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
        }
      }
    }
    return d[a.length()][b.length()];
  }

  private static boolean isSwap(String a, String b, int i, int j) {
    return i > 1
        && j > 1
        && a.charAt(i - 1) == b.charAt(j - 2)
        && a.charAt(i - 2) == b.charAt(j - 1);
  }
}
