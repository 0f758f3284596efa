package org.hemogram.intake.grammar;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hemogram.intake.terms.Lazy;
import org.hemogram.lab.Sex;

/**
 * Words and letters for the sex; bare digits belong to the dialects, except the concept ids of
 * OMOP. Immutable.
 */
public final class SexGrammar {
  private final Lazy<Map<String, Sex>> words = new Lazy<>(SexGrammar::words);

  private static Map<String, Sex> words() {
    Map<String, Sex> words = new HashMap<>();
    Words.meanings("sexes.tsv")
        .forEach((word, sex) -> words.put(word, Sex.valueOf(sex.toUpperCase(Locale.ROOT))));
    return words;
  }

  /** Reads a cell; empty for an empty or unknown one. */
  public Optional<Sex> parse(String text) {
    return Optional.ofNullable(words.get().get(CellText.key(text)));
  }
}
