package org.hemogram.intake.grammar;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hemogram.intake.terms.Lazy;
import org.hemogram.lab.Sex;
import org.jspecify.annotations.Nullable;

/** Reference ranges printed as one text. Immutable. */
public final class RangeGrammar {
  private static final Pattern SEX =
      Pattern.compile("(?<!\\p{L})(\\p{L}+\\.?|[♀♂])\\s*[:=]?\\s*(?=[<>\\d])");

  private static final Pattern DOTS = Pattern.compile("(?<=\\d)\\s*\\.{2,3}\\s*(?=\\d)");

  private final Lazy<Map<String, List<String>>> words;
  private final SexGrammar sexes;
  private final Predicate<String> isUnit;

  /** A limit and the unit behind it. */
  private record Limit(BigDecimal value, String unit) {}

  /** The range of one sex. */
  private record OfSex(Sex sex, String range) {}

  RangeGrammar(SexGrammar sexes, Predicate<String> isUnit) {
    this.words = new Lazy<>(() -> Words.written("ranges.tsv"));
    this.sexes = sexes;
    this.isUnit = isUnit;
  }

  /**
   * Reads a range; empty when it is none, or when it depends on a sex that is not known. Limits are
   * not put in order: an inverted range is returned as printed.
   */
  public Optional<ParsedRange> parse(String text, DecimalMark mark, Sex sex) {
    String plain = unwrapped(CellText.plain(text));
    if (plain.isEmpty()) {
      return Optional.empty();
    }
    Optional<ParsedRange> simple = simple(plain, mark);
    return simple.isPresent() ? simple : bySex(plain, mark, sex);
  }

  private static String unwrapped(String printed) {
    String text = DOTS.matcher(printed).replaceAll(" - ");
    boolean wrapped =
        text.length() > 2
            && ((text.startsWith("(") && text.indexOf(')') == text.length() - 1)
                || (text.startsWith("[") && text.indexOf(']') == text.length() - 1));
    return wrapped ? text.substring(1, text.length() - 1).strip() : text;
  }

  /** The ranges of a text that gives one for each sex; empty for every other text. */
  public Map<Sex, ParsedRange> bySex(String text, DecimalMark mark) {
    Map<Sex, ParsedRange> ranges = new EnumMap<>(Sex.class);
    for (Sex sex : new Sex[] {Sex.FEMALE, Sex.MALE}) {
      bySex(unwrapped(CellText.plain(text)), mark, sex).ifPresent(r -> ranges.put(sex, r));
    }
    return ranges;
  }

  private Optional<ParsedRange> bySex(String text, DecimalMark mark, Sex sex) {
    List<OfSex> ranges = new ArrayList<>();
    Matcher marks = SEX.matcher(text);
    Sex open = null;
    int from = 0;
    while (marks.find()) {
      Optional<Sex> next = sexes.parse(marks.group(1));
      if (next.isEmpty() || !next.get().isKnown()) {
        continue;
      }
      if (open == null && !text.substring(0, marks.start()).isBlank()) {
        return Optional.empty();
      }
      if (open != null) {
        ranges.add(new OfSex(open, text.substring(from, marks.start())));
      }
      open = next.get();
      from = marks.end();
    }
    if (open == null) {
      return Optional.empty();
    }
    ranges.add(new OfSex(open, text.substring(from)));
    return choose(ranges, mark, sex);
  }

  private Optional<ParsedRange> choose(List<OfSex> ranges, DecimalMark mark, Sex sex) {
    for (OfSex of : ranges) {
      if (of.sex() == sex) {
        return simple(of.range().replaceAll("[\\s,;/|]+$", "").strip(), mark);
      }
    }
    return Optional.empty();
  }

  private Optional<ParsedRange> simple(String text, DecimalMark mark) {
    Limit single = afterWord("upper", text, mark);
    if (single != null) {
      return Optional.of(new ParsedRange(null, single.value(), single.unit()));
    }
    single = afterWord("lower", text, mark);
    if (single != null) {
      return Optional.of(new ParsedRange(single.value(), null, single.unit()));
    }
    Optional<ParsedRange> plain = between(text, mark, "between");
    return plain.isPresent() ? plain : afterIntroduction(text, mark);
  }

  /** {@code between 150 and 400}, {@code Adults: 150-400}. */
  private Optional<ParsedRange> afterIntroduction(String text, DecimalMark mark) {
    String lower = text.toLowerCase(Locale.ROOT);
    for (String word : words.get().getOrDefault("before", List.of())) {
      int end = word.length();
      if (lower.startsWith(word) && end < lower.length() && !Character.isLetter(text.charAt(end))) {
        String rest = text.substring(end).replaceFirst("^[:\\s]+", "");
        Optional<ParsedRange> range = between(rest, mark, "between");
        return range.isPresent() ? range : between(rest, mark, "and");
      }
    }
    return Optional.empty();
  }

  private @Nullable Limit afterWord(String kind, String text, DecimalMark mark) {
    String lower = text.toLowerCase(Locale.ROOT);
    for (String word : words.get().getOrDefault(kind, List.of())) {
      if (lower.startsWith(word)) {
        return limit(text.substring(word.length()).strip(), mark);
      }
    }
    return null;
  }

  private Optional<ParsedRange> between(String text, DecimalMark mark, String kind) {
    int end = NumberBody.end(text, 0);
    if (end == 0) {
      return Optional.empty();
    }
    String lower = text.toLowerCase(Locale.ROOT);
    for (int at = end; at < text.length(); at++) {
      for (String word : words.get().getOrDefault(kind, List.of())) {
        if (lower.startsWith(word, at) && isApart(text, at, word)) {
          Limit first = limit(text.substring(0, at).strip(), mark);
          Limit second = limit(text.substring(at + word.length()).strip(), mark);
          if (first != null && second != null) {
            String unit = second.unit().isEmpty() ? first.unit() : second.unit();
            return Optional.of(new ParsedRange(first.value(), second.value(), unit));
          }
        }
      }
    }
    return Optional.empty();
  }

  /** A word of letters between numbers stands alone: {@code 1e3} is a number. */
  private static boolean isApart(String text, int at, String word) {
    char first = word.charAt(0);
    return first < 'a' || first > 'z' || text.charAt(at - 1) == ' ';
  }

  /**
   * A number with perhaps a unit; null for anything else and for a number that can be read two
   * ways.
   */
  private @Nullable Limit limit(String text, DecimalMark mark) {
    int end = NumberBody.end(text, 0);
    String unit = text.substring(end).strip();
    if (end == 0 || !(unit.isEmpty() || isUnit.test(unit))) {
      return null;
    }
    NumberBody body = NumberBody.read(text.substring(0, end), mark);
    return body == null || body.grouped() != null ? null : new Limit(body.value(), unit);
  }
}
