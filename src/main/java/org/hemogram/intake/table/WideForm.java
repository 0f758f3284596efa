package org.hemogram.intake.table;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hemogram.intake.grammar.StudyTime;
import org.hemogram.intake.terms.Lazy;
import org.hemogram.intake.terms.Terms;
import org.jspecify.annotations.Nullable;

/** Recognizes a table with one draw a row by the tests that its header names. */
final class WideForm {

  private static final Set<Role> ROLES = roles();

  private final TestColumns columns;
  private final SpreadColumns spread;
  private final DateColumns dates;

  private static Set<Role> roles() {
    Set<Role> roles = EnumSet.of(Role.SPECIMEN, Role.STATUS, Role.FLAG, Role.COMMENT);
    roles.addAll(Role.OF_PERSON);
    roles.addAll(Role.OF_TIME);
    return Collections.unmodifiableSet(roles);
  }

  WideForm(Terms terms, DateColumns dates, Lazy<StudyTime> studyTimes) {
    this.columns = new TestColumns(terms);
    this.spread = new SpreadColumns(columns, terms, dates, studyTimes);
    this.dates = dates;
  }

  /** A table whose header names tests. */
  @Nullable Candidate fit(Dialect dialect, HeaderLine line) {
    Header header = line.header();
    Map<Role, int[]> roles = new EnumMap<>(Role.class);
    Set<Integer> taken = new HashSet<>();
    Layout.roles(header, dialect.columns())
        .forEach(
            (role, columns) -> {
              Arrays.stream(columns).forEach(taken::add);
              if (ROLES.contains(role)) {
                roles.put(role, columns);
              }
            });
    Layout.separateClock(roles);
    List<Layout.TestColumn> tests = columns.named(header, taken, dialect);
    tests = spread.with(tests, header, taken, dialect);
    addDates(roles, tests);
    dates.find(roles, tests, line);
    if (tests.isEmpty() || tests.size() == 1 && !hasTime(roles)) {
      return null;
    }
    tests = columns.withColumnsBeside(header, tests);
    int dataLine = line.dataLine();
    boolean special = !dialect.signs().requiresAny().isEmpty();
    CsvForm.Lines next = line.next();
    boolean unitRow = next != null && columns.isUnitRow(next, tests);
    if (next != null && unitRow) {
      List<String> units = next.cells();
      tests =
          tests.stream()
              .map(
                  t ->
                      t.unit().isEmpty() && t.index() < units.size()
                          ? t.with(units.get(t.index()).strip())
                          : t)
              .toList();
      dataLine = next.end() + 1;
    }
    String why =
        "the header names tests: "
            + tests.stream().limit(4).map(Layout.TestColumn::name).collect(Collectors.joining(", "))
            + (tests.size() > 4 ? " …" : "")
            + (unitRow ? "; the next row holds their units" : "");
    return new Candidate(
        Candidate.WORDS
            + Candidate.COLUMN * (roles.size() + 2 * tests.size())
            + (special ? Candidate.SPECIAL : 0),
        new Layout(
            dialect, null, header, roles, tests, List.of(), line.delimiter(), dataLine, why));
  }

  /** The dates of several draws are among those that tell how dates are written. */
  private static void addDates(Map<Role, int[]> roles, List<Layout.TestColumn> tests) {
    int[] more =
        tests.stream()
            .map(test -> test.beside().at())
            .filter(at -> at != null && at.index() >= 0)
            .mapToInt(Layout.DrawColumn::index)
            .distinct()
            .toArray();
    if (more.length > 0) {
      int[] known = roles.getOrDefault(Role.TIME, new int[0]);
      roles.put(Role.TIME, IntStream.concat(Arrays.stream(known), Arrays.stream(more)).toArray());
    }
  }

  private static boolean hasTime(Map<Role, int[]> roles) {
    return roles.containsKey(Role.TIME)
        || roles.containsKey(Role.DAY)
        || roles.containsKey(Role.WEEK)
        || roles.containsKey(Role.MONTH);
  }
}
