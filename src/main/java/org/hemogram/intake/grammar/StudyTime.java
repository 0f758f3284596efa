package org.hemogram.intake.grammar;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hemogram.intake.terms.TextTable;
import org.hemogram.lab.Moment;
import org.jspecify.annotations.Nullable;

/**
 * Times counted from the start of a study or a treatment, as they head columns and visits: {@code
 * Day 28}, {@code D+7}, {@code wk4}, {@code 3 months}, {@code Baseline}. Months and years become
 * whole days. The words are data ({@code study-times.tsv}). Immutable.
 */
public final class StudyTime {

  private static final int LONGEST = 40;
  private static final int MOST_DIGITS = 6;

  /** What stands between a word and its number. */
  private static final String SIGNS = " ._+-";

  private static final BigDecimal MINUTES_PER_DAY = BigDecimal.valueOf(1440);
  private static final BigDecimal MONTH = new BigDecimal("30.4375");
  private static final String NUMBER = "(\\d{1,4}(?:\\.\\d{1,2})?)";

  /** The minus of {@code Day -7} is a sign; that of {@code week-4} may as well be none. */
  private static final Pattern BEHIND =
      Pattern.compile("^(\\p{L}[\\p{L} -]*?)[ ._]*([+-])? ?" + NUMBER + "$");

  private static final Pattern BEFORE =
      Pattern.compile("^([+-])? ?" + NUMBER + "[ ._-]*([\\p{L}]+)$");

  private final Map<String, BigDecimal> days = new HashMap<>();
  private final Set<String> start = new HashSet<>();

  /** The words that ship with the program. */
  public StudyTime() {
    for (List<String> row : TextTable.rows("words/study-times.tsv", 3)) {
      for (String word : TextTable.split(row.get(2), ';')) {
        if (row.get(0).equals("start")) {
          start.add(word);
        } else {
          days.put(word, new BigDecimal(row.get(1)));
        }
      }
    }
  }

  /** False, without a look at words, for nearly all that is no time with a number. */
  public static boolean mayBe(String cell) {
    int length = cell.length();
    if (length < 2 || length > LONGEST) {
      return false;
    }
    boolean behind = Character.isLetter(cell.charAt(0));
    int digits = 0;
    for (int i = 0; i < length; i++) {
      char c = cell.charAt(i);
      digits += c >= '0' && c <= '9' ? 1 : 0;
      if (!Character.isLetterOrDigit(c) && SIGNS.indexOf(c) < 0) {
        return false;
      }
    }
    boolean ends = Character.isLetter(cell.charAt(length - 1));
    return digits > 0 && digits <= MOST_DIGITS && ends != behind;
  }

  /** The time of a whole cell; {@link Moment#NONE} for every other text. */
  public Moment parse(String cell) {
    if (cell.length() > LONGEST) {
      return Moment.NONE;
    }
    String text = CellText.plain(cell).toLowerCase(Locale.ROOT);
    if (start.contains(text)) {
      return Moment.relativeDay(0);
    }
    Matcher behind = BEHIND.matcher(text);
    if (behind.matches()) {
      BigDecimal unit = days.get(behind.group(1));
      String sign = behind.group(2);
      boolean joined = "-".equals(sign) && unit != null && unit.compareTo(BigDecimal.ONE) != 0;
      return joined ? Moment.NONE : at(unit, sign, behind.group(3));
    }
    Matcher before = BEFORE.matcher(text);
    return before.matches()
        ? at(days.get(before.group(3)), before.group(1), before.group(2))
        : Moment.NONE;
  }

  /** The time after so many months. */
  public static Moment months(BigDecimal number) {
    return after(number.multiply(MONTH), true);
  }

  private static Moment at(@Nullable BigDecimal unit, @Nullable String sign, String number) {
    if (unit == null) {
      return Moment.NONE;
    }
    BigDecimal count = unit.multiply(new BigDecimal(number));
    boolean inexact = unit.compareTo(MONTH) >= 0;
    return after(sign != null && sign.startsWith("-") ? count.negate() : count, inexact);
  }

  private static Moment after(BigDecimal days, boolean round) {
    BigDecimal count = round ? days.setScale(0, RoundingMode.HALF_UP) : days;
    return count.stripTrailingZeros().scale() <= 0
        ? Moment.relativeDay(count.longValue())
        : Moment.relativeMinutes(count.multiply(MINUTES_PER_DAY).longValue());
  }
}
