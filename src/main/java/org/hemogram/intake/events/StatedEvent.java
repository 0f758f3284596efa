package org.hemogram.intake.events;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hemogram.intake.terms.TextTable;
import org.jspecify.annotations.Nullable;

/**
 * A treatment as people write it into one cell: {@code 2 units PRBC}, {@code platelets x2}, {@code
 * ATG day 1}.
 *
 * @param treatment what was given
 * @param amount the units beside it, or null
 */
public record StatedEvent(Treatment treatment, @Nullable String amount) {
  private static final Pattern DAY =
      Pattern.compile("[\\s,]+(?:day|d)\\s*[+-]?\\d{1,3}$", Pattern.CASE_INSENSITIVE);
  private static final Pattern TIMES =
      Pattern.compile("^[x×]\\s*(?=\\d)", Pattern.CASE_INSENSITIVE);
  private static final Pattern OF = Pattern.compile("^of\\s+", Pattern.CASE_INSENSITIVE);

  /** The treatment that a cell names, with the units of blood before or behind it. */
  public static Optional<StatedEvent> of(String text, TreatmentTerms terms, BloodUnits units) {
    Optional<Treatment> whole = terms.event(text);
    if (whole.isEmpty()) {
      whole = terms.event(DAY.matcher(text.strip()).replaceFirst(""));
    }
    return whole.isPresent()
        ? whole.map(treatment -> new StatedEvent(treatment, null))
        : withUnits(TextTable.split(text.strip(), ' '), terms, units);
  }

  private static Optional<StatedEvent> withUnits(
      List<String> words, TreatmentTerms terms, BloodUnits units) {
    for (int i = 1; i < words.size(); i++) {
      String first = String.join(" ", words.subList(0, i));
      String second = String.join(" ", words.subList(i, words.size()));
      Optional<StatedEvent> found = both(first, OF.matcher(second).replaceFirst(""), terms, units);
      if (found.isEmpty()) {
        found = both(TIMES.matcher(second).replaceFirst(""), first, terms, units);
      }
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static Optional<StatedEvent> both(
      String amount, String name, TreatmentTerms terms, BloodUnits units) {
    return units.in(amount) == null
        ? Optional.empty()
        : terms.event(name).map(treatment -> new StatedEvent(treatment, amount));
  }
}
