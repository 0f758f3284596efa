package org.hemogram.intake.terms;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hemogram.intake.terms.NameEntry.Kind;
import org.hemogram.lab.Analyte;

/**
 * The names of {@code analytes/names.tsv}, and those of other languages, which are read only when a
 * name is not English.
 */
final class NameTable {
  private final Siblings siblings;
  private final NamePhrases phrases;
  private final Map<String, NameEntry> english = new LinkedHashMap<>(1024);
  private final Lazy<Map<String, NameEntry>> all = new Lazy<>(this::all);

  NameTable(Siblings siblings) {
    this.siblings = siblings;
    phrases = new NamePhrases(TextTable.rows("analytes/phrases.tsv", 2));
    add("analytes/names.tsv", english);
  }

  private Map<String, NameEntry> all() {
    Map<String, NameEntry> names = new LinkedHashMap<>(english);
    add("analytes/names-world.tsv", names);
    return names;
  }

  private void add(String table, Map<String, NameEntry> names) {
    for (List<String> row : TextTable.rows(table, 4)) {
      Analyte analyte = Siblings.analyte(row.get(0));
      Kind kind = Kind.valueOf(row.get(1).toUpperCase(Locale.ROOT));
      String method = row.get(2).isEmpty() ? null : row.get(2);
      NameEntry entry = new NameEntry(analyte, kind, siblings.both().get(analyte), method);
      for (String name : TextTable.split(row.get(3), ';')) {
        NameEntry before = names.putIfAbsent(NameFold.key(NameFold.words(name)), entry);
        if (before != null && !before.saysTheSame(entry)) {
          throw new IllegalStateException(table + ": " + name + " stands for two analytes");
        }
      }
    }
  }

  Optional<Term> find(String name) {
    List<String> words = NameFold.words(name);
    if (words.isEmpty() || phrases.nameOtherSpecimen(words)) {
      return Optional.empty();
    }
    Optional<Term> known = new NameMatcher(english, phrases).match(words);
    if (known.isEmpty()) {
      known = new NameMatcher(all.get(), phrases).match(words);
    }
    return known.isPresent() ? known : twice(name.strip());
  }

  /** A name and the same again in parentheses: {@code Leukocytes (WBC)}. */
  private Optional<Term> twice(String name) {
    int open = name.lastIndexOf('(');
    if (open <= 0 || !name.endsWith(")")) {
      return Optional.empty();
    }
    Optional<Term> first = find(name.substring(0, open));
    Optional<Term> second = find(name.substring(open + 1, name.length() - 1));
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
    if (phrases.nameOtherSpecimen(words)) {
      return Optional.empty();
    }
    Map<String, NameEntry> names = all.get();
    Nearest nearest = new Nearest(NameFold.key(words));
    names.keySet().forEach(nearest::offer);
    return nearest.found().map(names::get).map(NameEntry::analyte);
  }
}
