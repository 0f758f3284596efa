package org.hemogram.intake.events;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hemogram.intake.terms.TextTable;
import org.jspecify.annotations.Nullable;

/**
 * How many units of blood an amount states: {@code 2}, {@code 2 U}, {@code 1 EK}. The words are
 * data ({@code events/blood-units.tsv}); volumes and doses state none.
 */
public final class BloodUnits {

  /** A number of at most two digits: {@code 300} without a word is a volume. */
  private static final Pattern AMOUNT =
      Pattern.compile("(\\d{1,2}(?:[.,]\\d{1,2})?)\\s*(?:[x×]\\s*)?([^\\d]*)");

  private final Set<String> words = new HashSet<>();

  /** The words that ship with the program. */
  public static BloodUnits standard() {
    return Shipped.UNITS;
  }

  private static final class Shipped {
    private static final BloodUnits UNITS = new BloodUnits();
  }

  private BloodUnits() {
    for (List<String> row : TextTable.rows("events/blood-units.tsv", 1)) {
      words.add(row.get(0));
    }
  }

  /** The number, or null when the amount does not state units of blood. */
  public @Nullable BigDecimal in(@Nullable String amount) {
    if (amount == null) {
      return null;
    }
    Matcher parts = AMOUNT.matcher(amount.strip().toLowerCase(Locale.ROOT));
    if (!parts.matches()) {
      return null;
    }
    String word = parts.group(2).strip();
    boolean units = word.isEmpty() || words.contains(word);
    return units ? new BigDecimal(parts.group(1).replace(',', '.')) : null;
  }
}
