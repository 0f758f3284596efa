package org.hemogram.lab;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * A local date or date-time, exactly as precise as the export gave it, or a time on an axis of its
 * own (days and minutes from a start). No time zone: the calendar day is the day that was printed.
 *
 * <p>Packed into one {@code long}, so that a hospital's table fits in memory; the natural order of
 * the packed form is the order in time, with {@link #NONE} last.
 *
 * @param packed seconds since 1970-01-01 (or since the start) shifted left by four, and the
 *     precision
 */
public record Moment(long packed) implements Comparable<Moment> {

  /** How much of a time is known. */
  public enum Precision {
    YEAR,
    MONTH,
    DAY,
    MINUTE,
    SECOND
  }

  /** No time at all. */
  public static final Moment NONE = new Moment(Long.MAX_VALUE);

  private static final long RELATIVE = 8;
  private static final long SECONDS_PER_DAY = 86_400;
  private static final Precision[] PRECISIONS = Precision.values();
  private static final int DAY = Precision.DAY.ordinal();
  private static final int MINUTE = Precision.MINUTE.ordinal();
  private static final int SECOND = Precision.SECOND.ordinal();

  /** A calendar day. */
  public static Moment of(LocalDate day) {
    return pack(day.toEpochDay() * SECONDS_PER_DAY, Precision.DAY, false);
  }

  /** A calendar day of which only the year or the month is known; {@code day} is its first day. */
  public static Moment partial(LocalDate day, Precision precision) {
    return pack(day.toEpochDay() * SECONDS_PER_DAY, precision, false);
  }

  /** A local date and time, given to the minute or to the second. */
  public static Moment of(LocalDate day, int secondOfDay, boolean withSeconds) {
    return pack(
        day.toEpochDay() * SECONDS_PER_DAY + secondOfDay,
        withSeconds ? Precision.SECOND : Precision.MINUTE,
        false);
  }

  /** A time on the export's own axis, in minutes from its zero. */
  public static Moment relativeMinutes(long minutes) {
    return pack(minutes * 60, Precision.MINUTE, true);
  }

  /** A day on the export's own axis. */
  public static Moment relativeDay(long day) {
    return pack(day * SECONDS_PER_DAY, Precision.DAY, true);
  }

  private static Moment pack(long seconds, Precision precision, boolean relative) {
    return new Moment(seconds << 4 | (relative ? RELATIVE : 0) | precision.ordinal());
  }

  /** True when there is a time. */
  public boolean isKnown() {
    return packed != Long.MAX_VALUE;
  }

  /** True when the time counts from a start of its own and not from a calendar. */
  public boolean isRelative() {
    return isKnown() && (packed & RELATIVE) != 0;
  }

  /** How much of the time is known. */
  public Precision precision() {
    return PRECISIONS[(int) (packed & 7)];
  }

  /** True when at least the day is known, so that the result can stand in a series. */
  public boolean hasDay() {
    return isKnown() && (packed & 7) >= DAY;
  }

  /** True when the clock time is known, too. */
  public boolean hasClock() {
    return isKnown() && (packed & 7) >= MINUTE;
  }

  /** The day: since 1970-01-01, or since the start of a relative axis. */
  public long day() {
    return Math.floorDiv(seconds(), SECONDS_PER_DAY);
  }

  /** The time in days with fraction, for statistics. */
  public double days() {
    return seconds() / (double) SECONDS_PER_DAY;
  }

  /** The calendar day; meaningless for a relative time. */
  public LocalDate date() {
    return LocalDate.ofEpochDay(day());
  }

  /** The same time without its clock part. */
  public Moment dayOnly() {
    if (!hasClock()) {
      return this;
    }
    return pack(day() * SECONDS_PER_DAY, Precision.DAY, isRelative());
  }

  /**
   * The same time on another calendar day, as precise as it was; a time on an axis of its own,
   * which names no day of the calendar, stays as it is.
   */
  public Moment plusDays(long days) {
    return !isKnown() || isRelative() ? this : new Moment(packed + (days * SECONDS_PER_DAY << 4));
  }

  /**
   * A packed time as it is packed where seconds of zero are left out: {@code 08:00:00} is 08:00.
   */
  public static long withoutZeroSeconds(long packed) {
    boolean zero = (packed & 7) == SECOND && (packed >> 4) % 60 == 0 && packed != Long.MAX_VALUE;
    return zero ? packed - SECOND + MINUTE : packed;
  }

  private long seconds() {
    return packed >> 4;
  }

  /**
   * The time as every output prints it: {@code 2024-03-05}, {@code 2024-03-05T08:10}, {@code
   * 2024-03}, {@code day 12}, {@code day 12T03:20}; empty for {@link #NONE}.
   */
  public String text() {
    if (!isKnown()) {
      return "";
    }
    StringBuilder text = new StringBuilder(20);
    if (isRelative()) {
      text.append("day ").append(day());
    } else {
      String date = date().toString();
      int cut =
          switch (precision()) {
            case YEAR -> 3;
            case MONTH -> 3;
            default -> 0;
          };
      text.append(date, 0, date.length() - cut);
      if (precision() == Precision.YEAR) {
        text.setLength(text.length() - 3);
      }
    }
    if (hasClock()) {
      int second = (int) Math.floorMod(seconds(), SECONDS_PER_DAY);
      text.append('T');
      two(text, second / 3600).append(':');
      two(text, second / 60 % 60);
      if (precision() == Precision.SECOND) {
        two(text.append(':'), second % 60);
      }
    }
    return text.toString();
  }

  private static StringBuilder two(StringBuilder text, int number) {
    return (number < 10 ? text.append('0') : text).append(number);
  }

  /** A date-time, for callers that have one. */
  public static Moment of(LocalDateTime time) {
    return pack(time.toEpochSecond(ZoneOffset.UTC), Precision.SECOND, false);
  }

  /** The clock time; midnight when it is not known. */
  public LocalTime clock() {
    return LocalTime.ofSecondOfDay(Math.floorMod(seconds(), SECONDS_PER_DAY));
  }

  @Override
  public int compareTo(Moment other) {
    return Long.compare(packed, other.packed);
  }

  @Override
  public String toString() {
    return text();
  }

  // equals and hashCode are written out: those of a record are linked at first use, which takes
  // longer
  // than reading a small export.

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Moment moment && moment.packed == packed;
  }

  @Override
  public int hashCode() {
    return Long.hashCode(packed);
  }
}
