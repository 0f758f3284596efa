package org.hemogram.intake.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hemogram.intake.terms.Lazy;
import org.hemogram.resource.ResourceTree;
import org.jspecify.annotations.Nullable;

/**
 * The dialects of tables. Their list names for each dialect the headers of which one stands in all
 * of its tables; a description is read when one of them is met.
 */
public final class DialectLibrary {

  /** A dialect, and the headers of which its tables have one; none when that cannot be said. */
  private record Listed(List<String> keys, Lazy<Dialect> dialect) {
    boolean isAlwaysPossible() {
      return keys.isEmpty();
    }

    boolean isPossible(Header header) {
      return isAlwaysPossible() || header.hasAny(keys);
    }
  }

  private final Map<String, Listed> dialects = new LinkedHashMap<>();
  private final List<String> bloodWords;
  private final List<String> otherWords;
  private final Set<String> summaryWords;
  private final Set<String> missingNumbers;

  private DialectLibrary() {
    DialectReader reader = new DialectReader(this::find);
    ResourceTree index = read("index.json");
    for (String id : index.keys()) {
      Lazy<Dialect> dialect = new Lazy<>(() -> reader.dialect(read(id + ".json")));
      Listed listed = new Listed(index.texts(id), dialect);
      dialects.put(id, listed);
      if (listed.isAlwaysPossible()) {
        dialect.get(); // now, while a command line is still being read
      }
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
    Listed listed = dialects.get(id);
    return listed == null ? null : listed.dialect().get();
  }

  /** The ids of all dialects, in the order in which they are listed to people. */
  public List<String> ids() {
    return List.copyOf(dialects.keySet());
  }

  /** All dialects, in the same order. */
  public List<Dialect> all() {
    return dialects.values().stream().map(listed -> listed.dialect().get()).toList();
  }

  /** The dialects that a table with this header may have, by themselves or beside others. */
  List<Dialect> possible(Header header) {
    List<Dialect> possible = new ArrayList<>();
    for (Listed listed : dialects.values()) {
      if (listed.isPossible(header)) {
        possible.add(listed.dialect().get());
      }
    }
    return possible;
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
