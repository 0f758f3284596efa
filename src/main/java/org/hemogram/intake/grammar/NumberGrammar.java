package org.hemogram.intake.grammar;

import java.math.BigDecimal;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hemogram.intake.grammar.ParsedValue.Ambiguous;
import org.hemogram.intake.grammar.ParsedValue.Damaged;
import org.hemogram.intake.grammar.ParsedValue.Number;
import org.hemogram.intake.grammar.ParsedValue.Unreadable;
import org.hemogram.intake.grammar.ParsedValue.Unreadable.Cause;
import org.hemogram.intake.grammar.ParsedValue.Word;
import org.hemogram.intake.terms.Lazy;
import org.hemogram.lab.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Value cells: numbers with all that may stand around them, and words in their place. The whole
 * cell has to be understood; a number is never picked out of a text. Immutable.
 */
public final class NumberGrammar {
  private static final Tail NOTHING = new Tail(0, false, "", "");
  private static final Word NOT_MEASURED = new Word(TextKind.NOT_MEASURED);

  /** 1E+05, 5.40*10**3, 5.4 x 10^9; the exponent may be the start of a unit, see {@link #tail}. */
  private static final Pattern EXPONENT =
      Pattern.compile(
          "^(?:[eE]([+-]?\\d{1,2})| ?[x*] ?10(?:"
              + " ?(?:\\^|\\*\\*|\\*|[eE]))?([+-]?\\d{1,2}))(?!\\d)");

  private static final Pattern RANGE = Pattern.compile("^\\s*(?:-|~|to\\b|bis\\b|à)\\s*[<>]?\\d.*");

  private final Lazy<ResultWords> words;
  private final Lazy<ValueFlags> flags;
  private final Lazy<Bounds> bounds;
  private final Lazy<ClumpWords> clumps;
  private final Predicate<String> isUnit;
  private final Predicate<String> isDate;

  /** What stands behind the digits of a number. */
  private record Tail(int exponent, boolean asFactor, String unit, String flag) {}

  NumberGrammar(
      Predicate<String> isUnit,
      Predicate<String> isDate,
      Lazy<ClumpWords> clumps,
      StatusGrammar statuses) {
    this.clumps = clumps;
    this.words = new Lazy<>(ResultWords::new);
    this.flags = new Lazy<>(() -> new ValueFlags(statuses));
    this.bounds = new Lazy<>(Bounds::new);
    this.isUnit = isUnit;
    this.isDate = isDate;
  }

  /** Reads a whole cell. */
  public ParsedValue parse(String text, DecimalMark mark) {
    Comparator comparator = simpleBound(text);
    String number = comparator == null ? text : text.substring(comparator.sign().length());
    BigDecimal fast = PlainNumber.read(number, mark);
    if (fast != null && isBelowZero(fast, comparator)) {
      return new Unreadable(Cause.NEGATIVE);
    }
    return fast != null
        ? new Number(fast, comparator, "", "", 0, number.indexOf(',') < 0)
        : slow(text, mark);
  }

  /** {@code <0.0}: no count is below zero. */
  private static boolean isBelowZero(BigDecimal value, @Nullable Comparator comparator) {
    return comparator == Comparator.LESS && value.signum() == 0;
  }

  private static @Nullable Comparator simpleBound(String text) {
    if (text.length() < 2) {
      return null;
    }
    boolean orEqual = text.charAt(1) == '=';
    return switch (text.charAt(0)) {
      case '<' -> orEqual ? Comparator.LESS_OR_EQUAL : Comparator.LESS;
      case '>' -> orEqual ? Comparator.GREATER_OR_EQUAL : Comparator.GREATER;
      default -> null;
    };
  }

  private ParsedValue slow(String text, DecimalMark mark) {
    String plain = CellText.plain(text);
    if (plain.isEmpty()) {
      return NOT_MEASURED;
    }
    TextKind kind = words.get().of(plain);
    if (kind != null) {
      return kind == TextKind.DAMAGED ? new Damaged() : new Word(kind);
    }
    ValueFlags.Stripped stripped = flags.get().strip(plain);
    ParsedValue value = unflagged(stripped.value(), stripped.flag(), mark, text);
    boolean failed = value instanceof Unreadable;
    if (failed && isDate.test(plain)) {
      return new Damaged();
    }
    return failed ? words(plain, value) : value;
  }

  /** A text in several clauses, of which one at least is known. */
  private ParsedValue words(String text, ParsedValue unread) {
    if (clumps.get().told(text, true)) {
      return new Word(TextKind.CLUMPED);
    }
    TextKind kind = text.chars().anyMatch(c -> c >= '0' && c <= '9') ? null : clauses(text);
    return kind == null ? unread : new Word(kind);
  }

  private @Nullable TextKind clauses(String text) {
    return words.get().ofClauses(text);
  }

  private ParsedValue unflagged(String value, String flag, DecimalMark mark, String printed) {
    Bounds.Bound bound = bounds.get().at(value);
    String number = bound == null ? value : value.substring(bound.end());
    Comparator comparator = bound == null ? null : bound.comparator();
    if (number.length() > 1 && number.charAt(0) == '+') {
      number = number.substring(1);
    }
    if (isNegative(number)) {
      return new Unreadable(Cause.NEGATIVE);
    }
    int end = NumberBody.end(number, 0);
    NumberBody body = NumberBody.read(number.substring(0, end), mark);
    String rest = number.substring(end);
    if (body == null) {
      return unread(rest);
    }
    Tail tail = tail(rest);
    Comparator behind = tail == null && bound == null ? bounds.get().behind(rest) : null;
    if (behind != null) {
      comparator = behind;
      tail = NOTHING;
    }
    if (tail == null) {
      TextKind word = words.get().of(rest);
      return word != null && spoils(word) ? new Word(word) : unread(rest);
    }
    String mentioned = tail.flag().isEmpty() ? flag : (flag + " " + tail.flag()).strip();
    Number decimal = number(body.value(), comparator, tail, mentioned, printed);
    return body.grouped() == null
        ? decimal
        : new Ambiguous(number(body.grouped(), comparator, tail, mentioned, printed), decimal);
  }

  private static boolean isNegative(String number) {
    String digits = number.startsWith("-") ? number.substring(1).strip() : "";
    return !digits.isEmpty()
        && (CellText.isDigit(digits.charAt(0)) || ".,".indexOf(digits.charAt(0)) >= 0)
        && NumberBody.end(digits, 0) == digits.length();
  }

  private static Unreadable unread(String rest) {
    return new Unreadable(RANGE.matcher(rest).matches() ? Cause.RANGE : Cause.TEXT);
  }

  /**
   * A number beside words that make the specimen doubtful is not a number: {@code 45 (platelet
   * clumps)}.
   */
  private static boolean spoils(TextKind kind) {
    return switch (kind) {
      case CLUMPED, HEMOLYZED, SPECIMEN_PROBLEM, ENTERED_IN_ERROR, CANCELLED -> true;
      case PENDING, NOT_MEASURED, SEE_COMMENT, SEMI_QUANTITATIVE, DAMAGED -> false;
    };
  }

  private @Nullable Tail tail(String rest) {
    if (rest.isEmpty()) {
      return NOTHING;
    }
    String unit = rest.strip();
    if (isUnit.test(unit) && !isPower(unit)) {
      return new Tail(0, false, unit, "");
    }
    if (words.get().of(unit) == TextKind.SEE_COMMENT) {
      return new Tail(0, false, "", unit);
    }
    Matcher exponent = EXPONENT.matcher(rest);
    if (!exponent.find()) {
      return null;
    }
    String digits = exponent.group(1) != null ? exponent.group(1) : exponent.group(2);
    String behind = rest.substring(exponent.end()).strip();
    return behind.isEmpty() || isUnit.test(behind)
        ? new Tail(Integer.parseInt(digits), exponent.group(2) != null, behind, "")
        : null;
  }

  /** {@code *10**3} alone is a factor of the number, {@code x10^3/uL} is a unit. */
  private static boolean isPower(String unit) {
    Matcher exponent = EXPONENT.matcher(unit);
    return exponent.find() && exponent.end() == unit.length();
  }

  private static Number number(
      BigDecimal value, @Nullable Comparator comparator, Tail tail, String flag, String printed) {
    BigDecimal exact = tail.exponent() == 0 ? value : value.scaleByPowerOfTen(tail.exponent());
    if (exact.scale() < 0) {
      exact = exact.setScale(0);
    }
    String sign = comparator == null ? "" : comparator.sign();
    return new Number(
        exact,
        comparator,
        tail.unit(),
        flag,
        tail.asFactor() && tail.unit().isEmpty() ? tail.exponent() : 0,
        printed.equals(sign + exact.toPlainString()));
  }
}
