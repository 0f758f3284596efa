package org.hemogram.intake.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hemogram.intake.grammar.DecimalMark;
import org.hemogram.intake.grammar.NumberGrammar;
import org.hemogram.intake.grammar.ParsedValue;
import org.hemogram.intake.terms.Term;
import org.hemogram.lab.Analyte;
import org.jspecify.annotations.Nullable;

/**
 * Two columns of one cell name without units are its percentage and its count. Which is which is
 * told by the white cells: percentage times white cells is the count. At least two draws have to
 * say so, and none the opposite.
 */
final class TwinColumns {

  private static final int DRAWS = 2;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal TOLERANCE = new BigDecimal("0.1");

  /** White cells and parts may be in different units of a count. */
  private static final List<BigDecimal> SCALES =
      List.of(BigDecimal.ONE, new BigDecimal("1000"), new BigDecimal("0.001"));

  private final Layout layout;
  private final NumberGrammar numbers;
  private final DecimalMark mark;

  TwinColumns(Layout layout, NumberGrammar numbers, DecimalMark mark) {
    this.layout = layout;
    this.numbers = numbers;
    this.mark = mark;
  }

  /** The layout with the pairs told apart; the same layout when there are none. */
  Layout told(List<CsvForm.Lines> head) {
    List<List<Layout.TestColumn>> pairs = pairs();
    Layout.TestColumn white = white();
    if (pairs.isEmpty() || white == null) {
      return layout;
    }
    List<Layout.TestColumn> tests = new ArrayList<>(layout.tests());
    for (List<Layout.TestColumn> pair : pairs) {
      int first = votes(pair.get(0), pair.get(1), white, head);
      int second = votes(pair.get(1), pair.get(0), white, head);
      if (first >= DRAWS && second == 0 || second >= DRAWS && first == 0) {
        Layout.TestColumn percent = pair.get(first > 0 ? 0 : 1);
        Layout.TestColumn count = pair.get(first > 0 ? 1 : 0);
        tests.replaceAll(test -> test.equals(percent) ? decided(test, true) : test);
        tests.replaceAll(test -> test.equals(count) ? decided(test, false) : test);
      }
    }
    return tests.equals(layout.tests()) ? layout : layout.with(tests);
  }

  private List<List<Layout.TestColumn>> pairs() {
    Map<Term, List<Layout.TestColumn>> byTerm = new LinkedHashMap<>();
    for (Layout.TestColumn test : layout.tests()) {
      if (test.term().bare() && test.unit().isEmpty() && test.beside().unit() < 0) {
        byTerm.computeIfAbsent(test.term(), t -> new ArrayList<>()).add(test);
      }
    }
    return byTerm.values().stream().filter(columns -> columns.size() == 2).toList();
  }

  private Layout.@Nullable TestColumn white() {
    List<Layout.TestColumn> columns =
        layout.tests().stream().filter(t -> t.term().analyte() == Analyte.WBC).toList();
    return columns.size() == 1 ? columns.get(0) : null;
  }

  private static Layout.TestColumn decided(Layout.TestColumn test, boolean percent) {
    Term bare = test.term();
    Analyte other = bare.other();
    Term term =
        percent && other != null
            ? new Term(other, false, bare.analyte(), bare.method())
            : new Term(bare.analyte(), false, other, bare.method());
    return new Layout.TestColumn(test.index(), test.name(), term, "", test.beside());
  }

  /** The number of draws in which {@code percent} of the white cells are {@code count}. */
  private int votes(
      Layout.TestColumn percent,
      Layout.TestColumn count,
      Layout.TestColumn white,
      List<CsvForm.Lines> head) {
    int votes = 0;
    for (CsvForm.Lines line : head) {
      if (line.line() >= layout.dataLine()) {
        BigDecimal share = number(line, percent);
        BigDecimal part = number(line, count);
        BigDecimal whole = number(line, white);
        if (share != null
            && part != null
            && whole != null
            && share.compareTo(HUNDRED) <= 0
            && fits(share, part, whole)) {
          votes++;
        }
      }
    }
    return votes;
  }

  private static boolean fits(BigDecimal share, BigDecimal part, BigDecimal whole) {
    BigDecimal expected = whole.multiply(share).movePointLeft(2);
    for (BigDecimal scale : SCALES) {
      BigDecimal apart = part.multiply(scale).subtract(expected).abs();
      BigDecimal rounding = part.ulp().multiply(scale);
      if (apart.compareTo(expected.multiply(TOLERANCE).max(rounding)) <= 0) {
        return true;
      }
    }
    return false;
  }

  private @Nullable BigDecimal number(CsvForm.Lines line, Layout.TestColumn column) {
    if (column.index() >= line.cells().size()) {
      return null;
    }
    ParsedValue value = numbers.parse(line.cells().get(column.index()).strip(), mark);
    return value instanceof ParsedValue.Number n && n.comparator() == null && n.value().signum() > 0
        ? n.value()
        : null;
  }
}
