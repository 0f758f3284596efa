package org.hemogram.criteria;

/**
 * What a value exactly on a limit gets.
 *
 * @param limit the limit, for example {@code 1.5}, {@code LLN} or {@code 75 % of baseline}
 * @param outcome the outcome of a value that equals it, for example {@code 1}; {@code none} = none
 */
public record Edge(String limit, String outcome) {

  /** The outcome of a value that no row takes. */
  public static final String NONE = "none";

  /** The edge in short, for example {@code 1.5 → 1}. */
  public String text() {
    return limit + " → " + outcome;
  }
}
