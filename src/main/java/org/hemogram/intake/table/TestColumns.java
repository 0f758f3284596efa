package org.hemogram.intake.table;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.hemogram.intake.terms.HeaderName;
import org.hemogram.intake.terms.Term;
import org.hemogram.intake.terms.Terms;
import org.hemogram.lab.Analyte;

/** Finds the columns of a wide table that hold tests, and their units. */
final class TestColumns {

  private static final List<String> UNIT_WORDS = List.of("unit", "units", "uom", "einheit");

  private final Terms terms;

  TestColumns(Terms terms) {
    this.terms = terms;
  }

  /** The columns named like tests, beside those that are {@code taken} by other roles. */
  List<Layout.TestColumn> named(Header header, Set<Integer> taken, Dialect dialect) {
    List<Layout.TestColumn> tests = new ArrayList<>();
    for (int i = 0; i < header.size(); i++) {
      String text = header.name(i);
      if (text.isEmpty() || taken.contains(i)) {
        continue;
      }
      Dialect.Meaning meaning = dialect.codes().get(Dialect.codeKey(text));
      if (meaning != null) {
        Term own = new Term(meaning.analyte(), false, null, null);
        tests.add(new Layout.TestColumn(i, text, own, meaning.unit(), -1));
        continue;
      }
      HeaderName name = HeaderName.split(text, terms.units());
      Optional<Term> term = terms.names().byName(name.name());
      if (term.isPresent() && !terms.isSeparate(term.get())) {
        Term decided = terms.units().siblingFor(term.get(), name.unit());
        String unit = dialect.cells().meaning(Role.UNIT, name.unit());
        tests.add(new Layout.TestColumn(i, text, decided, unit, -1));
      }
    }
    return reported(tests);
  }

  /**
   * Analyzers print a count in several versions, by impedance and by light. Beside the plain name,
   * which is the reported one, the others are left out.
   */
  private static List<Layout.TestColumn> reported(List<Layout.TestColumn> tests) {
    Set<Analyte> plain = EnumSet.noneOf(Analyte.class);
    for (Layout.TestColumn test : tests) {
      if (test.term().method() == null) {
        plain.add(test.term().analyte());
      }
    }
    return tests.stream()
        .filter(t -> t.term().method() == null || !plain.contains(t.term().analyte()))
        .toList();
  }

  /** The columns whose headers are codes of the dialect's own list, which fixes their units. */
  List<Layout.TestColumn> coded(Header header, Dialect dialect) {
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

  /** Some tables have a column of units beside each test: {@code hgb, hgb_unit}. */
  static List<Layout.TestColumn> withUnitColumns(Header header, List<Layout.TestColumn> tests) {
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

  /** True for a row that holds the units of the tests above it. */
  boolean isUnitRow(CsvForm.Lines row, List<Layout.TestColumn> tests) {
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
