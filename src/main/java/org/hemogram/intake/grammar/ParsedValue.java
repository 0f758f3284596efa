package org.hemogram.intake.grammar;

import java.math.BigDecimal;
import org.hemogram.lab.Comparator;
import org.jspecify.annotations.Nullable;

/** What a value cell turned out to be. */
public sealed interface ParsedValue {

  /**
   * A number.
   *
   * @param value the number, an exponent multiplied in
   * @param comparator the sign of a censored value, or null
   * @param unitInside the unit that stood in the cell, or empty
   * @param flag the laboratory's mark that stood in the cell ({@code L}, {@code *}, {@code ↑}), or
   *     empty
   * @param power the exponent of a factor that was printed as {@code x 10^3} and multiplied in, or
   *     0
   * @param plain true when the cell is the sign and the number as {@code value.toPlainString()}
   *     prints it
   */
  @SuppressWarnings("JavaLangClash") // always written as ParsedValue.Number
  record Number(
      BigDecimal value,
      @Nullable Comparator comparator,
      String unitInside,
      String flag,
      int power,
      boolean plain)
      implements ParsedValue {}

  /** Words instead of a number; an empty cell is {@link TextKind#NOT_MEASURED}. */
  record Word(TextKind kind) implements ParsedValue {}

  /** {@code 1,234}: a thousand or a decimal, as long as the file does not say which. */
  record Ambiguous(Number grouped, Number decimal) implements ParsedValue {}

  /** Something that a spreadsheet made of a number or range: {@code 02-Jan}. */
  record Damaged() implements ParsedValue {}

  /** Neither a number nor a known word. */
  record Unreadable(Cause cause) implements ParsedValue {

    /** Why there is no number. */
    public enum Cause {
      NEGATIVE,
      RANGE,
      TEXT
    }
  }
}
