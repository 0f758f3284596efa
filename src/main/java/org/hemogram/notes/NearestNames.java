package org.hemogram.notes;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Names that somebody may have meant. */
final class NearestNames {
  private static final int MOST = 5;

  private record Candidate(String name, double distance) {}

  private NearestNames() {}

  /**
   * At most five names, the nearest first; names at the same distance keep their order. The first
   * parts of a name count almost as much as the whole: {@code neutropnia} is near {@code
   * neutropenia.severe}.
   */
  static List<String> to(String word, Collection<String> names) {
    String wanted = word.strip().toLowerCase(Locale.ROOT);
    int parts = wanted.split("\\.", -1).length;
    double limit = Math.max(1, Math.min(3, wanted.length() / 4));
    return names.stream()
        .map(name -> new Candidate(name, distance(wanted, name, parts)))
        .filter(candidate -> candidate.distance() <= limit + 0.5)
        .sorted(Comparator.comparingDouble(Candidate::distance))
        .limit(MOST)
        .map(Candidate::name)
        .toList();
  }

  private static double distance(String wanted, String name, int parts) {
    int end = -1;
    for (int i = 0; i < parts; i++) {
      end = name.indexOf('.', end + 1);
      if (end < 0) {
        return edits(wanted, name);
      }
    }
    return Math.min(edits(wanted, name), edits(wanted, name.substring(0, end)) + 0.5);
  }

  /** Damerau-Levenshtein distance: letters put in, left out, changed, or two neighbors swapped. */
  private static int edits(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          d[i][j] = i + j;
          continue;
        }
        boolean same = a.charAt(i - 1) == b.charAt(j - 1);
        d[i][j] =
            Math.min(d[i - 1][j - 1] + (same ? 0 : 1), Math.min(d[i - 1][j], d[i][j - 1]) + 1);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
        }
      }
    }
    return d[a.length()][b.length()];
  }
}
