package org.hemogram.notes;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The words of one language that are not inside a note: titles of codes, names of families and
 * analytes, headings.
 */
final class Words {
  private static final String ANY = "*";
  private final Map<String, Map<String, String>> byKind = new LinkedHashMap<>();

  Words(NoteFiles files, String language) {
    for (List<String> row : files.rows(language + "/words.tsv", 3)) {
      Map<String, String> words = byKind.get(row.get(0));
      if (words == null) {
        words = new LinkedHashMap<>();
        byKind.put(row.get(0), words);
      }
      words.put(row.get(1), row.get(2));
    }
  }

  String title(String code) {
    return word("title", code);
  }

  String family(String family) {
    return word("family", family);
  }

  /** Keys of the headings of a note with the words that stand in the file, in reading order. */
  Map<String, String> headings() {
    return byKind.getOrDefault("heading", Map.of());
  }

  /** Analytes that a code can name, with their words. */
  Map<String, String> analytes() {
    return byKind.getOrDefault("analyte", Map.of());
  }

  /** What stands between groups of three digits in a large number; nothing where it is not said. */
  String groupSign() {
    return byKind.getOrDefault("number", Map.of()).getOrDefault("group", "");
  }

  /** A word that the program prints around notes, for example the heading of the sources. */
  String label(String key) {
    return word("label", key);
  }

  /** What a report is not, in the form that is named. */
  String disclaimer(String form) {
    return word("disclaimer", form);
  }

  /** The short form of a title beside numbers; empty where the title without brackets will do. */
  Optional<String> shortTitle(String code) {
    return Optional.ofNullable(byKind.getOrDefault("short", Map.of()).get(code));
  }

  /** Puts the analyte's word where a text leaves room for it; "*" stands for any analyte. */
  String fill(String text, String analyte) {
    if (text.indexOf('{') < 0) {
      return text;
    }
    String name = analytes().getOrDefault(analyte, word("analyte", ANY));
    String start = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    return text.replace("{analyte}", name).replace("{Analyte}", start);
  }

  private String word(String kind, String key) {
    String word = byKind.getOrDefault(kind, Map.of()).get(key);
    if (word == null) {
      throw new IllegalStateException("words.tsv has no " + kind + " for " + key);
    }
    return word;
  }
}
