package org.hemogram.intake.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.hemogram.intake.grammar.StudyTime;
import org.hemogram.intake.terms.HeaderName;
import org.hemogram.intake.terms.Lazy;
import org.hemogram.intake.terms.Terms;
import org.hemogram.lab.Moment;
import org.jspecify.annotations.Nullable;

/**
 * Recognizes a transposed table, as flow sheets and summaries of a stay print them: its header
 * holds dates, or times counted from a start, and its rows are named like tests.
 */
final class TransposedForm {

  private static final int FEWEST_TESTS = 2;
  private static final int FEWEST_COUNTED = 2;

  /** What a row can say beside its values, and about the person. */
  private static final Set<Role> ROLES = roles();

  private static Set<Role> roles() {
    Set<Role> roles =
        EnumSet.of(Role.UNIT, Role.RANGE, Role.LOWER, Role.UPPER, Role.SPECIMEN, Role.CATEGORY);
    roles.addAll(Role.OF_PERSON);
    return Collections.unmodifiableSet(roles);
  }

  private final Terms terms;
  private final DateColumns dates;
  private final SpecimenColumn specimens;
  private final Lazy<StudyTime> studyTimes;
  private final Map<String, Boolean> tests = new HashMap<>();

  TransposedForm(
      Terms terms, DateColumns dates, SpecimenColumn specimens, Lazy<StudyTime> studyTimes) {
    this.specimens = specimens;
    this.studyTimes = studyTimes;
    this.terms = terms;
    this.dates = dates;
  }

  /** A table whose header holds dates above the values of tests. */
  @Nullable Candidate fit(Dialect dialect, HeaderLine line) {
    Header header = line.header();
    boolean dated = heads(line, dates::isDate);
    if (!dated && !mayBeCounted(line)) {
      return null;
    }
    Map<Role, int[]> roles = Layout.roles(header, dialect.columns());
    roles.keySet().retainAll(ROLES);
    List<Layout.DrawColumn> draws = dated ? draws(header, roles) : counted(header);
    if (draws.isEmpty()) {
      return null;
    }
    int name = nameColumn(draws, line);
    if (name < 0 || isTest(header.name(name))) {
      return null;
    }
    roles.put(Role.NAME, new int[] {name});
    Layout.separate(roles, Role.NAME, Role.CATEGORY);
    specimens.find(roles, line);
    int dataLine = line.dataLine();
    CsvForm.Lines next = line.next();
    if (next != null && isClockRow(next, name, draws, dialect)) {
      draws = withClocks(draws, next.cells());
      dataLine = next.end() + 1;
    }
    String why =
        (dated ? "the header holds dates (" : "the header counts from a start (")
            + draws.stream().limit(3).map(Layout.DrawColumn::date).collect(Collectors.joining(", "))
            + (draws.size() > 3 ? " …" : "")
            + ") and the rows are named like tests";
    return new Candidate(
        Candidate.WORDS + 2 * Candidate.COLUMN * draws.size(),
        new Layout(
            dialect, null, header, roles, List.of(), draws, line.delimiter(), dataLine, why));
  }

  /** Two columns at least are called after times from a start: {@code Day 0, Day 7}. */
  private boolean mayBeCounted(HeaderLine line) {
    return heads(line, StudyTime::mayBe) && counted(line.header()).size() >= FEWEST_COUNTED;
  }

  /**
   * True when a cell is what heads a draw, and that below it is not: a date above another date is a
   * cell of a column of dates, as in most lines of most tables.
   */
  private static boolean heads(HeaderLine line, Predicate<String> draw) {
    CsvForm.Lines next = line.next();
    for (int i = 0; i < line.header().size(); i++) {
      String below = next == null || i >= next.cells().size() ? "" : next.cells().get(i);
      if (draw.test(line.header().name(i)) && !draw.test(below.strip())) {
        return true;
      }
    }
    return false;
  }

  private List<Layout.DrawColumn> counted(Header header) {
    List<Layout.DrawColumn> draws = new ArrayList<>();
    for (int i = 0; i < header.size(); i++) {
      String text = header.name(i);
      Moment time = studyTimes.get().parse(text);
      if (time.isKnown()) {
        draws.add(new Layout.DrawColumn(i, text, text, "", time));
      }
    }
    return draws;
  }

  private List<Layout.DrawColumn> draws(Header header, Map<Role, int[]> roles) {
    List<Layout.DrawColumn> draws = new ArrayList<>();
    for (int i = 0; i < header.size(); i++) {
      String text = header.name(i);
      int column = i;
      boolean taken = roles.values().stream().anyMatch(c -> c[0] == column);
      if (!taken && dates.isDate(text)) {
        draws.add(new Layout.DrawColumn(i, text, text, "", Moment.NONE));
      }
    }
    return draws;
  }

  /** The column before the first draw in which most tests are known, or -1. */
  private int nameColumn(List<Layout.DrawColumn> draws, HeaderLine line) {
    int best = -1;
    int most = 0;
    List<CsvForm.Lines> rows = line.sample();
    for (int column = 0; column < draws.get(0).index(); column++) {
      int known = 0;
      for (CsvForm.Lines row : rows) {
        known += column < row.cells().size() && isTest(row.cells().get(column)) ? 1 : 0;
      }
      if (known > most) {
        most = known;
        best = column;
      }
    }
    return most >= Math.min(FEWEST_TESTS, rows.size()) ? best : -1;
  }

  /** Remembered: every line that may be the header asks about the same cells below it. */
  private boolean isTest(String cell) {
    return tests.computeIfAbsent(cell, this::namesTest);
  }

  private boolean namesTest(String cell) {
    HeaderName name = HeaderName.split(cell, terms.units());
    return terms.names().byName(name.name()).isPresent();
  }

  /** True for a row called {@code Time}, and for one of no name with times of day alone. */
  private boolean isClockRow(
      CsvForm.Lines row, int name, List<Layout.DrawColumn> draws, Dialect dialect) {
    String label = name < row.cells().size() ? Header.folded(row.cells().get(name)) : "";
    if (dialect.columns().getOrDefault(Role.CLOCK, List.of()).contains(label)) {
      return true;
    }
    List<String> filled =
        row.cells().stream().map(String::strip).filter(c -> !c.isEmpty()).toList();
    return !filled.isEmpty()
        && filled.size() <= draws.size()
        && filled.stream().allMatch(dates::isClock);
  }

  private static List<Layout.DrawColumn> withClocks(
      List<Layout.DrawColumn> draws, List<String> clocks) {
    return draws.stream()
        .map(d -> d.index() < clocks.size() ? d.withClock(clocks.get(d.index()).strip()) : d)
        .toList();
  }
}
