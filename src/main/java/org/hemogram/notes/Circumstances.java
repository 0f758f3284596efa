package org.hemogram.notes;

import java.util.Map;
import java.util.Set;

/**
 * What is known of one patient when notes are picked. Nothing here is inferred: facts and events
 * are those that were stated.
 *
 * @param words codes of findings, trends and problems; facts such as {@code
 *     context.aplastic-anemia} or {@code context.pregnant}; recorded treatments such as {@code
 *     event.atg}; counts outside their limits such as {@code ferritin.high}
 * @param numbers {@code age-years}, {@code red-cell-units}, {@code months-since-treatment}, where
 *     they are known
 */
public record Circumstances(Set<String> words, Map<String, Long> numbers) {

  /** Copies the collections. */
  public Circumstances {
    words = Set.copyOf(words);
    numbers = Map.copyOf(numbers);
  }
}
