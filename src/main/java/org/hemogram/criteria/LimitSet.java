package org.hemogram.criteria;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A published set of limits of which some number has to be met, for example two of three.
 *
 * @param id the id within its table, for example {@code p1} or {@code severe-60}
 * @param title the name, for example {@code MDS-type limits}
 * @param atLeast how many lines have to be met
 * @param within another set that has to be met as well, or null
 * @param lines the lines
 * @param source where it was read
 */
public record LimitSet(
    String id,
    String title,
    int atLeast,
    @Nullable LimitSet within,
    List<LimitLine> lines,
    Source source) {

  public LimitSet {
    lines = List.copyOf(lines);
    if (atLeast < 1 || atLeast > lines.size()) {
      throw new IllegalArgumentException(atLeast + " of " + lines.size() + " lines");
    }
  }

  /**
   * Whether a draw meets the set, and by what.
   *
   * @param met the answer
   * @param meeting lines that are met
   * @param failing lines that are not
   * @param missing lines that cannot be told
   */
  public record Judgement(
      Truth met, List<LimitLine> meeting, List<LimitLine> failing, List<LimitLine> missing) {
    public Judgement {
      meeting = List.copyOf(meeting);
      failing = List.copyOf(failing);
      missing = List.copyOf(missing);
    }
  }

  /** Whether a draw meets the set: the answer of {@link #judge} without its reasons. */
  public Truth met(LimitValues values, Subject subject) {
    int meeting = 0;
    int missing = 0;
    for (int i = 0; i < lines.size(); i++) {
      switch (lines.get(i).holds(values, subject)) {
        case TRUE -> meeting++;
        case UNKNOWN -> missing++;
        case FALSE -> {}
      }
    }
    Truth own = Truth.atLeast(atLeast, meeting, missing);
    return within == null ? own : own.and(within.met(values, subject));
  }

  /** Judges one draw. The lines are those of this set; {@code met} heeds {@link #within}, too. */
  public Judgement judge(LimitValues values, Subject subject) {
    List<LimitLine> meeting = new ArrayList<>();
    List<LimitLine> failing = new ArrayList<>();
    List<LimitLine> missing = new ArrayList<>();
    for (LimitLine line : lines) {
      switch (line.holds(values, subject)) {
        case TRUE -> meeting.add(line);
        case FALSE -> failing.add(line);
        case UNKNOWN -> missing.add(line);
      }
    }
    return new Judgement(met(values, subject), meeting, failing, missing);
  }
}
