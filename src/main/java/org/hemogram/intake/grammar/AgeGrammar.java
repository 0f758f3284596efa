package org.hemogram.intake.grammar;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hemogram.intake.terms.Lazy;
import org.hemogram.lab.StatedAge;

/**
 * Ages as exports write them: those of {@link StatedAge}, and those with words of other languages,
 * with decimals of a year, {@code 90+}, {@code 34Y2M}. An age stands for the whole span until the
 * next birthday, so decimals and months behind years are left out. Immutable.
 */
public final class AgeGrammar {
  private static final Pattern FORM =
      Pattern.compile(
          "(?<sign>>=?|≥)?\\s*(?<amount>\\d{1,5})(?<part>[.,]\\d+)?\\s*(?<unit>[^\\d\\s.,+>]+)?\\.?"
              + "\\s*(?<more>\\+)?(?:\\s*\\d{1,2}\\s*[^\\d\\s]+)?");

  private final Lazy<Map<String, String>> steps = new Lazy<>(() -> Words.meanings("ages.tsv"));

  /** Reads a cell; empty for one that holds no age. */
  public Optional<StatedAge> parse(String text) {
    Optional<StatedAge> plain = StatedAge.parse(text);
    return plain.isPresent() ? plain : form(CellText.plain(text).toLowerCase(Locale.ROOT));
  }

  private Optional<StatedAge> form(String text) {
    Matcher form = FORM.matcher(text.strip());
    if (!form.matches()) {
      return Optional.empty();
    }
    String word = form.group("unit");
    String unit = word == null ? "y" : steps.get().getOrDefault(CellText.key(word), word);
    if (form.group("part") != null && !unit.startsWith("y")) {
      return Optional.empty();
    }
    String sign = form.group("more") == null ? form.group("sign") : ">=";
    return StatedAge.parse((sign == null ? "" : sign) + form.group("amount") + " " + unit);
  }
}
