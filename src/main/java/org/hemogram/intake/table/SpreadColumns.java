package org.hemogram.intake.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.hemogram.intake.grammar.StudyTime;
import org.hemogram.intake.table.Layout.Beside;
import org.hemogram.intake.table.Layout.DrawColumn;
import org.hemogram.intake.table.Layout.TestColumn;
import org.hemogram.intake.terms.HeaderName;
import org.hemogram.intake.terms.Lazy;
import org.hemogram.intake.terms.Terms;
import org.hemogram.lab.Moment;

/**
 * Finds the columns of a wide table with several draws a row, as registers and trials write them:
 * {@code visit1_date, visit1_hgb, visit2_date, visit2_hgb}, or {@code hgb_baseline, hgb_week4}.
 * What stands before or behind the name of the test tells the draw.
 */
final class SpreadColumns {

  private static final String SEPARATORS = "_. -";

  /** A draw by its number: {@code v1}, {@code visit_2}, {@code 3}. */
  private static final Pattern NUMBERED = Pattern.compile("\\p{L}{0,10}[ ._-]?\\d{1,3}");

  private static final int FEWEST_DRAWS = 2;
  private static final int LONGEST = 80;

  private final TestColumns tests;
  private final Terms terms;
  private final DateColumns dates;
  private final Lazy<StudyTime> studyTimes;

  SpreadColumns(TestColumns tests, Terms terms, DateColumns dates, Lazy<StudyTime> studyTimes) {
    this.tests = tests;
    this.terms = terms;
    this.dates = dates;
    this.studyTimes = studyTimes;
  }

  /** A header taken apart. */
  private record Parts(String name, String draw) {}

  /**
   * The columns of tests, {@code plain} ones before those of several draws; only the plain ones
   * where there are no several draws.
   */
  List<TestColumn> with(
      List<TestColumn> plain, Header header, Set<Integer> taken, Dialect dialect) {
    if (!mayBe(header)) {
      return plain;
    }
    Map<String, Integer> dateColumns = dateColumns(header, taken, dialect);
    Map<String, List<TestColumn>> draws = new LinkedHashMap<>();
    boolean timed = false;
    for (int i = 0; i < header.size(); i++) {
      int column = i;
      boolean used = taken.contains(i) || plain.stream().anyMatch(t -> t.index() == column);
      HeaderName whole = HeaderName.split(header.name(i), terms.units());
      for (Parts parts : used ? List.<Parts>of() : parts(whole.name())) {
        TestColumn test = tests.named(i, header.name(i), parts.name(), whole.unit(), dialect);
        if (test != null) {
          DrawColumn at = at(parts.draw(), dateColumns);
          timed |= at.index() >= 0 || at.counted().isKnown() || !at.date().isEmpty();
          draws
              .computeIfAbsent(Header.folded(parts.draw()), d -> new ArrayList<>())
              .add(test.with(new Beside(-1, -1, -1, at)));
          break;
        }
      }
    }
    boolean several = plain.isEmpty() ? draws.size() >= FEWEST_DRAWS : timed;
    if (!several) {
      return plain;
    }
    List<TestColumn> all = new ArrayList<>(plain);
    draws.values().forEach(all::addAll);
    return all;
  }

  /** False for most headers: a draw has a number, but for the first one. */
  private static boolean mayBe(Header header) {
    return header.names().stream().anyMatch(name -> name.chars().anyMatch(Character::isDigit));
  }

  /** The columns of dates by the draws they are of. */
  private Map<String, Integer> dateColumns(Header header, Set<Integer> taken, Dialect dialect) {
    List<String> words = dialect.columns().getOrDefault(Role.TIME, List.of());
    Map<String, Integer> columns = new HashMap<>();
    for (int i = 0; i < header.size(); i++) {
      for (Parts parts : taken.contains(i) ? List.<Parts>of() : parts(header.name(i))) {
        if (words.contains(Header.folded(parts.name()))) {
          columns.putIfAbsent(Header.folded(parts.draw()), i);
          break;
        }
      }
    }
    return columns;
  }

  /** Every way to take a header apart into a name and a draw, long names first. */
  private List<Parts> parts(String header) {
    List<Parts> found = new ArrayList<>();
    if (header.length() > LONGEST) {
      return found;
    }
    for (int i = header.length() - 2; i > 0; i--) {
      if (SEPARATORS.indexOf(header.charAt(i)) >= 0) {
        add(found, header.substring(0, i), header.substring(i + 1));
      }
    }
    for (int i = 1; i < header.length() - 1; i++) {
      if (SEPARATORS.indexOf(header.charAt(i)) >= 0) {
        add(found, header.substring(i + 1), header.substring(0, i));
      }
    }
    return found;
  }

  private void add(List<Parts> found, String name, String draw) {
    boolean known =
        NUMBERED.matcher(draw.toLowerCase(Locale.ROOT)).matches()
            || studyTimes.get().parse(draw).isKnown()
            || dates.isDate(date(draw));
    if (known) {
      found.add(new Parts(name, draw));
    }
  }

  /** A date in the name of a column may have underscores for its hyphens. */
  private static String date(String draw) {
    return draw.replace('_', '-');
  }

  /** When a draw was; where its header does not tell, the time of the row. */
  private DrawColumn at(String draw, Map<String, Integer> dateColumns) {
    Integer column = dateColumns.get(Header.folded(draw));
    if (column != null) {
      return new DrawColumn(column, draw, "", "", Moment.NONE);
    }
    Moment counted = studyTimes.get().parse(draw);
    if (counted.isKnown()) {
      return new DrawColumn(-1, draw, "", "", counted);
    }
    return new DrawColumn(-1, draw, dates.isDate(date(draw)) ? date(draw) : "", "", Moment.NONE);
  }
}
