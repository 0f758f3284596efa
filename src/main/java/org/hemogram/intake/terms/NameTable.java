package org.hemogram.intake.terms;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hemogram.intake.terms.NameEntry.Kind;
import org.hemogram.lab.Analyte;

/**
 * The names of {@code analytes/names.tsv}, and those of other languages, which are read only when a
 * name is not English.
 */
final class NameTable {
  private static final Pattern DASH = Pattern.compile("\\s[-–—]\\s");

  private final Siblings siblings;
  private final Names english;
  private final Lazy<Names> all = new Lazy<>(this::all);

  /** What a key stands for, and where its words break. */
  record Spelled(NameEntry entry, long breaks) {}

  /** Names and the phrases that may stand with them. */
  private record Names(Map<String, Spelled> entries, NamePhrases phrases) {

    Optional<Term> match(List<String> words) {
      return phrases.nameOtherSpecimen(words)
          ? Optional.empty()
          : new NameMatcher(entries, phrases).match(words);
    }
  }

  NameTable(Siblings siblings) {
    this.siblings = siblings;
    Map<String, Spelled> names = new LinkedHashMap<>(1024);
    add("analytes/names.tsv", names);
    english = new Names(names, new NamePhrases(TextTable.rows("analytes/phrases.tsv", 2)));
  }

  private Names all() {
    Map<String, Spelled> names = new LinkedHashMap<>(english.entries());
    add("analytes/names-world.tsv", names);
    List<List<String>> phrases = TextTable.rows("analytes/phrases.tsv", 2);
    phrases.addAll(TextTable.rows("analytes/phrases-world.tsv", 2));
    return new Names(names, new NamePhrases(phrases));
  }

  private void add(String table, Map<String, Spelled> names) {
    for (List<String> row : TextTable.rows(table, 4)) {
      Analyte analyte = Siblings.analyte(row.get(0));
      Kind kind = Kind.valueOf(row.get(1).toUpperCase(Locale.ROOT));
      String method = row.get(2).isEmpty() ? null : row.get(2);
      NameEntry entry = new NameEntry(analyte, kind, siblings.both().get(analyte), method);
      for (String name : TextTable.split(row.get(3), ';')) {
        add(names, name, entry, table);
      }
    }
  }

  private static void add(Map<String, Spelled> names, String name, NameEntry entry, String table) {
    List<String> words = NameFold.words(name);
    String key = NameFold.key(words);
    long breaks = NameFold.breaks(words);
    Spelled before = names.get(key);
    if (before != null && !before.entry().saysTheSame(entry)) {
      throw new IllegalStateException(table + ": " + name + " stands for two analytes");
    }
    names.put(key, new Spelled(entry, before == null ? breaks : breaks | before.breaks()));
  }

  Optional<Term> find(String name) {
    List<String> words = NameFold.words(name);
    if (words.isEmpty() || english.phrases().nameOtherSpecimen(words)) {
      return Optional.empty();
    }
    Optional<Term> known = english.match(words);
    if (known.isEmpty()) {
      known = twice(name.strip());
    }
    return known.isPresent() ? known : all.get().match(words);
  }

  /**
   * A name and the same again, in parentheses or behind a dash: {@code Leukocytes (WBC)}, {@code
   * WBC - Leukocytes}.
   */
  private Optional<Term> twice(String name) {
    int open = name.lastIndexOf('(');
    if (open > 0 && name.endsWith(")")) {
      return both(name.substring(0, open), name.substring(open + 1, name.length() - 1));
    }
    Matcher dash = DASH.matcher(name);
    return dash.find() && dash.start() > 0 && dash.end() < name.length()
        ? both(name.substring(0, dash.start()), name.substring(dash.end()))
        : Optional.empty();
  }

  private Optional<Term> both(String one, String other) {
    Optional<Term> first = find(one);
    Optional<Term> second = first.isEmpty() ? first : find(other);
    if (first.isEmpty() || second.isEmpty()) {
      return Optional.empty();
    }
    return merge(first.get(), second.get());
  }

  private static Optional<Term> merge(Term first, Term second) {
    if (first.analyte() == second.analyte()) {
      return Optional.of(first.bare() ? second : first);
    }
    if (first.bare() && first.other() == second.analyte()) {
      return Optional.of(second);
    }
    return second.bare() && second.other() == first.analyte()
        ? Optional.of(first)
        : Optional.empty();
  }

  Optional<Analyte> nearest(String name) {
    List<String> words = NameFold.words(name);
    if (all.get().phrases().nameOtherSpecimen(words)) {
      return Optional.empty();
    }
    Map<String, Spelled> names = all.get().entries();
    Nearest nearest = new Nearest(NameFold.key(words));
    names.keySet().forEach(nearest::offer);
    return nearest.found().map(names::get).map(found -> found.entry().analyte());
  }
}
