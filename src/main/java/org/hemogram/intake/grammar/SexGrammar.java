package org.hemogram.intake.grammar;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hemogram.intake.terms.Lazy;
import org.hemogram.intake.terms.TextTable;
import org.hemogram.lab.Sex;

/**
 * Words and letters for the sex; bare digits belong to the dialects, except the concept ids of
 * OMOP. Immutable.
 */
public final class SexGrammar {
  private final Lazy<Map<String, Sex>> words;

  SexGrammar() {
    this(new Lazy<>(SexGrammar::words));
  }

  private SexGrammar(Lazy<Map<String, Sex>> words) {
    this.words = words;
  }

  private static Map<String, Sex> words() {
    Map<String, Sex> words = new HashMap<>();
    Words.meanings("sexes.tsv").forEach((word, id) -> words.put(word, sex(id)));
    return words;
  }

  /**
   * The grammar of a column that holds these cells: a letter may mean something else beside others
   * ({@code M} is a woman beside {@code H} in Spanish).
   */
  public SexGrammar beside(Collection<String> cells) {
    Set<String> column = new HashSet<>();
    cells.forEach(cell -> column.add(CellText.key(cell)));
    Map<String, Sex> letters = new HashMap<>();
    for (List<String> row : TextTable.rows("words/sex-letters.tsv", 5)) {
      if (column.contains(row.get(0))
          && TextTable.split(row.get(1), ';').stream().noneMatch(column::contains)) {
        letters.putIfAbsent(row.get(2), sex(row.get(3)));
      }
    }
    if (letters.isEmpty()) {
      return this;
    }
    Map<String, Sex> own = new HashMap<>(words.get());
    own.putAll(letters);
    return new SexGrammar(new Lazy<>(() -> own));
  }

  private static Sex sex(String id) {
    return Sex.valueOf(id.toUpperCase(Locale.ROOT));
  }

  /** Reads a cell; empty for an empty or unknown one. */
  public Optional<Sex> parse(String text) {
    return Optional.ofNullable(words.get().get(CellText.key(text)));
  }
}
