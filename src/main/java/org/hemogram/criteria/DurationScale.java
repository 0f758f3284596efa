package org.hemogram.criteria;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.hemogram.lab.Analyte;
import org.hemogram.lab.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * A scale that grades how long counts stay beyond a limit, for example the neutrophils of early
 * ICAHT. What a day or a spell is, the caller knows; this knows limits, lengths and grades.
 *
 * @param id the id within its table, for example {@code early-neutrophils}
 * @param title the published name
 * @param analyte what is counted
 * @param fromDay the first day that counts; day 0 is the day of treatment
 * @param lastDay the last day that counts; empty = no end
 * @param counting what is counted
 * @param stableDays a recovery of fewer days counts as still beyond the limit; 0 = nothing is said
 * @param tests so many measurements have to be beyond a limit before days are counted
 * @param rows the rows, the mildest first
 * @param recovery when the count has recovered, or null
 */
public record DurationScale(
    String id,
    String title,
    Analyte analyte,
    int fromDay,
    OptionalInt lastDay,
    Counting counting,
    int stableDays,
    int tests,
    List<DurationRow> rows,
    @Nullable Recovery recovery) {

  /** What is counted. */
  public enum Counting {
    /** The days of the longest unbroken spell. */
    LONGEST_SPELL("day", "days", " in a row"),
    /** All days. */
    ALL_DAYS("day", "days", " in all"),
    /** The measurements. */
    MEASUREMENTS("measurement", "measurements", "");

    private final String one;
    private final String many;
    private final String how;

    Counting(String one, String many, String how) {
      this.one = one;
      this.many = many;
      this.how = how;
    }

    /** So many, for review: {@code 7 days in a row}. */
    String words(String number) {
      return number + " " + (number.equals("1") ? one : many) + how;
    }
  }

  /** What a caller has counted. */
  public interface Counted {

    /** How many days, or measurements, fulfill {@link DurationRow#holds}. */
    int beyond(DurationRow row);

    /** Whether every day of the window does. */
    boolean throughout(DurationRow row);
  }

  /**
   * When a count has recovered.
   *
   * @param limit what a value has to fulfill
   * @param days so many days in a row; the first of them is the day of recovery
   * @param transfusionFreeDays so many days without a transfusion
   * @param published the rule for review
   */
  public record Recovery(
      DurationRow.Bound limit, int days, int transfusionFreeDays, TableRow published) {

    /** Whether a value fulfills it. */
    public Truth holds(Quantity value) {
      return limit.holds(value);
    }
  }

  public DurationScale {
    rows = List.copyOf(rows);
  }

  /** The deepest row that holds; empty when none does. */
  public Optional<DurationRow> worst(Counted counted) {
    DurationRow worst = null;
    for (DurationRow row : rows) {
      boolean holds = row.throughout() ? counted.throughout(row) : row.takes(counted.beyond(row));
      if (holds && (worst == null || row.grade() > worst.grade())) {
        worst = row;
      }
    }
    return Optional.ofNullable(worst);
  }
}
