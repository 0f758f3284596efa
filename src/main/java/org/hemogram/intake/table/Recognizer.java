package org.hemogram.intake.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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

  /** How well a dialect fits that is known by the words in its header alone. */
  private static final int WIDE = 500;

  /** More for what a user described. */
  private static final int PROFILE = 30_000;

  /** More for one with signs of its own. */
  private static final int SPECIAL = 100;

  private static final Set<Role> WIDE_ROLES =
      Set.of(
          Role.PATIENT,
          Role.ADMISSION,
          Role.SAMPLE,
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

  private final DialectLibrary library;
  private final Terms terms;
  private final TestColumns columns;
  private final DrawColumns draws;
  private final @Nullable String stated;
  private final @Nullable Profile profile;

  Recognizer(Table.Setting setting) {
    this.library = setting.library();
    this.terms = setting.terms();
    this.columns = new TestColumns(terms);
    this.draws = new DrawColumns(terms, setting.grammars().dates());
    this.stated = setting.settings().dialect();
    this.profile = setting.settings().profile();
  }

  private record Candidate(int score, Layout layout) {}

  /** The layout of the table that begins with {@code head}, or empty when no dialect fits. */
  Optional<Layout> recognize(String head, @Nullable Character delimiter) {
    Character marked = delimiter == null ? separatorLine(head) : delimiter;
    Candidate best = null;
    if (profile != null && !profile.header().isEmpty()) {
      return headerless(profile, head, delimiter);
    }
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

  /** A table without a header has the columns that its profile names. */
  private Optional<Layout> headerless(Profile given, String head, @Nullable Character delimiter) {
    char separator = delimiter == null ? ',' : delimiter;
    List<CsvForm.Lines> records = new ArrayList<>();
    records.add(new CsvForm.Lines(given.header(), 0, 0));
    records.addAll(CsvForm.first(head, separator, SAMPLE));
    Header header = new Header(given.header());
    return Optional.ofNullable(results(given.dialect(), header, records, 0, separator))
        .map(Candidate::layout);
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
    if (line.cells().size() < 2 || line.isBlank()) {
      return null;
    }
    Header header = new Header(line.cells());
    boolean likeData = looksLikeData(line.cells());
    Candidate best = profiled(header, records, at, delimiter);
    for (Dialect dialect : library.all()) {
      boolean other = stated != null && !stated.equals(dialect.id());
      if (other || likeData && dialect.shape() != Dialect.Shape.TRANSPOSED) {
        continue;
      }
      best = better(best, results(dialect, header, records, at, delimiter));
      for (Dialect.Companion companion : dialect.companions()) {
        best = better(best, companion(dialect, companion, header, line, delimiter));
      }
    }
    return best;
  }

  /** The user's own description comes before all others, where it fits. */
  private @Nullable Candidate profiled(
      Header header, List<CsvForm.Lines> records, int at, char delimiter) {
    if (profile == null) {
      return null;
    }
    Candidate found = results(profile.dialect(), header, records, at, delimiter);
    return found == null ? null : new Candidate(PROFILE + found.score(), found.layout());
  }

  private @Nullable Candidate results(
      Dialect dialect, Header header, List<CsvForm.Lines> records, int at, char delimiter) {
    if (!dialect.signs().fit(header)) {
      return null;
    }
    boolean coded = dialect.isNamed() || dialect.codeSystem() != null;
    return switch (dialect.shape()) {
      case LONG ->
          coded
              ? named(dialect, header, records.get(at), delimiter)
              : generic(dialect, header, records, at, delimiter);
      case WIDE ->
          coded
              ? named(dialect, header, records.get(at), delimiter)
              : wide(dialect, header, records, at, delimiter);
      case TRANSPOSED -> transposed(dialect, header, records, at, delimiter);
    };
  }

  private @Nullable Candidate transposed(
      Dialect dialect, Header header, List<CsvForm.Lines> records, int at, char delimiter) {
    Layout layout = draws.layout(dialect, header, records, at, delimiter);
    return layout == null ? null : new Candidate(WIDE + 20 * layout.draws().size(), layout);
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
    Map<Role, int[]> roles = Layout.roles(header, dialect.columns());
    List<Layout.TestColumn> tests =
        dialect.shape() == Dialect.Shape.WIDE ? columns.coded(header, dialect) : List.of();
    String why =
        (profile != null && dialect == profile.dialect() ? "the profile fits: " : "")
            + "the header has "
            + names(header, dialect.signs().requires());
    return new Candidate(
        10_000 + roles.size() + 10 * dialect.signs().requires().size(),
        new Layout(dialect, null, header, roles, tests, List.of(), delimiter, line.end() + 1, why));
  }

  private static String names(Header header, List<String> required) {
    return required.stream()
        .map(n -> header.name(header.column(n)))
        .collect(Collectors.joining(", "));
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
                && columns.named(header, Set.of(), dialect).isEmpty()
            : companion.signs().fit(header) && header.hasOnly(companion.allows());
    if (!fits) {
      return null;
    }
    return new Candidate(
        (generic ? 300 : 5_000) + roles.size(),
        new Layout(
            null,
            companion,
            header,
            roles,
            List.of(),
            List.of(),
            delimiter,
            line.end() + 1,
            companion.why()));
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
            dialect,
            null,
            header,
            roles,
            List.of(),
            List.of(),
            delimiter,
            records.get(at).end() + 1,
            why));
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
    List<Layout.TestColumn> tests = columns.named(header, taken, dialect);
    if (tests.isEmpty() || tests.size() == 1 && !hasTime(roles)) {
      return null;
    }
    tests = TestColumns.withUnitColumns(header, tests);
    int dataLine = records.get(at).end() + 1;
    boolean special = !dialect.signs().requiresAny().isEmpty();
    boolean unitRow = at + 1 < records.size() && columns.isUnitRow(records.get(at + 1), tests);
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
        WIDE + 10 * (roles.size() + 2 * tests.size()) + (special ? SPECIAL : 0),
        new Layout(dialect, null, header, roles, tests, List.of(), delimiter, dataLine, why));
  }

  private static boolean hasTime(Map<Role, int[]> roles) {
    return roles.containsKey(Role.TIME)
        || roles.containsKey(Role.DAY)
        || roles.containsKey(Role.WEEK);
  }
}
