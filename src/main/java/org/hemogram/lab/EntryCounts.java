package org.hemogram.lab;

import java.util.Locale;

/**
 * The accounting of one input: every entry that a reader looked at ends in exactly one of four
 * states.
 *
 * @param read entries looked at
 * @param used results that take part
 * @param duplicate exact repeats of a used result
 * @param ignored entries that are no blood count, or were narrowed out
 * @param rejected entries that could not be used, each with a problem
 */
public record EntryCounts(int read, int used, int duplicate, int ignored, int rejected) {

  /** Nothing was read. */
  public static final EntryCounts NONE = new EntryCounts(0, 0, 0, 0, 0);

  public EntryCounts {
    if (read != used + duplicate + ignored + rejected) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "read %d is not %d + %d + %d + %d",
              read,
              used,
              duplicate,
              ignored,
              rejected));
    }
  }

  /** The counts of two parts of one input. */
  public EntryCounts plus(EntryCounts more) {
    return new EntryCounts(
        read + more.read,
        used + more.used,
        duplicate + more.duplicate,
        ignored + more.ignored,
        rejected + more.rejected);
  }
}
