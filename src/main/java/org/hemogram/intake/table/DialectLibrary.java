package org.hemogram.intake.table;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hemogram.resource.ResourceTree;
import org.jspecify.annotations.Nullable;

/** The dialects of tables, loaded from their descriptions. Immutable. */
public final class DialectLibrary {

  private final Map<String, Dialect> dialects = new LinkedHashMap<>();
  private final List<String> bloodWords;
  private final List<String> otherWords;
  private final Set<String> summaryWords;
  private final Set<String> missingNumbers;

  private DialectLibrary() {
    DialectReader reader = new DialectReader(dialects::get);
    for (ResourceTree id : read("index.json").items()) {
      Dialect dialect = reader.dialect(read(id.text() + ".json"));
      dialects.put(dialect.id(), dialect);
    }
    ResourceTree specimens = read("specimens.json");
    bloodWords = specimens.texts("blood");
    otherWords = specimens.texts("other");
    missingNumbers = Set.copyOf(read("missing-numbers.json").texts("numbers"));
    summaryWords =
        read("summary-rows.json").texts("words").stream()
            .map(Header::folded)
            .collect(Collectors.toUnmodifiableSet());
  }

  /** The dialects that ship with the program. */
  public static DialectLibrary standard() {
    return new DialectLibrary();
  }

  /** The dialect of that id, or null. */
  @Nullable Dialect find(String id) {
    return dialects.get(id);
  }

  /** All dialects, in the order in which they are listed to people. */
  public List<Dialect> all() {
    return List.copyOf(dialects.values());
  }

  /**
   * True for the word at the head of a row that is no draw: means, totals, reference limits, units.
   */
  public boolean isSummary(String label) {
    return !label.isEmpty()
        && !Character.isDigit(label.charAt(0))
        && summaryWords.contains(Header.folded(label));
  }

  /** False when a specimen is named and is not blood. */
  public boolean isBlood(String specimen) {
    if (specimen.isBlank()) {
      return true;
    }
    boolean blood = false;
    for (String word : specimen.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")) {
      if (otherWords.contains(word)) {
        return false;
      }
      blood |= bloodWords.contains(word);
    }
    return blood;
  }

  /** True for a heading of tests on another specimen than blood: {@code URINALYSIS}. */
  public boolean isOtherCategory(String category) {
    return !category.isEmpty() && words(category).anyMatch(otherWords::contains);
  }

  /** True for a number that tables write where nothing was measured: {@code 999}. */
  boolean isMissingNumber(String cell) {
    return !cell.isEmpty() && cell.charAt(0) == '9' && missingNumbers.contains(cell);
  }

  private static Stream<String> words(String text) {
    return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+"));
  }

  private static ResourceTree read(String name) {
    return ResourceTree.read(DialectLibrary.class, "/org/hemogram/dialects/" + name);
  }
}
