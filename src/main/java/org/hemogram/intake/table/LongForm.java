package org.hemogram.intake.table;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hemogram.intake.terms.Terms;
import org.jspecify.annotations.Nullable;

/** Recognizes a table with one result a row by the usual words in its header. */
final class LongForm {

  private final Terms terms;

  LongForm(Terms terms) {
    this.terms = terms;
  }

  /** A table with a column for the test and one for the result. */
  @Nullable Candidate fit(Dialect dialect, HeaderLine line) {
    Header header = line.header();
    Map<Role, int[]> roles = Layout.roles(header, dialect.columns());
    Layout.separateClock(roles);
    boolean hasTest =
        roles.containsKey(Role.NAME)
            || roles.containsKey(Role.LOINC)
            || roles.containsKey(Role.CODE);
    if (!hasTest || !roles.containsKey(Role.VALUE)) {
      return null;
    }
    chooseName(roles, line.sample());
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
}
