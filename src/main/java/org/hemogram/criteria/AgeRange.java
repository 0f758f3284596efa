package org.hemogram.criteria;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hemogram.lab.AgeSpan;
import org.hemogram.lab.StatedAge;
import org.jspecify.annotations.Nullable;

/**
 * Ages from one birthday (or month, or day) up to, but not including, another.
 *
 * @param from the youngest age
 * @param below the first age that is too old; null = no end
 */
record AgeRange(Age from, @Nullable Age below) {

  static final AgeRange ANY = new AgeRange(new Age(0, false), null);

  /**
   * An exact age.
   *
   * @param amount completed days, or completed months
   * @param inMonths what the amount counts
   */
  record Age(int amount, boolean inMonths) {
    private static final Pattern FORM = Pattern.compile("(\\d{1,4}) (day|month|year)s?");
    private static final double DAYS_PER_MONTH = 365.2425 / 12;

    /** Reads {@code 57 days}, {@code 6 months} or {@code 13 years}; null when the text is none. */
    static @Nullable Age parse(String text) {
      Matcher form = FORM.matcher(text.toLowerCase(Locale.ROOT));
      if (!form.matches()) {
        return null;
      }
      int amount = Integer.parseInt(form.group(1));
      return switch (form.group(2)) {
        case "day" -> new Age(amount, false);
        case "month" -> new Age(amount, true);
        default -> new Age(amount * 12, true);
      };
    }

    /** The age that a person wrote: years and months count birthdays, weeks and days count days. */
    static Age of(StatedAge stated) {
      return switch (stated.step()) {
        case YEARS -> new Age(stated.amount() * 12, true);
        case MONTHS -> new Age(stated.amount(), true);
        case WEEKS -> new Age(stated.amount() * 7, false);
        case DAYS -> new Age(stated.amount(), false);
      };
    }

    /** True when the youngest possible age has reached it. */
    boolean isReachedByYoungest(AgeSpan span) {
      return (inMonths ? span.minMonths() : span.minDays()) >= amount;
    }

    /** True when the oldest possible age has reached it. */
    boolean isReachedByOldest(AgeSpan span) {
      return (inMonths ? span.maxMonths() : span.maxDays()) >= amount;
    }

    double days() {
      return inMonths ? amount * DAYS_PER_MONTH : amount;
    }
  }

  /** True when every age lies in it. */
  boolean isAny() {
    return from.amount() == 0 && below == null;
  }

  /** True when some possible age lies in it. */
  boolean isPossible(AgeSpan span) {
    return from.isReachedByOldest(span) && (below == null || !below.isReachedByYoungest(span));
  }

  /** True when every possible age lies in it. */
  boolean isCertain(AgeSpan span) {
    return holdsYoungest(span) && holdsOldest(span);
  }

  /** True when the youngest possible age lies in it. */
  boolean holdsYoungest(AgeSpan span) {
    return from.isReachedByYoungest(span) && (below == null || !below.isReachedByYoungest(span));
  }

  /** True when the oldest possible age lies in it. */
  boolean holdsOldest(AgeSpan span) {
    return from.isReachedByOldest(span) && (below == null || !below.isReachedByOldest(span));
  }

  boolean overlaps(AgeRange other) {
    return (other.below == null || from.days() < other.below.days())
        && (below == null || other.from.days() < below.days());
  }

  /** True when the other range begins where this one ends. */
  boolean meets(AgeRange next) {
    return below != null
        && below.amount() == next.from.amount()
        && below.inMonths() == next.from.inMonths();
  }
}
