package org.hemogram.criteria;

import java.math.BigDecimal;
import java.util.List;
import org.hemogram.lab.AgeSpan;
import org.hemogram.lab.Analyte;
import org.hemogram.lab.Pregnancy;
import org.hemogram.lab.Sex;
import org.hemogram.lab.StatedAge;
import org.jspecify.annotations.Nullable;

/**
 * One row of a table of reference intervals.
 *
 * @param id where it comes from and for which ages, for example {@code uhd-adult}
 * @param analyte what it is for
 * @param sex the sex, or null for both
 * @param age the ages
 * @param state a state that has to be stated, for example {@code trimester-2}; empty = none
 * @param lower the lower limit in SI, or null
 * @param upper the upper limit in SI, or null
 */
public record IntervalRow(
    String id,
    Analyte analyte,
    @Nullable Sex sex,
    AgeRange age,
    String state,
    @Nullable BigDecimal lower,
    @Nullable BigDecimal upper) {

  /** Rows that hold without any state. */
  static final List<String> NO_STATE = List.of("");

  /** The states that a row may be for; empty = none of them. */
  public static final List<String> STATES =
      List.of("", "trimester-1", "trimester-2", "trimester-3", "duffy-null");

  /** Rows of people without Duffy antigens. */
  static final List<String> DUFFY_NULL_ONLY = List.of("duffy-null");

  private static final String TRIMESTER = "trimester-";
  private static final int COLUMNS = 10;

  /** Rows for adults, and no others, reach it. */
  private static final AgeSpan OLD_AGE = AgeSpan.years(89);

  /** Reads a line of the file. */
  static IntervalRow parse(String line) {
    String[] cells = line.split("\t", -1);
    if (cells.length != COLUMNS) {
      throw CriteriaException.at("intervals, " + line, COLUMNS + " cells", cells.length + "");
    }
    String place = "intervals, " + cells[0] + " " + cells[1];
    Analyte analyte = Analyte.of(cells[1]).orElse(null);
    if (analyte == null) {
      throw CriteriaException.at(place, "a known analyte", "'" + cells[1] + "'");
    }
    if (!cells[8].equals(analyte.unit().ucum())) {
      throw CriteriaException.at(place, "'" + analyte.unit().ucum() + "'", "'" + cells[8] + "'");
    }
    AgeRange.Age from = AgeRange.Age.parse(cells[3]);
    AgeRange.Age below = cells[4].isEmpty() ? null : AgeRange.Age.parse(cells[4]);
    if (from == null || (below == null && !cells[4].isEmpty())) {
      throw CriteriaException.at(place, "ages", "'" + cells[3] + "', '" + cells[4] + "'");
    }
    return new IntervalRow(
        cells[0],
        analyte,
        cells[2].isEmpty() ? null : cells[2].equals("male") ? Sex.MALE : Sex.FEMALE,
        new AgeRange(from, below),
        cells[5],
        new BigDecimal(cells[6]),
        new BigDecimal(cells[7]));
  }

  /**
   * A row of the user's own.
   *
   * @param from the youngest age, or null for any
   * @param below the first age that is too old, or null for no end
   * @throws IllegalArgumentException when the ages are not in order
   */
  public static IntervalRow of(
      String id,
      Analyte analyte,
      @Nullable Sex sex,
      @Nullable StatedAge from,
      @Nullable StatedAge below,
      String state,
      @Nullable BigDecimal lower,
      @Nullable BigDecimal upper) {
    AgeRange.Age first = from == null ? AgeRange.ANY.from() : AgeRange.Age.of(from);
    AgeRange.Age end = below == null ? null : AgeRange.Age.of(below);
    if (end != null && end.days() <= first.days()) {
      throw new IllegalArgumentException("ages from " + from + " to " + below);
    }
    return new IntervalRow(id, analyte, sex, new AgeRange(first, end), state, lower, upper);
  }

  /** True when some person in some state would get both. */
  public boolean overlaps(IntervalRow other) {
    return analyte == other.analyte
        && state.equals(other.state)
        && (sex == other.sex)
        && age.overlaps(other.age);
  }

  boolean isFor(Sex known) {
    return sex == null || sex == known || !known.isKnown();
  }

  /** A known age has to touch the row; an unknown one is taken for an adult's. */
  boolean isFor(AgeSpan span) {
    if (span.isKnown()) {
      return age.isPossible(span);
    }
    return age.isCertain(OLD_AGE) || state.startsWith(TRIMESTER);
  }

  /** The states that a pregnancy stands for. */
  static List<String> states(Pregnancy pregnancy) {
    return switch (pregnancy) {
      case NOT_STATED -> List.of();
      case FIRST_TRIMESTER -> List.of(TRIMESTER + 1);
      case SECOND_TRIMESTER -> List.of(TRIMESTER + 2);
      case THIRD_TRIMESTER -> List.of(TRIMESTER + 3);
      case UNCERTAIN -> List.of("", TRIMESTER + 1, TRIMESTER + 2, TRIMESTER + 3);
      case TRIMESTER_UNKNOWN -> List.of(TRIMESTER + 1, TRIMESTER + 2, TRIMESTER + 3);
    };
  }
}
