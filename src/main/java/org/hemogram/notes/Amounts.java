package org.hemogram.notes;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hemogram.lab.Analyte;

/**
 * Puts amounts into a text. {@code {neutrophils: 0.5}} stands for 0.5 ×10⁹/L and {@code
 * {neutrophils# 1.0-1.5}} for the numbers alone, written in the unit of every output. A reader
 * whose report prints cells per microliter sees {@code 500 cells/uL (0.5 ×10⁹/L)}. Numbers are
 * converted exactly or not at all.
 */
final class Amounts {
  private static final Pattern ROOM = Pattern.compile("\\{([a-z0-9-]+)([:#]) ([^}]+)}");
  private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?");
  private static final int GROUPED_FROM_DIGITS = 5;
  private static final int GROUP = 3;

  private final ReaderUnits units;
  private final String group;

  /**
   * Amounts for one reader.
   *
   * @param units those of the reader's report
   * @param group what stands between groups of three digits in this language
   */
  Amounts(ReaderUnits units, String group) {
    this.units = units;
    this.group = group;
  }

  /** The text with every amount written out. */
  String fill(String text) {
    if (text.indexOf('{') < 0) {
      return text;
    }
    Matcher room = ROOM.matcher(text);
    StringBuilder filled = new StringBuilder();
    while (room.find()) {
      String amount = amount(room.group(1), room.group(3), room.group(2).equals(":"));
      room.appendReplacement(filled, Matcher.quoteReplacement(amount));
    }
    return room.appendTail(filled).toString();
  }

  private String amount(String name, String numbers, boolean withUnit) {
    Analyte analyte =
        Analyte.of(name)
            .orElseThrow(() -> new IllegalStateException("No analyte is called " + name));
    String usual = withUnit ? numbers + " " + analyte.unit().symbol() : numbers;
    ReaderUnits.Printed printed = units.of(name).orElse(null);
    if (printed == null) {
      return usual;
    }
    if (printed.toSi().compareTo(BigDecimal.ONE) == 0) {
      return withUnit ? numbers + " " + unit(printed) : numbers;
    }
    Optional<String> own = converted(numbers, printed.toSi());
    if (own.isEmpty()) {
      return usual;
    }
    return withUnit
        ? String.format(Locale.ROOT, "%s %s (%s)", own.get(), unit(printed), usual)
        : own.get();
  }

  /** A unit that begins with a number gets a sign before it: {@code ×10^3/uL}. */
  private static String unit(ReaderUnits.Printed printed) {
    String word = printed.word();
    return Character.isDigit(word.charAt(0)) ? "×" + word : word;
  }

  /** Every number divided by the factor; empty when one has no end in decimals. */
  private Optional<String> converted(String numbers, BigDecimal toSi) {
    Matcher number = NUMBER.matcher(numbers);
    StringBuilder converted = new StringBuilder();
    try {
      while (number.find()) {
        BigDecimal own = new BigDecimal(number.group()).divide(toSi);
        number.appendReplacement(converted, Matcher.quoteReplacement(plain(own)));
      }
    } catch (ArithmeticException endless) {
      return Optional.empty();
    }
    return Optional.of(number.appendTail(converted).toString());
  }

  private String plain(BigDecimal number) {
    BigDecimal bare = number.stripTrailingZeros();
    String text = bare.toPlainString();
    if (bare.scale() > 0 || text.length() < GROUPED_FROM_DIGITS) {
      return text;
    }
    StringBuilder grouped = new StringBuilder(text);
    for (int i = text.length() - GROUP; i > 0; i -= GROUP) {
      grouped.insert(i, group);
    }
    return grouped.toString();
  }
}
