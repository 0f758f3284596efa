package org.hemogram.cli;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hemogram.lab.Problem;
import org.hemogram.lab.Reason;
import org.hemogram.lab.Remark;
import org.hemogram.lab.Severity;
import org.hemogram.lab.SourceLocation;
import org.hemogram.report.GradedValue;
import org.jspecify.annotations.Nullable;

/**
 * Counts the rows without a grade for which something could be supplied, and says what. A part of
 * the output has a tally of its own, which is added when the part is complete.
 */
final class GradeTally {
  private static final Map<Reason, String> WANTED = new EnumMap<>(Reason.class);
  private static final String BEYOND =
      "%s graded by WHO's equation above the elevations of its table. Read them with care.";

  static {
    WANTED.put(
        Reason.SEX_MISSING,
        "%s no grade because the sex is not known. Give --sex, or --patients FILE.");
    WANTED.put(
        Reason.AGE_MISSING,
        "%s no grade because the age is not known. Give --birth-date, --age or --patients FILE.");
    WANTED.put(
        Reason.PREGNANCY_UNKNOWN,
        "%s no grade because the trimester is not known. Give --pregnant 1, 2 or 3, or"
            + " --patients FILE.");
    WANTED.put(
        Reason.LIMIT_MISSING,
        "%s no grade because there is no limit. Give --interval-file FILE or leave out"
            + " '--intervals export'; above the table of elevations, --adjust-by equation.");
    WANTED.put(
        Reason.BASELINE_MISSING,
        "%s no grade because there is no baseline. Add a column 'baseline', or give"
            + " --baseline first.");
  }

  private final Map<Reason, Count> reasons = new EnumMap<>(Reason.class);
  private final Count beyond = new Count();
  private int rounds;

  /** How many rows, and the place of the first. */
  private static final class Count {
    private long rows;
    private long order = Long.MAX_VALUE;
    private @Nullable SourceLocation first;

    void add(SourceLocation at, long place) {
      rows++;
      if (place < order) {
        order = place;
        first = at;
      }
    }

    void add(Count other) {
      rows += other.rows;
      if (other.order < order) {
        order = other.order;
        first = other.first;
      }
    }
  }

  /** Begins with the next history; the rows of earlier ones come before. */
  synchronized int nextRound() {
    return ++rounds;
  }

  /** Counts a row; rows of a round are ordered by the index of their entry. */
  void add(GradedValue value, int round, int index, SourceLocation at) {
    Reason reason = value.reason();
    if (reason != null && value.status() != GradedValue.Status.REJECTED) {
      reasons.computeIfAbsent(reason, r -> new Count()).add(at, (long) round << 32 | index);
    } else if (reason == null && value.remarks().contains(Remark.BEYOND_TABLE)) {
      beyond.add(at, (long) round << 32 | index);
    }
  }

  /** Adds the counts of a part. */
  synchronized void take(GradeTally part) {
    part.reasons.forEach(
        (reason, count) -> reasons.computeIfAbsent(reason, r -> new Count()).add(count));
    beyond.add(part.beyond);
  }

  /** What to supply, for each reason with the number of rows and the place of the first. */
  synchronized List<Problem> problems() {
    List<Problem> problems = new ArrayList<>();
    WANTED.forEach(
        (reason, message) -> {
          Count count = reasons.get(reason);
          if (count != null) {
            add(problems, count, "data." + reason.id(), message, "have", "has");
          }
        });
    add(problems, beyond, "data.beyond-table", BEYOND, "are", "is");
    return problems;
  }

  private static void add(
      List<Problem> problems, Count count, String code, String message, String many, String one) {
    SourceLocation at = count.first;
    if (at != null) {
      String rows = count.rows == 1 ? "1 row " + one : count.rows + " rows " + many;
      problems.add(
          Problem.at(
              new SourceLocation(at.file(), at.line(), null),
              code,
              Severity.WARNING,
              String.format(Locale.ROOT, message, rows)));
    }
  }
}
