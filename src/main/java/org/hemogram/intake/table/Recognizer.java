package org.hemogram.intake.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hemogram.intake.terms.HeaderName;
import org.hemogram.intake.terms.Term;
import org.hemogram.intake.terms.Terms;
import org.jspecify.annotations.Nullable;

/**
 * Recognizes the dialect of a table by its header names, wherever the header stands and whatever
 * the delimiter. Of several dialects that fit, the one with the most distinguishing names is taken.
 */
final class Recognizer {

  private static final char[] DELIMITERS = {',', ';', '\t', '|'};
  private static final int PREAMBLE = 30;
  private static final int SAMPLE = 200;

  /** No more than one cell in this many of a header begins with a digit. */
  private static final int MOST_DIGITS = 3;

  private static final Set<Role> WIDE_ROLES =
      Set.of(
          Role.PATIENT,
          Role.ADMISSION,
          Role.TIME,
          Role.DAY,
          Role.WEEK,
          Role.CLOCK,
          Role.SEX,
          Role.BIRTH_DATE,
          Role.AGE,
          Role.PREGNANT,
          Role.SPECIMEN,
          Role.STATUS,
          Role.COMMENT);

  private static final List<String> UNIT_WORDS = List.of("unit", "units", "uom", "einheit");

  private final DialectLibrary library;
  private final Terms terms;
  private final @Nullable String stated;

  Recognizer(DialectLibrary library, Terms terms, @Nullable String statedDialect) {
    this.library = library;
    this.terms = terms;
    this.stated = statedDialect;
  }

  private record Candidate(int score, Layout layout) {}

  /** The layout of the table that begins with {@code head}, or empty when no dialect fits. */
  Optional<Layout> recognize(String head, @Nullable Character delimiter) {
    Character marked = delimiter == null ? separatorLine(head) : delimiter;
    Candidate best = null;
    for (char d : marked == null ? DELIMITERS : new char[] {marked}) {
      if (head.indexOf(d) < 0) {
        continue;
      }
      List<CsvForm.Lines> records = CsvForm.first(head, d, PREAMBLE + SAMPLE);
      for (int i = 0; i < Math.min(PREAMBLE, records.size()); i++) {
        Candidate candidate = candidate(records, i, d);
        if (candidate != null && (best == null || candidate.score() > best.score())) {
          best = candidate;
        }
      }
    }
    return Optional.ofNullable(best).map(Candidate::layout);
  }

  /** The layout of records whose fields have these names, with some of the records. */
  Optional<Layout> recognize(List<CsvForm.Lines> namesThenSample) {
    return Optional.ofNullable(candidate(namesThenSample, 0, ',')).map(Candidate::layout);
  }

  /** The header names of the first line with any, for saying what was seen. */
  static List<String> firstNames(String head) {
    List<String> best = List.of();
    for (char d : DELIMITERS) {
      for (CsvForm.Lines record : CsvForm.first(head, d, PREAMBLE)) {
        if (!record.isBlank()) {
          if (record.cells().size() > best.size()) {
            best = record.cells();
          }
          break;
        }
      }
    }
    return best;
  }

  /** {@code sep=;} in the first line, as spreadsheets write it. */
  private static @Nullable Character separatorLine(String head) {
    boolean has = head.length() > 4 && head.regionMatches(true, 0, "sep=", 0, 4);
    return has ? head.charAt(4) : null;
  }

  private @Nullable Candidate candidate(List<CsvForm.Lines> records, int at, char delimiter) {
    CsvForm.Lines line = records.get(at);
    if (line.cells().size() < 2 || line.isBlank() || looksLikeData(line.cells())) {
      return null;
    }
    Header header = new Header(line.cells());
    Candidate best = null;
    for (Dialect dialect : library.all()) {
      if (stated != null && !stated.equals(dialect.id())) {
        continue;
      }
      Candidate found =
          dialect.isNamed()
              ? named(dialect, header, line, delimiter)
              : dialect.shape() == Dialect.Shape.LONG
                  ? generic(dialect, header, records, at, delimiter)
                  : wide(dialect, header, records, at, delimiter);
      best = better(best, found);
      for (Dialect.Companion companion : dialect.companions()) {
        best = better(best, companion(dialect, companion, header, line, delimiter));
      }
    }
    return best;
  }

  /**
   * A header hardly has cells that begin with a digit; looking at every data row would take long.
   */
  private static boolean looksLikeData(List<String> cells) {
    int filled = 0;
    int digits = 0;
    for (String cell : cells) {
      String text = cell.strip();
      if (!text.isEmpty()) {
        filled++;
        digits += Character.isDigit(text.charAt(0)) ? 1 : 0;
      }
    }
    return digits * MOST_DIGITS > filled;
  }

  private static @Nullable Candidate better(@Nullable Candidate one, @Nullable Candidate other) {
    return one == null || other != null && other.score() > one.score() ? other : one;
  }

  private @Nullable Candidate named(
      Dialect dialect, Header header, CsvForm.Lines line, char delimiter) {
    if (!dialect.signs().fit(header)) {
      return null;
    }
    Map<Role, int[]> roles = Layout.roles(header, dialect.columns());
    List<Layout.TestColumn> tests =
        dialect.shape() == Dialect.Shape.WIDE ? coded(header, dialect) : List.of();
    String why = "the header has " + String.join(", ", dialect.signs().requires());
    return new Candidate(
        10_000 + roles.size() + 10 * dialect.signs().requires().size(),
        new Layout(dialect, null, header, roles, tests, delimiter, line.end() + 1, why));
  }

  private @Nullable Candidate companion(
      Dialect dialect,
      Dialect.Companion companion,
      Header header,
      CsvForm.Lines line,
      char delimiter) {
    boolean generic = companion.signs().requires().isEmpty();
    Map<Role, int[]> roles =
        Layout.roles(header, generic ? dialect.columns() : companion.columns());
    boolean fits =
        generic
            ? roles.containsKey(Role.PATIENT)
                && (roles.containsKey(Role.SEX) || roles.containsKey(Role.BIRTH_DATE))
                && !roles.containsKey(Role.VALUE)
                && tests(header, Set.of()).isEmpty()
            : companion.signs().fit(header) && header.hasOnly(companion.allows());
    if (!fits) {
      return null;
    }
    return new Candidate(
        (generic ? 300 : 5_000) + roles.size(),
        new Layout(
            null, companion, header, roles, List.of(), delimiter, line.end() + 1, companion.why()));
  }

  private @Nullable Candidate generic(
      Dialect dialect, Header header, List<CsvForm.Lines> records, int at, char delimiter) {
    Map<Role, int[]> roles = Layout.roles(header, dialect.columns());
    tidy(roles);
    boolean hasTest =
        roles.containsKey(Role.NAME)
            || roles.containsKey(Role.LOINC)
            || roles.containsKey(Role.CODE);
    if (!hasTest || !roles.containsKey(Role.VALUE)) {
      return null;
    }
    chooseName(roles, records.subList(at + 1, records.size()));
    if (roles.containsKey(Role.NAME)) {
      Layout.separate(roles, Role.NAME, Role.VALUE);
    }
    if (!roles.containsKey(Role.VALUE)) {
      return null;
    }
    String why =
        "the header has a column for the test ("
            + shown(header, roles, Role.NAME, Role.LOINC, Role.CODE)
            + ") and one for the result ("
            + shown(header, roles, Role.VALUE)
            + ")";
    return new Candidate(
        500 + 10 * roles.size(),
        new Layout(
            dialect, null, header, roles, List.of(), delimiter, records.get(at).end() + 1, why));
  }

  private static String shown(Header header, Map<Role, int[]> roles, Role... wanted) {
    for (Role role : wanted) {
      if (roles.containsKey(role)) {
        return header.name(roles.get(role)[0]);
      }
    }
    return "";
  }

  private static void tidy(Map<Role, int[]> roles) {
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

  /** Of several columns that may name the test, the one in which most names are known. */
  private void chooseName(Map<Role, int[]> roles, List<CsvForm.Lines> sample) {
    int[] candidates = roles.get(Role.NAME);
    if (candidates == null || candidates.length < 2) {
      return;
    }
    int best = candidates[0];
    long most = -1;
    for (int column : candidates) {
      Set<String> seen = new HashSet<>();
      long known =
          sample.stream()
              .filter(r -> r.cells().size() > column)
              .map(r -> r.cells().get(column).strip())
              .filter(seen::add)
              .filter(name -> terms.names().byName(name).isPresent())
              .count();
      if (known > most) {
        most = known;
        best = column;
      }
    }
    roles.put(Role.NAME, new int[] {best});
  }

  private @Nullable Candidate wide(
      Dialect dialect, Header header, List<CsvForm.Lines> records, int at, char delimiter) {
    Map<Role, int[]> roles = new EnumMap<>(Role.class);
    Set<Integer> taken = new HashSet<>();
    Layout.roles(header, dialect.columns())
        .forEach(
            (role, columns) -> {
              Arrays.stream(columns).forEach(taken::add);
              if (WIDE_ROLES.contains(role)) {
                roles.put(role, columns);
              }
            });
    tidy(roles);
    List<Layout.TestColumn> tests = tests(header, taken);
    if (tests.isEmpty() || tests.size() == 1 && !hasTime(roles)) {
      return null;
    }
    tests = withUnitColumns(header, tests);
    int dataLine = records.get(at).end() + 1;
    boolean unitRow = at + 1 < records.size() && isUnitRow(records.get(at + 1), tests);
    if (unitRow) {
      List<String> units = records.get(at + 1).cells();
      tests =
          tests.stream()
              .map(
                  t ->
                      t.unit().isEmpty() && t.index() < units.size()
                          ? t.with(units.get(t.index()).strip())
                          : t)
              .toList();
      dataLine = records.get(at + 1).end() + 1;
    }
    String why =
        "the header names tests: "
            + tests.stream().limit(4).map(Layout.TestColumn::name).collect(Collectors.joining(", "))
            + (tests.size() > 4 ? " …" : "")
            + (unitRow ? "; the next row holds their units" : "");
    return new Candidate(
        500 + 10 * (roles.size() + 2 * tests.size()),
        new Layout(dialect, null, header, roles, tests, delimiter, dataLine, why));
  }

  private List<Layout.TestColumn> tests(Header header, Set<Integer> taken) {
    List<Layout.TestColumn> tests = new ArrayList<>();
    for (int i = 0; i < header.size(); i++) {
      String text = header.name(i);
      if (text.isEmpty() || taken.contains(i)) {
        continue;
      }
      HeaderName name = HeaderName.split(text, terms.units());
      Optional<Term> term = terms.names().byName(name.name());
      if (term.isPresent() && !terms.isSeparate(term.get())) {
        Term decided = terms.units().siblingFor(term.get(), name.unit());
        tests.add(new Layout.TestColumn(i, text, decided, name.unit(), -1));
      }
    }
    return tests;
  }

  /** The columns whose headers are codes of the dialect's own list, which fixes their units. */
  private List<Layout.TestColumn> coded(Header header, Dialect dialect) {
    String system = Objects.requireNonNull(dialect.codeSystem());
    List<Layout.TestColumn> tests = new ArrayList<>();
    for (int i = 0; i < header.size(); i++) {
      String name = header.name(i);
      Term term = terms.names().byCode(system, name).orElse(null);
      if (term != null) {
        String unit = terms.names().unitOfCode(system, name);
        tests.add(new Layout.TestColumn(i, name, term, unit, -1));
      }
    }
    return tests;
  }

  private static boolean hasTime(Map<Role, int[]> roles) {
    return roles.containsKey(Role.TIME)
        || roles.containsKey(Role.DAY)
        || roles.containsKey(Role.WEEK);
  }

  /** Some tables have a column of units beside each test: {@code hgb, hgb_unit}. */
  private static List<Layout.TestColumn> withUnitColumns(
      Header header, List<Layout.TestColumn> tests) {
    List<Layout.TestColumn> with = new ArrayList<>();
    for (Layout.TestColumn test : tests) {
      int unit = -1;
      for (String word : test.unit().isEmpty() ? UNIT_WORDS : List.<String>of()) {
        unit = unit < 0 ? header.column(test.name() + word) : unit;
      }
      with.add(unit < 0 ? test : test.withUnitColumn(unit));
    }
    return with;
  }

  private boolean isUnitRow(CsvForm.Lines row, List<Layout.TestColumn> tests) {
    int filled = 0;
    int units = 0;
    for (Layout.TestColumn test : tests) {
      String cell = test.index() < row.cells().size() ? row.cells().get(test.index()) : "";
      if (!cell.isBlank()) {
        filled++;
        units += terms.units().isUnit(cell.strip()) ? 1 : 0;
      }
    }
    return units > 0 && units * 2 >= filled;
  }
}
