package org.hemogram.intake.table;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.hemogram.intake.table.Layout.Beside;
import org.hemogram.intake.terms.HeaderName;
import org.hemogram.intake.terms.Lazy;
import org.hemogram.intake.terms.Term;
import org.hemogram.intake.terms.Terms;
import org.hemogram.lab.Analyte;
import org.hemogram.resource.ResourceTree;
import org.jspecify.annotations.Nullable;

/** Finds the columns of a wide table that hold tests, and their units. */
final class TestColumns {

  /** What a number and the flag beside it are written with, but for digits. */
  private static final String NUMBER_AND_FLAG = " .,'()[]<>=*!+-LlHh↑↓";

  private final Terms terms;
  private final Lazy<ResourceTree> endings =
      new Lazy<>(
          () -> ResourceTree.read(TestColumns.class, "/org/hemogram/dialects/test-columns.json"));

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
        tests.add(new Layout.TestColumn(i, text, own, meaning.unit(), Beside.NONE));
        continue;
      }
      Layout.TestColumn test = named(i, text, text, "", dialect);
      if (test != null) {
        tests.add(test);
      }
    }
    return reported(tests);
  }

  /**
   * A column as one of the test that a text names, with its unit; null when it names none.
   *
   * @param otherUnit the unit where the text has none
   */
  Layout.@Nullable TestColumn named(
      int index, String header, String text, String otherUnit, Dialect dialect) {
    HeaderName name = HeaderName.split(base(text), terms.units());
    Optional<Term> term = terms.names().byName(name.name());
    if (term.isEmpty() || terms.isSeparate(term.get())) {
      return null;
    }
    String printed = name.unit().isEmpty() ? otherUnit : name.unit();
    Term decided = terms.units().siblingFor(term.get(), printed);
    String unit = dialect.cells().meaning(Role.UNIT, printed);
    return new Layout.TestColumn(index, header, decided, unit, Beside.NONE);
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
        tests.add(new Layout.TestColumn(i, name, term, unit, Beside.NONE));
      }
    }
    return tests;
  }

  /**
   * Some tables have more columns for each test: {@code hgb, hgb_unit} or {@code hgb_val,
   * hgb_units, hgb_lln, hgb_uln}; or a column {@code Unit} behind each of them.
   */
  List<Layout.TestColumn> withColumnsBeside(Header header, List<Layout.TestColumn> tests) {
    List<Layout.TestColumn> with = new ArrayList<>();
    for (Layout.TestColumn test : tests) {
      String base = base(test.name());
      int unit = test.unit().isEmpty() ? unitColumn(header, base, test.index()) : -1;
      with.add(
          test.with(
              new Beside(
                  unit,
                  column(header, base, "lower"),
                  column(header, base, "upper"),
                  test.beside().at())));
    }
    return with;
  }

  private int unitColumn(Header header, String base, int test) {
    int named = column(header, base, "unit");
    if (named >= 0 || test + 1 >= header.size()) {
      return named;
    }
    String next = Header.folded(header.name(test + 1));
    for (String ending : endings.get().texts("unit")) {
      if (Header.folded(ending).equals(next)) {
        return test + 1;
      }
    }
    return -1;
  }

  private int column(Header header, String base, String what) {
    for (String ending : endings.get().texts(what)) {
      int column = header.column(base + ending);
      if (column >= 0) {
        return column;
      }
    }
    return -1;
  }

  /** The name without the ending that says that values stand in the column: {@code hgb_val}. */
  private String base(String name) {
    int end = name.lastIndexOf('_');
    boolean value =
        end > 0
            && endings
                .get()
                .texts("value")
                .contains(name.substring(end + 1).toLowerCase(Locale.ROOT));
    return value ? name.substring(0, end) : name;
  }

  /**
   * True for a row that holds the units of the tests above it. A power without its raised digits
   * (109 or 10.9 for 10⁹) is a unit beside others only: alone it is a result.
   */
  boolean isUnitRow(CsvForm.Lines row, List<Layout.TestColumn> tests) {
    int filled = 0;
    int units = 0;
    boolean words = false;
    for (Layout.TestColumn test : tests) {
      String cell = test.index() < row.cells().size() ? row.cells().get(test.index()).strip() : "";
      if (!cell.isEmpty()) {
        filled++;
        if (terms.units().isUnit(cell)) {
          units++;
          words |= !isNumber(cell);
        }
      }
    }
    return words && units * 2 >= filled;
  }

  /** A number, perhaps with its flag: {@code 10.9 L} is low and no 10⁹/L. */
  private static boolean isNumber(String cell) {
    return cell.chars().allMatch(c -> Character.isDigit(c) || NUMBER_AND_FLAG.indexOf(c) >= 0);
  }
}
