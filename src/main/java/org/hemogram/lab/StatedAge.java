package org.hemogram.lab;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An age as an export or a person states it: {@code 40}, {@code 40y}, {@code 9 months}, {@code
 * 12d}, {@code > 89}. It stands for the whole span until the next birthday (or month, or day).
 *
 * @param amount the number
 * @param step what is counted
 * @param orMore true for {@code > 89}: at least that old
 */
public record StatedAge(int amount, Step step, boolean orMore) {

  /** What an age is counted in. */
  public enum Step {
    YEARS,
    MONTHS,
    WEEKS,
    DAYS
  }

  private static final Pattern FORM =
      Pattern.compile(
          "(>=?|≥)?\\s*(\\d{1,5})(?:\\.0+)?\\s*(y|yr|yrs|year|years|m|mo|mon|mth|month|months|w|wk|week|weeks|d|day|days)?"
              + "(?:\\s*old)?");

  /** Reads an age; empty when the text is none. */
  public static Optional<StatedAge> parse(String text) {
    Matcher form = FORM.matcher(text.strip().toLowerCase(Locale.ROOT));
    if (!form.matches()) {
      return Optional.empty();
    }
    Step step =
        switch (form.group(3) == null ? 'y' : form.group(3).charAt(0)) {
          case 'm' -> Step.MONTHS;
          case 'w' -> Step.WEEKS;
          case 'd' -> Step.DAYS;
          default -> Step.YEARS;
        };
    int amount = Integer.parseInt(form.group(2));
    return ageOrEmpty(amount, step, form.group(1) != null);
  }

  private static Optional<StatedAge> ageOrEmpty(int amount, Step step, boolean orMore) {
    boolean possible = step != Step.YEARS || amount <= AgeSpan.OLDEST_YEARS;
    return possible ? Optional.of(new StatedAge(amount, step, orMore)) : Optional.empty();
  }

  /** The span of ages that the statement covers, {@code elapsedDays} after it was made. */
  public AgeSpan span(long elapsedDays) {
    AgeSpan span =
        switch (step) {
          case YEARS -> AgeSpan.years(amount);
          case MONTHS -> AgeSpan.months(amount, amount);
          case WEEKS -> AgeSpan.days(amount * 7, amount * 7 + 6);
          case DAYS -> AgeSpan.days(amount, amount);
        };
    return (orMore ? span.orOlder() : span).later(elapsedDays);
  }
}
