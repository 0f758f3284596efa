package org.hemogram.report;

import java.time.LocalDate;
import org.hemogram.lab.Moment;

/**
 * Writes times as every output has them, {@code 2024-03-05T08:10}, without allocating for each.
 * Holds the time formatted last; belongs to one thread.
 */
public final class PlainMoment {
  /** {@code 2024-03-05T08:10:59}. */
  private static final int LONGEST = 19;

  private static final int LAST_YEAR = 9999;

  private char[] characters = new char[LONGEST];
  private int length;

  /** The buffer whose first {@link #length} characters are the time. */
  public char[] characters() {
    return characters;
  }

  /** The number of characters; 0 when there is no time. */
  public int length() {
    return length;
  }

  /** Formats a time. */
  public PlainMoment format(Moment time) {
    if (!time.hasDay() || time.isRelative()) {
      return whole(time.text());
    }
    LocalDate date = time.date();
    if (date.getYear() < 0 || date.getYear() > LAST_YEAR) {
      return whole(time.text());
    }
    if (characters.length < LONGEST) {
      characters = new char[LONGEST];
    }
    length = 0;
    two(date.getYear() / 100);
    two(date.getYear() % 100);
    sign('-');
    two(date.getMonthValue());
    sign('-');
    two(date.getDayOfMonth());
    if (time.hasClock()) {
      int second = time.clock().toSecondOfDay();
      sign('T');
      two(second / 3600);
      sign(':');
      two(second / 60 % 60);
      if (time.precision() == Moment.Precision.SECOND) {
        sign(':');
        two(second % 60);
      }
    }
    return this;
  }

  /** Appends the time formatted last. */
  public void appendTo(ByteBlock out) {
    out.ascii(characters, 0, length);
  }

  private void two(int number) {
    characters[length++] = (char) ('0' + number / 10);
    characters[length++] = (char) ('0' + number % 10);
  }

  private void sign(char sign) {
    characters[length++] = sign;
  }

  private PlainMoment whole(String text) {
    characters = text.toCharArray();
    length = characters.length;
    return this;
  }
}
