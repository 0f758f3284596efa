package org.hemogram.intake.table;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hemogram.intake.terms.Terms;
import org.jspecify.annotations.Nullable;

/** Recognizes tables that have names of their own in the header, and those that belong beside. */
final class NamedForm {

  private final TestColumns columns;

  NamedForm(Terms terms) {
    this.columns = new TestColumns(terms);
  }

  /** A table with the names that distinguish its dialect. */
  Candidate fit(Dialect dialect, HeaderLine line) {
    Header header = line.header();
    Map<Role, int[]> roles = Layout.roles(header, dialect.columns());
    List<Layout.TestColumn> tests =
        dialect.shape() == Dialect.Shape.WIDE ? columns.coded(header, dialect) : List.of();
    String why = "the header has " + names(header, dialect.signs().requires());
    return new Candidate(
        Candidate.NAMED + roles.size() + Candidate.COLUMN * dialect.signs().requires().size(),
        new Layout(
            dialect,
            null,
            header,
            roles,
            tests,
            List.of(),
            line.delimiter(),
            line.dataLine(),
            why));
  }

  private static String names(Header header, List<String> required) {
    return required.stream()
        .map(n -> header.name(header.column(n)))
        .collect(Collectors.joining(", "));
  }

  /** A table that belongs beside exports of the dialect; null when it is none. */
  @Nullable Candidate fit(Dialect dialect, Dialect.Companion companion, HeaderLine line) {
    Header header = line.header();
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
        (generic ? Candidate.PATIENTS : Candidate.COMPANION) + roles.size(),
        new Layout(
            null,
            companion,
            header,
            roles,
            List.of(),
            List.of(),
            line.delimiter(),
            line.dataLine(),
            companion.why()));
  }
}
