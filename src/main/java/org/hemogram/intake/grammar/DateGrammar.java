package org.hemogram.intake.grammar;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hemogram.intake.grammar.ParsedTime.AmbiguousOrder;
import org.hemogram.intake.grammar.ParsedTime.At;
import org.hemogram.intake.grammar.ParsedTime.Missing;
import org.hemogram.intake.grammar.ParsedTime.UnreadableDate;
import org.hemogram.intake.terms.Lazy;
import org.hemogram.lab.Moment;
import org.hemogram.lab.Moment.Precision;
import org.jspecify.annotations.Nullable;

/**
 * Date and time cells. What was printed is kept: no zone is applied, no precision is added.
 * Immutable; month names are data.
 */
public final class DateGrammar {
  private static final ParsedTime UNREADABLE = new UnreadableDate();
  private static final ParsedTime AMBIGUOUS = new AmbiguousOrder();
  private static final ParsedTime MISSING = new Missing();
  private static final int LAST_YEAR = 2069;
  private static final long SECONDS_PER_DAY = 86_400;

  private static final Pattern NOTHING = Pattern.compile("(?i)|[-.?*/ ]+|null|na|n/a|none|nan|nat");

  /** HL7: YYYY[MM[DD[HH[MM[SS[.S]]]]]][±ZZZZ]. */
  private static final Pattern DIGITS =
      Pattern.compile(
          "(\\d{4})(?:(\\d{2})(?:(\\d{2})(?:T?(\\d{2})(?:(\\d{2})(\\d{2})?)?)?)?)?"
              + "(?:\\.\\d+)?(?:Z|[+-]\\d{4})?");

  /**
   * Seconds or milliseconds from 1970 on, as programs write them, from 2001 to 2030; as a year with
   * month, day and hour they would lie before 1900.
   */
  private static final Pattern EPOCH = Pattern.compile("(1[0-8]\\d{8})(?:\\d{3})?(?:\\.0*)?");

  private static final Pattern SERIAL = Pattern.compile("([2-5]\\d{4}|60000)(?:[.,](\\d+))?");
  private static final Pattern ZEROS = Pattern.compile("0+");
  private static final LocalDate SPREADSHEETS = LocalDate.of(1899, 12, 30);

  /** Statistical programs count days, or seconds, from a day of their own. */
  private static final Pattern COUNTED =
      Pattern.compile("(\\d{5})(?:\\.0*)?|(\\d{9,10})(?:\\.0*)?");

  /**
   * The date, then the clock behind T, blanks or a comma; a missing hour ({@code T-:45}) leaves the
   * day.
   */
  private static final Pattern CLOCK =
      Pattern.compile(
          "^(.*?\\d[.日日]?|.*?[日])(?:[Tt]|,? +|(?<=日)|(?<=[A-Za-z]\\d{4}):)(-?:.*|\\d{1,2}(?::|"
              + " ?[时時点h]).*|\\d{1,2}\\.\\d{2}(?: ?[Uu]hr)?|\\d{1,2})$");

  private final Lazy<Map<String, String>> months;
  private final Lazy<CalendarWords> words;
  private final int lastYear;
  private final boolean serials;
  private final @Nullable LocalDate dayZero;

  DateGrammar(Lazy<Map<String, String>> months) {
    this(months, new Lazy<>(CalendarWords::new), LAST_YEAR, false, null);
  }

  private DateGrammar(
      Lazy<Map<String, String>> months,
      Lazy<CalendarWords> words,
      int lastYear,
      boolean serials,
      @Nullable LocalDate dayZero) {
    this.months = months;
    this.words = words;
    this.lastYear = lastYear;
    this.serials = serials;
    this.dayZero = dayZero;
  }

  /** The same grammar with two-digit years read as the latest year not after {@code lastYear}. */
  public DateGrammar withLastYear(int lastYear) {
    return new DateGrammar(months, words, lastYear, serials, dayZero);
  }

  /** The same grammar, which also reads spreadsheet day numbers (20000-60000). */
  public DateGrammar withSerials() {
    return new DateGrammar(months, words, lastYear, true, null);
  }

  /** The same grammar, which also reads numbers of days or seconds counted from {@code dayZero}. */
  public DateGrammar withDayNumbers(LocalDate dayZero) {
    return new DateGrammar(months, words, lastYear, false, dayZero);
  }

  /** Reads a whole cell. */
  public ParsedTime parse(String text, DateOrder order) {
    Moment iso = IsoTime.read(text);
    if (iso != null) {
      return new At(iso);
    }
    Moment numeric = NumericTime.read(text, order);
    return numeric != null ? new At(numeric) : slow(CellText.plain(text), order);
  }

  private ParsedTime slow(String text, DateOrder order) {
    if (NOTHING.matcher(text).matches()) {
      return MISSING;
    }
    Moment iso = IsoTime.read(text);
    if (iso != null) {
      return new At(iso);
    }
    Matcher serial = SERIAL.matcher(text);
    if (serials && serial.matches()) {
      return new At(serial(serial));
    }
    Matcher counted = COUNTED.matcher(text);
    if (dayZero != null && counted.matches()) {
      return new At(counted(dayZero, counted));
    }
    Matcher epoch = EPOCH.matcher(text);
    if (epoch.matches()) {
      return new At(epoch(Long.parseLong(epoch.group(1))));
    }
    Matcher digits = DIGITS.matcher(text);
    if (digits.matches()) {
      return orUnreadable(digits(digits));
    }
    String worded = isAscii(text) && !startsWithLetter(text) ? text : words.get().rewritten(text);
    Matcher clock = CLOCK.matcher(worded);
    if (!clock.matches()) {
      return date(worded, order);
    }
    ParsedTime date = date(clock.group(1), order);
    return date instanceof At at ? withClock(at, clock.group(2)) : date;
  }

  private static boolean isAscii(String text) {
    return text.chars().allMatch(c -> c < 128);
  }

  /** {@code R6.3.4} and other forms with a letter right before the first number. */
  private static boolean startsWithLetter(String text) {
    return text.length() > 1
        && Character.isLetter(text.charAt(0))
        && !Character.isLetter(text.charAt(1));
  }

  private static ParsedTime withClock(At date, String clock) {
    if (date.moment().precision() != Precision.DAY) {
      return UNREADABLE;
    }
    ClockTime time = ClockTime.read(clock);
    if (time == null) {
      boolean hourUnknown = clock.startsWith("-") || clock.startsWith(":");
      return hourUnknown || clock.length() <= 2 ? date : UNREADABLE;
    }
    return new At(at(date.moment().date(), time));
  }

  private static Moment at(LocalDate date, ClockTime time) {
    boolean next = time.second() == 86_400;
    return next
        ? Moment.of(date.plusDays(1), 0, time.withSeconds())
        : Moment.of(date, time.second(), time.withSeconds());
  }

  private static ParsedTime orUnreadable(@Nullable Moment moment) {
    return moment == null ? UNREADABLE : new At(moment);
  }

  private static @Nullable Moment digits(Matcher digits) {
    int year = Integer.parseInt(digits.group(1));
    int month = digits.group(2) == null ? 1 : Integer.parseInt(digits.group(2));
    int day = digits.group(3) == null ? 1 : Integer.parseInt(digits.group(3));
    if (!IsoTime.isDay(year, month, day)) {
      return null;
    }
    LocalDate date = LocalDate.of(year, month, day);
    if (digits.group(3) == null) {
      return Moment.partial(date, digits.group(2) == null ? Precision.YEAR : Precision.MONTH);
    }
    if (digits.group(5) == null) {
      return Moment.of(date);
    }
    String seconds = digits.group(6) == null ? "" : digits.group(6);
    ClockTime time = ClockTime.read(digits.group(4) + digits.group(5) + seconds);
    return time == null ? null : at(date, time);
  }

  /** In the time of Greenwich; midnight is a day, as data frames write one. */
  private static Moment epoch(long seconds) {
    LocalDate date = LocalDate.ofEpochDay(seconds / SECONDS_PER_DAY);
    int second = (int) (seconds % SECONDS_PER_DAY);
    return second == 0 ? Moment.of(date) : Moment.of(date, second, true);
  }

  /** Spreadsheets count days from 1899-12-30; a fraction is the time of day. */
  private static Moment serial(Matcher serial) {
    LocalDate date = SPREADSHEETS.plusDays(Long.parseLong(serial.group(1)));
    String fraction = serial.group(2);
    if (fraction == null || ZEROS.matcher(fraction).matches()) {
      return Moment.of(date);
    }
    BigDecimal part = new BigDecimal("0." + fraction);
    int minutes = part.multiply(BigDecimal.valueOf(1440)).add(new BigDecimal("0.5")).intValue();
    return at(date, new ClockTime(minutes * 60, false));
  }

  private static Moment counted(LocalDate dayZero, Matcher counted) {
    if (counted.group(1) != null) {
      return Moment.of(dayZero.plusDays(Long.parseLong(counted.group(1))));
    }
    long seconds = Long.parseLong(counted.group(2));
    LocalDate date = dayZero.plusDays(seconds / SECONDS_PER_DAY);
    return Moment.of(date, (int) (seconds % SECONDS_PER_DAY), true);
  }

  private ParsedTime date(String text, DateOrder order) {
    DateParts parts = DateParts.of(text.strip(), months.get());
    if (parts == null || parts.numbers().size() < 2) {
      return UNREADABLE;
    }
    if (parts.numbers().size() == 2) {
      return monthOfYear(parts);
    }
    if (parts.digits(0) == 4) {
      return day(parts, 0, 1, 2);
    }
    return switch (parts.named()) {
      case 0 -> day(parts, 2, 0, 1);
      case 1 -> day(parts, 2, 1, 0);
      case 2 -> UNREADABLE;
      default -> inOrder(parts, order);
    };
  }

  private ParsedTime inOrder(DateParts parts, DateOrder order) {
    if (parts.separator() == '.') {
      return day(parts, 2, 1, 0);
    }
    return switch (order) {
      case DMY -> day(parts, 2, 1, 0);
      case MDY -> day(parts, 2, 0, 1);
      case YMD -> parts.digits(2) == 4 ? either(parts) : day(parts, 0, 1, 2);
      case UNDECIDED -> either(parts);
      case CONTRADICTORY -> AMBIGUOUS;
    };
  }

  /** A date that can be read in one order only is no matter of order. */
  private ParsedTime either(DateParts parts) {
    ParsedTime dayFirst = day(parts, 2, 1, 0);
    ParsedTime monthFirst = day(parts, 2, 0, 1);
    ParsedTime found = dayFirst instanceof At ? dayFirst : monthFirst;
    ParsedTime yearFirst = isShort(parts) ? day(parts, 0, 1, 2) : UNREADABLE;
    boolean several =
        isOther(monthFirst, found) || found instanceof At && isOther(yearFirst, found);
    return several ? AMBIGUOUS : found;
  }

  private static boolean isOther(ParsedTime time, ParsedTime found) {
    return time instanceof At && !time.equals(found);
  }

  /** Two digits each, with hyphens: the year may stand at either end. */
  private static boolean isShort(DateParts parts) {
    return parts.separator() == '-' && parts.digits(0) == 2 && parts.digits(2) == 2;
  }

  private ParsedTime day(DateParts parts, int year, int month, int day) {
    int full = year(parts, year);
    int number = parts.number(day);
    if (parts.digits(day) > 2 || !IsoTime.isDay(full, parts.number(month), number)) {
      return UNREADABLE;
    }
    return new At(Moment.of(LocalDate.of(full, parts.number(month), number)));
  }

  private ParsedTime monthOfYear(DateParts parts) {
    int year = parts.digits(0) == 4 ? 0 : 1;
    int month = parts.number(1 - year);
    if (year == 0 && parts.digits(1) == 3) {
      return dayOfYear(parts.number(0), month);
    }
    boolean tooLong = parts.digits(1 - year) > 2;
    if (parts.digits(year) != 4 || tooLong || month < 1 || month > 12) {
      return UNREADABLE;
    }
    return new At(Moment.partial(LocalDate.of(parts.number(year), month, 1), Precision.MONTH));
  }

  /** The ordinal date of ISO 8601, {@code 2024-060}. */
  private static ParsedTime dayOfYear(int year, int day) {
    boolean inYear = day >= 1 && day <= (Year.isLeap(year) ? 366 : 365);
    LocalDate date = inYear ? LocalDate.ofYearDay(year, day) : null;
    return date != null && IsoTime.isDay(year, date.getMonthValue(), date.getDayOfMonth())
        ? new At(Moment.of(date))
        : UNREADABLE;
  }

  /** The year; -1 when it is neither two nor four digits. */
  private int year(DateParts parts, int index) {
    int year = parts.number(index);
    if (parts.digits(index) == 4) {
      return year;
    }
    int century = lastYear - Math.floorMod(lastYear, 100);
    int guess = century + year;
    return parts.digits(index) == 2 ? (guess > lastYear ? guess - 100 : guess) : -1;
  }

  /**
   * Reads a date and a time that stand in two columns; an empty or unreadable time leaves the date.
   */
  public ParsedTime join(String date, String time, DateOrder order) {
    ParsedTime parsed = parse(date, order);
    if (!(parsed instanceof At at) || !at.moment().hasDay()) {
      return parsed;
    }
    boolean midnight = !at.moment().hasClock() || at.moment().clock().toSecondOfDay() == 0;
    String text = CellText.plain(time);
    ClockTime clock = ClockTime.read(text.length() == 3 && isDigits(text) ? "0" + text : text);
    return clock == null || !midnight ? parsed : new At(at(at.moment().date(), clock));
  }

  private static boolean isDigits(String text) {
    return text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /**
   * True for a date, also one without its year, as spreadsheets make them of ranges: {@code
   * 02-Jan}.
   */
  boolean isDateLike(String text) {
    DateParts parts = DateParts.of(text, months.get());
    if (parts != null && parts.named() >= 0 && parts.numbers().size() == 2) {
      return true;
    }
    ParsedTime time = slow(text, DateOrder.UNDECIDED);
    return time instanceof At || time instanceof AmbiguousOrder;
  }
}
