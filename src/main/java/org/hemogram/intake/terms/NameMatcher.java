package org.hemogram.intake.terms;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hemogram.intake.terms.NameEntry.Form;
import org.hemogram.intake.terms.NamePhrases.Effect;
import org.hemogram.intake.terms.NamePhrases.Phrase;
import org.jspecify.annotations.Nullable;

/**
 * Finds one name: peels off what says nothing, one phrase at a time, until the rest is a name or
 * nothing.
 */
final class NameMatcher {
  private final Map<String, NameTable.Spelled> entries;
  private final NamePhrases phrases;

  private boolean counted;
  private boolean serum;
  private @Nullable String method;

  NameMatcher(Map<String, NameTable.Spelled> entries, NamePhrases phrases) {
    this.entries = entries;
    this.phrases = phrases;
  }

  Optional<Term> match(List<String> words) {
    List<String> rest = words;
    while (true) {
      Optional<Term> found = named(rest);
      if (found.isPresent()) {
        return found.filter(term -> !serum || term.analyte().isCompanion()).map(this::withMethod);
      }
      Phrase phrase = phrases.atAnEnd(rest);
      if (phrase == null) {
        return Optional.empty();
      }
      note(phrase);
      rest = NamePhrases.without(rest, phrase);
    }
  }

  private void note(Phrase phrase) {
    counted |= phrase.effect() == Effect.COUNT;
    serum |= phrase.effect() == Effect.SERUM;
    if (phrase.method() != null) {
      method = phrase.method();
    }
  }

  private Optional<Term> named(List<String> words) {
    Optional<Term> withSigns = named(words, true);
    return withSigns.isPresent() ? withSigns : named(words, false);
  }

  /**
   * Looks a name up without its signs for count and percentage, or without its words for them, too.
   */
  private Optional<Term> named(List<String> words, boolean signsOnly) {
    List<String> rest = words;
    Form form = counted ? Form.COUNT : Form.NONE;
    boolean absolute = false;
    boolean percent = false;
    Phrase phrase = signsOnly ? sign(rest) : phrases.form(rest);
    while (phrase != null && rest.size() > phrase.words().size()) {
      absolute |= phrase.effect() == Effect.ABSOLUTE;
      percent |= phrase.effect() == Effect.PERCENT;
      rest = cut(rest, phrase);
      phrase = signsOnly ? sign(rest) : phrases.form(rest);
    }
    if (absolute && percent) {
      return Optional.empty();
    }
    if (absolute || percent) {
      form = percent ? Form.PERCENT : Form.COUNT;
    }
    NameTable.Spelled found = entries.get(NameFold.key(rest));
    return found != null && NameFold.agree(NameFold.breaks(rest), found.breaks())
        ? found.entry().in(form)
        : Optional.empty();
  }

  private static @Nullable Phrase sign(List<String> words) {
    if (words.contains("#")) {
      return new Phrase(List.of("#"), Effect.ABSOLUTE, null);
    }
    return words.contains("%") ? new Phrase(List.of("%"), Effect.PERCENT, null) : null;
  }

  private static List<String> cut(List<String> words, Phrase phrase) {
    int from = phrase.find(words);
    List<String> rest = new ArrayList<>(words);
    rest.subList(from, from + phrase.words().size()).clear();
    return rest;
  }

  private Term withMethod(Term term) {
    return method == null ? term : new Term(term.analyte(), term.bare(), term.other(), method);
  }
}
