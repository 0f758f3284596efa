package org.hemogram.intake.terms;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The parts of names that say something about the analyte ("absolute", "in urine") or nothing at
 * all.
 */
final class NamePhrases {

  /** What a phrase says. */
  enum Effect {
    ABSOLUTE,
    PERCENT,
    COUNT,
    DROP,
    SERUM,
    OTHER,
    METHOD
  }

  /** A phrase in words; {@code method} only for {@link Effect#METHOD}. */
  record Phrase(List<String> words, Effect effect, @Nullable String method) {

    boolean startsAt(List<String> name, int from) {
      return from >= 0
          && from + words.size() <= name.size()
          && name.subList(from, from + words.size()).equals(words);
    }

    int find(List<String> name) {
      for (int from = 0; from + words.size() <= name.size(); from++) {
        if (startsAt(name, from)) {
          return from;
        }
      }
      return -1;
    }
  }

  private final List<Phrase> forms = new ArrayList<>();
  private final List<Phrase> ends = new ArrayList<>();
  private final List<Phrase> others = new ArrayList<>();

  NamePhrases(List<List<String>> rows) {
    for (List<String> row : rows) {
      String[] kind = row.get(0).split(":", 2);
      Effect effect = Effect.valueOf(kind[0].toUpperCase(Locale.ROOT));
      for (String text : TextTable.split(row.get(1), ';')) {
        add(new Phrase(NameFold.words(text), effect, kind.length > 1 ? kind[1] : null));
      }
    }
    Comparator<Phrase> longest = (one, other) -> other.words().size() - one.words().size();
    forms.sort(longest);
    ends.sort(longest);
  }

  private void add(Phrase phrase) {
    switch (phrase.effect()) {
      case ABSOLUTE, PERCENT -> forms.add(phrase);
      case OTHER -> others.add(phrase);
      default -> ends.add(phrase);
    }
  }

  /** True when the name says that the specimen is not blood. */
  boolean nameOtherSpecimen(List<String> name) {
    return others.stream().anyMatch(phrase -> phrase.find(name) >= 0);
  }

  /** The longest phrase at either end of a name of more words than the phrase; or null. */
  @Nullable Phrase atAnEnd(List<String> name) {
    for (Phrase phrase : ends) {
      int size = phrase.words().size();
      boolean after = phrase.startsAt(name, name.size() - size);
      boolean before = phrase.effect() != Effect.COUNT && phrase.startsAt(name, 0);
      if (name.size() > size && (after || before)) {
        return phrase;
      }
    }
    return null;
  }

  /** The name without a phrase that stands at one of its ends. */
  static List<String> without(List<String> name, Phrase phrase) {
    int size = phrase.words().size();
    return phrase.startsAt(name, name.size() - size)
        ? name.subList(0, name.size() - size)
        : name.subList(size, name.size());
  }

  /** The first phrase of the name that says count or percentage; or null. */
  @Nullable Phrase form(List<String> name) {
    for (Phrase phrase : forms) {
      if (phrase.find(name) >= 0) {
        return phrase;
      }
    }
    return null;
  }
}
