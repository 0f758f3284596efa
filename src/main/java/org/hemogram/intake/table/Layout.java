package org.hemogram.intake.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.hemogram.intake.terms.Term;
import org.hemogram.lab.Moment;
import org.jspecify.annotations.Nullable;

/**
 * Where everything stands in one table.
 *
 * @param dialect the dialect; null for a companion
 * @param companion the companion; null for results
 * @param header the header
 * @param roles the columns of each role, in order of preference
 * @param tests the columns of a wide table that hold tests
 * @param draws the columns of a transposed table that hold draws
 * @param delimiter the delimiter
 * @param dataLine the 1-based line on which the data begin
 * @param why what it was recognized by
 */
record Layout(
    @Nullable Dialect dialect,
    Dialect.@Nullable Companion companion,
    Header header,
    Map<Role, int[]> roles,
    List<TestColumn> tests,
    List<DrawColumn> draws,
    char delimiter,
    int dataLine,
    String why) {

  private static final int[] NONE = {};

  /**
   * A column of a wide table that holds a test.
   *
   * @param index the column
   * @param name the header
   * @param term what it stands for
   * @param unit the unit in the header or in the unit row; empty when there is none
   * @param beside columns that say more about each value
   */
  record TestColumn(int index, String name, Term term, String unit, Beside beside) {

    /** The same column with a unit from elsewhere than its header. */
    TestColumn with(String other) {
      return new TestColumn(index, name, term, other, beside);
    }

    TestColumn with(Beside columns) {
      return new TestColumn(index, name, term, unit, columns);
    }

    /** The unit of the value in the row that {@code cells} shows. */
    String unit(Cells cells) {
      return beside.unit() < 0 ? unit : cells.at(beside.unit());
    }

    /** The lower limit printed in that row, or empty. */
    String lower(Cells cells) {
      return beside.lower() < 0 ? "" : cells.at(beside.lower());
    }

    /** The upper limit printed in that row, or empty. */
    String upper(Cells cells) {
      return beside.upper() < 0 ? "" : cells.at(beside.upper());
    }
  }

  /**
   * Columns of a test's own beside its values, each -1 where there is none.
   *
   * @param unit holds the unit
   * @param lower holds the lower limit
   * @param upper holds the upper limit
   * @param at when the draw was, where its row has several; null for the time of the row
   */
  record Beside(int unit, int lower, int upper, @Nullable DrawColumn at) {
    static final Beside NONE = new Beside(-1, -1, -1, null);
  }

  /**
   * A draw with a time of its own: a column of a transposed table, or several of a wide one.
   *
   * @param index the column of its values; in a wide table that of its date, or -1
   * @param name the header
   * @param date the date of the draw as printed
   * @param clock its time as printed, or empty
   * @param counted the time that the header counts from a start, or {@link Moment#NONE}
   */
  record DrawColumn(int index, String name, String date, String clock, Moment counted) {

    /** The same draw at a time of day. */
    DrawColumn withClock(String other) {
      return new DrawColumn(index, name, date, other, counted);
    }
  }

  Layout {
    roles = Collections.unmodifiableMap(new EnumMap<>(roles));
    tests = List.copyOf(tests);
    draws = List.copyOf(draws);
  }

  /** How cells are taken. */
  CellRules cellRules() {
    return dialect != null
        ? dialect.cells()
        : companion != null ? companion.cells() : CellRules.NONE;
  }

  /** The same table with other columns for its roles. */
  Layout with(Map<Role, int[]> others) {
    return new Layout(dialect, companion, header, others, tests, draws, delimiter, dataLine, why);
  }

  /** The same table with other columns for its tests. */
  Layout with(List<TestColumn> others) {
    return new Layout(dialect, companion, header, roles, others, draws, delimiter, dataLine, why);
  }

  /** True when the table says whose results it holds, by id, stay, sample or name. */
  boolean namesPatients() {
    return has(Role.PATIENT)
        || has(Role.ADMISSION)
        || has(Role.SAMPLE)
        || has(Role.PERSON)
        || !cellRules().constant(Role.PATIENT).isEmpty();
  }

  /** True when the table says when each draw was, on whatever axis. */
  boolean hasTimes() {
    return !draws.isEmpty() || Role.OF_TIME.stream().anyMatch(this::has);
  }

  /** The columns of a role; empty when the table has none. */
  int[] columns(Role role) {
    return roles.getOrDefault(role, NONE);
  }

  /** The first column of a role, or -1. */
  int column(Role role) {
    int[] columns = columns(role);
    return columns.length == 0 ? -1 : columns[0];
  }

  boolean has(Role role) {
    return columns(role).length > 0;
  }

  /** The same layout with the roles of the columns that exist for {@code names}. */
  static Map<Role, int[]> roles(Header header, Map<Role, List<String>> names) {
    Map<Role, int[]> roles = new EnumMap<>(Role.class);
    names.forEach(
        (role, candidates) -> {
          int[] columns = header.columns(candidates);
          if (columns.length > 0) {
            roles.put(role, columns);
          }
        });
    return roles;
  }

  /** Two roles cannot share a column: the later of a pair gives way. */
  static void separate(Map<Role, int[]> roles, Role keeps, Role gives) {
    int[] kept = roles.get(keeps);
    int[] given = roles.get(gives);
    if (kept == null || given == null) {
      return;
    }
    List<Integer> rest = new ArrayList<>();
    for (int column : given) {
      if (column != kept[0]) {
        rest.add(column);
      }
    }
    if (rest.isEmpty()) {
      roles.remove(gives);
    } else {
      roles.put(gives, rest.stream().mapToInt(Integer::intValue).toArray());
    }
  }

  /** The column of the time of day is not among those of the date. */
  static void separateClock(Map<Role, int[]> roles) {
    int[] time = roles.get(Role.TIME);
    int[] clock = roles.get(Role.CLOCK);
    if (time != null && clock != null) {
      if (time.length == 1 && time[0] == clock[0]) {
        roles.remove(Role.CLOCK);
      } else {
        roles.put(Role.TIME, Arrays.stream(time).filter(c -> c != clock[0]).toArray());
      }
    }
  }
}
