package org.hemogram.intake.table;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hemogram.intake.terms.Terms;
import org.jspecify.annotations.Nullable;

/** Recognizes a table with one result a row by the usual words in its header. */
final class LongForm {

  /** A column is named after its content only where it holds this many different tests. */
  private static final int FEWEST_NAMES = 2;

  private static final String IN_RANGE = "in range";
  private static final String OUT_OF_RANGE = "out of range";

  private final Terms terms;
  private final DateColumns dates;
  private final SpecimenColumn specimens;

  LongForm(Terms terms, DateColumns dates, SpecimenColumn specimens) {
    this.specimens = specimens;
    this.terms = terms;
    this.dates = dates;
  }

  /** A table with a column for the test and one for the result. */
  @Nullable Candidate fit(Dialect dialect, HeaderLine line) {
    Header header = line.header();
    Map<Role, int[]> roles = Layout.roles(header, dialect.columns());
    Layout.separateClock(roles);
    splitByRange(roles, header);
    if (roles.containsKey(Role.VALUE) && !namesTests(roles)) {
      nameByContent(roles, line);
    }
    if (!namesTests(roles) || !roles.containsKey(Role.VALUE)) {
      return null;
    }
    chooseName(roles, line.sample());
    if (roles.containsKey(Role.NAME)) {
      Layout.separate(roles, Role.NAME, Role.VALUE);
    }
    if (!roles.containsKey(Role.VALUE)) {
      return null;
    }
    dates.find(roles, List.of(), line);
    specimens.find(roles, line);
    String why =
        "the header has a column for the test ("
            + shown(header, roles, Role.NAME, Role.LOINC, Role.CODE)
            + ") and one for the result ("
            + shown(header, roles, Role.VALUE)
            + ")";
    return new Candidate(
        Candidate.WORDS + Candidate.COLUMN * roles.size(),
        new Layout(
            dialect,
            null,
            header,
            roles,
            List.of(),
            List.of(),
            line.delimiter(),
            line.dataLine(),
            why));
  }

  /** Some reports print a result in one of two columns, by whether it lies within its limits. */
  private static void splitByRange(Map<Role, int[]> roles, Header header) {
    int in = header.column(IN_RANGE);
    int out = header.column(OUT_OF_RANGE);
    if (in >= 0 && out >= 0 && !roles.containsKey(Role.VALUE)) {
      roles.put(Role.VALUE, new int[] {in});
      roles.put(Role.VERBATIM, new int[] {out});
      Layout.separate(roles, Role.VALUE, Role.FLAG);
    }
  }

  private static boolean namesTests(Map<Role, int[]> roles) {
    return roles.containsKey(Role.NAME)
        || roles.containsKey(Role.LOINC)
        || roles.containsKey(Role.CODE);
  }

  /** A column with another header in which most cells are names of tests. */
  private void nameByContent(Map<Role, int[]> roles, HeaderLine line) {
    for (int column = 0; column < line.header().size(); column++) {
      int at = column;
      boolean taken =
          roles.values().stream().anyMatch(c -> Arrays.stream(c).anyMatch(i -> i == at));
      Set<String> names = taken ? Set.of() : names(column, line.sample());
      if (names.size() >= FEWEST_NAMES && known(names) * 2 > names.size()) {
        roles.put(Role.NAME, new int[] {column});
        return;
      }
    }
  }

  private static Set<String> names(int column, List<CsvForm.Lines> sample) {
    Set<String> names = new HashSet<>();
    for (CsvForm.Lines row : sample) {
      String cell = column < row.cells().size() ? row.cells().get(column).strip() : "";
      if (!cell.isEmpty()) {
        names.add(cell);
      }
    }
    return names;
  }

  private long known(Set<String> names) {
    return names.stream().filter(name -> terms.names().byName(name).isPresent()).count();
  }

  private static String shown(Header header, Map<Role, int[]> roles, Role... wanted) {
    for (Role role : wanted) {
      if (roles.containsKey(role)) {
        return header.name(roles.get(role)[0]);
      }
    }
    return "";
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
      long known = known(names(column, sample));
      if (known > most) {
        most = known;
        best = column;
      }
    }
    int chosen = best;
    int[] rest = Arrays.stream(candidates).filter(c -> c != chosen).toArray();
    roles.put(Role.NAME, new int[] {chosen});
    // What else is called a test or an examination is the heading that the test stands under.
    roles.putIfAbsent(Role.CATEGORY, rest);
  }
}
