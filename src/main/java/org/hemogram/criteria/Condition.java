package org.hemogram.criteria;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hemogram.lab.Comparator;
import org.hemogram.lab.ReferenceInterval;
import org.jspecify.annotations.Nullable;

/**
 * Comparisons that all have to hold, as tables write them: {@code < LLN and >= 100}, {@code > ULN +
 * 20}, {@code < max(150, LLN if known)}, {@code < LLN else 1.0}, {@code <= 75 % of baseline}.
 */
final class Condition {
  private static final Pattern COMPARISON = Pattern.compile("(<=?|>=?) *(.+)");
  private static final Pattern ABOVE = Pattern.compile("(.+?) *([+-]) *(\\d+(?:\\.\\d+)?)");
  private static final Pattern HIGHEST = Pattern.compile("max\\((.+), *(\\w+) if known\\)");
  private static final Pattern OR_ELSE = Pattern.compile("(\\w+) else (\\d+(?:\\.\\d+)?)");
  private static final Pattern PERCENT = Pattern.compile("(\\d+(?:\\.\\d+)?) *% of (\\w+)");
  private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?");

  private final Comparison[] all;

  Condition(List<Comparison> comparisons) {
    this.all = comparisons.toArray(new Comparison[0]);
  }

  /** Reads a condition; null when the text is none. */
  static @Nullable Condition parse(String text) {
    List<Comparison> comparisons = new ArrayList<>();
    for (String part : text.split(" and ", -1)) {
      Matcher form = COMPARISON.matcher(part.strip());
      Operator operator = form.matches() ? Operator.of(form.group(1)) : null;
      Limit limit = operator == null ? null : limit(form.group(2).strip());
      if (operator == null || limit == null) {
        return null;
      }
      comparisons.add(new Comparison(operator, limit));
    }
    return new Condition(comparisons);
  }

  private static @Nullable Limit limit(String text) {
    Matcher above = ABOVE.matcher(text);
    if (above.matches()) {
      Limit from = limit(above.group(1));
      String amount = (above.group(2).equals("-") ? "-" : "") + above.group(3);
      return from == null ? null : new Limit.Above(from, new BigDecimal(amount));
    }
    Matcher percent = PERCENT.matcher(text);
    if (percent.matches()) {
      Limit.Reference whole = reference(percent.group(2));
      return whole == null ? null : new Limit.Percent(new BigDecimal(percent.group(1)), whole);
    }
    Matcher highest = HIGHEST.matcher(text);
    if (highest.matches()) {
      Limit always = limit(highest.group(1).strip());
      Limit.Reference ifKnown = reference(highest.group(2));
      return always == null || ifKnown == null ? null : new Limit.Highest(always, ifKnown);
    }
    Matcher orElse = OR_ELSE.matcher(text);
    if (orElse.matches()) {
      Limit.Reference known = reference(orElse.group(1));
      return known == null ? null : new Limit.OrElse(known, new BigDecimal(orElse.group(2)));
    }
    if (NUMBER.matcher(text).matches()) {
      return new Limit.Fixed(new BigDecimal(text));
    }
    Limit.Reference reference = reference(text);
    return reference == null ? null : new Limit.Relative(reference);
  }

  private static Limit.@Nullable Reference reference(String word) {
    for (Limit.Reference reference : Limit.Reference.values()) {
      if (reference.word().equals(word)) {
        return reference;
      }
    }
    return null;
  }

  List<Comparison> comparisons() {
    return List.of(all);
  }

  /** The part of it that bounds a value from above, or from below. */
  Condition bounding(boolean above) {
    List<Comparison> part = new ArrayList<>();
    for (Comparison comparison : all) {
      if (comparison.operator().isUpper() == above) {
        part.add(comparison);
      }
    }
    return new Condition(part);
  }

  boolean isEmpty() {
    return all.length == 0;
  }

  /** The only comparison, or null when there is none or more than one. */
  @Nullable Comparison single() {
    return all.length == 1 ? all[0] : null;
  }

  /** Everything that its limits are relative to. */
  Set<Limit.Reference> references() {
    Set<Limit.Reference> references = EnumSet.noneOf(Limit.Reference.class);
    for (Comparison comparison : all) {
      references.addAll(comparison.limit().references());
    }
    return references;
  }

  boolean asksForBaseline() {
    for (Comparison comparison : all) {
      if (comparison.limit().asksForBaseline()) {
        return true;
      }
    }
    return false;
  }

  /**
   * As {@link Comparison#test}, for all of it: one that fails decides, whatever else is missing.
   */
  int test(
      BigDecimal value,
      @Nullable Comparator bound,
      @Nullable ReferenceInterval interval,
      @Nullable BigDecimal baseline) {
    int answer = Comparison.YES;
    for (Comparison comparison : all) {
      int one = comparison.test(value, bound, interval, baseline);
      if (one == Comparison.NO) {
        return Comparison.NO;
      }
      if (answer == Comparison.YES) {
        answer = one;
      }
    }
    return answer;
  }

  String text() {
    StringBuilder text = new StringBuilder();
    for (Comparison comparison : all) {
      text.append(text.isEmpty() ? "" : " and ").append(comparison.text());
    }
    return text.toString();
  }
}
