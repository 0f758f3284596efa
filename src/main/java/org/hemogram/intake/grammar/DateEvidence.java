package org.hemogram.intake.grammar;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Collects over a column in which order its dates are written: any first number above 12 means day
 * first, any second number above 12 means month first. Not thread-safe.
 */
public final class DateEvidence {
  private long yearFirst;
  private long shortYearFirst;
  private long dayFirst;
  private long monthFirst;
  private long dotted;
  private long open;
  private long shortOpen;
  private final Set<Integer> firsts = new HashSet<>();
  private final Set<Integer> thirds = new HashSet<>();

  /** Takes one cell into account; other cells than dates in numbers say nothing. */
  public void see(String cell) {
    String text = cell.strip();
    int first = digits(text, 0);
    int second = digits(text, first + 1);
    int third = digits(text, second + 1);
    if (first == 0 || second <= first + 1 || third <= second + 1) {
      return;
    }
    char separator = text.charAt(first);
    if ("-/.".indexOf(separator) < 0 || text.charAt(second) != separator) {
      return;
    }
    if (first == 4) {
      yearFirst++;
    } else if (first == 2 && number(text, 0, 2) > 31) {
      shortYearFirst++;
    } else if (separator == '.') {
      dotted++;
    } else if (separator == '-' && first == 2 && third - second == 3) {
      countShort(number(text, 0, 2), number(text, 3, second), number(text, second + 1, third));
    } else if (first <= 2 && second - first <= 3) {
      count(number(text, 0, first), number(text, first + 1, second));
    }
  }

  /** {@code 24-01-25}: the year stands first or last. */
  private void countShort(int first, int second, int third) {
    firsts.add(first);
    thirds.add(third);
    if (first > 12 && second <= 12 && third >= 1 && third <= 31) {
      shortOpen++;
    } else {
      count(first, second);
    }
  }

  /** A year stays the same where days change; null where neither end shows it. */
  private @Nullable DateOrder byConstantYear() {
    boolean last = thirds.size() == 1 && firsts.size() > 1;
    boolean first = firsts.size() == 1 && thirds.size() > 1;
    return last ? DateOrder.DMY : first ? DateOrder.YMD : null;
  }

  private void count(int first, int second) {
    if (first > 12 && second <= 12) {
      dayFirst++;
    } else if (second > 12 && first <= 12) {
      monthFirst++;
    } else {
      open++;
    }
  }

  /**
   * Where the digits that start here end; the start itself when there are none or the text is over.
   */
  private static int digits(String text, int from) {
    int end = from;
    while (end < text.length() && CellText.isDigit(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static int number(String text, int from, int to) {
    return Integer.parseInt(text, from, to, 10);
  }

  /** What the cells seen so far say. */
  public DateOrder order() {
    if (shortYearFirst > 0) {
      return monthFirst > 0 ? DateOrder.CONTRADICTORY : DateOrder.YMD;
    }
    if (shortOpen > 0 && dayFirst == 0) {
      DateOrder order = byConstantYear();
      return order != null && monthFirst == 0 ? order : DateOrder.UNDECIDED;
    }
    if (dayFirst > 0 && monthFirst > 0) {
      return DateOrder.CONTRADICTORY;
    }
    if (dayFirst > 0) {
      return DateOrder.DMY;
    }
    if (monthFirst > 0) {
      return DateOrder.MDY;
    }
    if (open > 0) {
      return DateOrder.UNDECIDED;
    }
    if (dotted > 0) {
      return DateOrder.DMY;
    }
    return yearFirst > 0 ? DateOrder.YMD : DateOrder.UNDECIDED;
  }
}
