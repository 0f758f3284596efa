package org.hemogram.intake.grammar;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A time of day as printed. Fractions of a second and the offset are dropped: the clock of the
 * laboratory counts, and the day that was printed.
 *
 * @param second the second of the day; 86 400 for {@code 24:00}, which is the next day
 * @param withSeconds true when seconds were printed
 */
record ClockTime(int second, boolean withSeconds) {
  private static final int DAY = 86_400;

  private static final String ZONE = "(?:\\s*(?:z|utc|gmt|[+-]\\d{2}:?(?:\\d{2})?))?";

  private static final Pattern COLONS =
      Pattern.compile(
          "(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,]\\d+)?)?\\s*([ap])?\\.?(?:m\\.?)?\\s*(?:uhr|h)?"
              + ZONE);

  private static final Pattern WORDS =
      Pattern.compile(
          "(\\d{1,2})\\s*(?:h|时|時|点)\\s*(\\d{2}|\\d(?=分))\\s*(?:分|min)?(?:\\s*(\\d{1,2})\\s*(?:秒|s))?"
              + "\\s*([ap])?m?");

  private static final Pattern POINT = Pattern.compile("(\\d{1,2})\\.(\\d{2})()()(?:\\s*uhr)?");

  private static final Pattern DIGITS =
      Pattern.compile("(\\d{2})(\\d{2})(\\d{2})?(?:\\.\\d+)?()" + ZONE);

  /** Reads a time of day; null when the text is none. */
  static @Nullable ClockTime read(String text) {
    String lower = text.strip().toLowerCase(Locale.ROOT);
    for (Pattern form : new Pattern[] {COLONS, DIGITS, WORDS, POINT}) {
      Matcher time = form.matcher(lower);
      if (time.matches()) {
        return of(time);
      }
    }
    return null;
  }

  private static @Nullable ClockTime of(Matcher time) {
    int hour = Integer.parseInt(time.group(1));
    int minute = Integer.parseInt(time.group(2));
    boolean seconds = time.group(3) != null && !time.group(3).isEmpty();
    int second = seconds ? Integer.parseInt(time.group(3)) : 0;
    String half = time.group(4);
    if (half != null && !half.isEmpty()) {
      if (hour < 1 || hour > 12) {
        return null;
      }
      hour = hour % 12 + (half.equals("p") ? 12 : 0);
    }
    int ofDay = hour * 3600 + minute * 60 + second;
    boolean valid = minute < 60 && second < 60 && ofDay <= DAY;
    return valid ? new ClockTime(ofDay, seconds) : null;
  }
}
