package org.hemogram.notes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the notes that the words of a person name: all of them must stand in its words. */
final class NoteSearch {
  private static final int MOST = 12;

  private final String query;
  private final List<String> words;

  NoteSearch(String query) {
    this.query = query;
    this.words = split(query);
  }

  /**
   * The best of the candidates; the first where several are equally good.
   *
   * @param candidates ids with their search words and phrases between commas, lower or upper case
   */
  Optional<String> best(Map<String, String> candidates) {
    return candidates.entrySet().stream()
        .filter(candidate -> score(candidate.getValue()) > 0)
        .max(
            Comparator.comparingInt(
                (Map.Entry<String, String> candidate) -> score(candidate.getValue())))
        .map(Map.Entry::getKey);
  }

  /**
   * Every candidate whose text has all words, those first that have them most; candidates with the
   * same text are one.
   *
   * @param candidates ids with their texts
   */
  List<String> all(Map<String, String> candidates) {
    record Hit(String id, long times) {}
    Set<String> seen = new HashSet<>();
    List<Hit> hits = new ArrayList<>();
    for (Map.Entry<String, String> candidate : candidates.entrySet()) {
      List<String> text = split(candidate.getValue().toLowerCase(Locale.ROOT));
      if (!words.isEmpty() && text.containsAll(words) && seen.add(candidate.getValue())) {
        hits.add(new Hit(candidate.getKey(), text.stream().filter(words::contains).count()));
      }
    }
    hits.sort(Comparator.comparingLong(Hit::times).reversed());
    return hits.stream().map(Hit::id).limit(MOST).toList();
  }

  private int score(String text) {
    List<String> phrases =
        Arrays.stream(text.toLowerCase(Locale.ROOT).split(",", -1)).map(String::strip).toList();
    if (words.isEmpty()) {
      return 0;
    }
    if (phrases.contains(query)) {
      return 2;
    }
    return split(text.toLowerCase(Locale.ROOT)).containsAll(words) ? 1 : 0;
  }

  private static List<String> split(String text) {
    return Arrays.stream(text.split("[^\\p{L}\\p{N}]+", -1))
        .filter(word -> !word.isEmpty())
        .toList();
  }
}
