package org.hemogram.intake.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.hemogram.intake.terms.DifferentialSum;
import org.hemogram.intake.terms.Lazy;
import org.hemogram.intake.terms.Term;
import org.hemogram.intake.terms.Terms;
import org.hemogram.intake.terms.UnitGuess;
import org.hemogram.lab.Analyte;
import org.jspecify.annotations.Nullable;

/** The differentials without units in a wide table, row by row, for what their parts add up to. */
final class DifferentialRows {

  private static final int ROWS = 20_000;

  private record Row(Map<Analyte, String> parts, String whiteCells) {}

  private final Lazy<DifferentialSum> sums = new Lazy<>(DifferentialSum::new);
  private final List<Layout.TestColumn> parts = new ArrayList<>();
  private final List<Row> rows = new ArrayList<>();
  private Layout.@Nullable TestColumn whiteCells;

  DifferentialRows(Layout layout) {
    for (Layout.TestColumn test : layout.tests()) {
      if (test.unit().isEmpty() && test.beside().unit() < 0 && sums.get().isPart(test.term())) {
        parts.add(test);
      }
      if (test.term().analyte() == Analyte.WBC) {
        whiteCells = whiteCells == null ? test : whiteCells;
      }
    }
  }

  void see(Cells cells) {
    if (parts.isEmpty() || rows.size() >= ROWS) {
      return;
    }
    Map<Analyte, String> filled = new EnumMap<>(Analyte.class);
    for (Layout.TestColumn part : parts) {
      String cell = cells.at(part.index());
      if (!cell.isEmpty()) {
        filled.put(part.term().analyte(), cell);
      }
    }
    rows.add(new Row(filled, whiteCells == null ? "" : cells.at(whiteCells.index())));
  }

  /**
   * The units that the sums leave.
   *
   * @param numbers reads a printed number; null for other text
   * @param toSi the factor of the column of white cells, or null where its unit is not known
   */
  Map<Term, UnitGuess> units(
      Terms terms, Function<String, @Nullable BigDecimal> numbers, @Nullable BigDecimal toSi) {
    List<DifferentialSum.Sum> added = new ArrayList<>();
    for (Row row : rows) {
      Map<Analyte, BigDecimal> printed = new EnumMap<>(Analyte.class);
      row.parts()
          .forEach(
              (analyte, text) -> {
                BigDecimal number = numbers.apply(text);
                if (number != null) {
                  printed.put(analyte, number);
                }
              });
      BigDecimal total = numbers.apply(row.whiteCells());
      BigDecimal whole = total == null || toSi == null ? null : total.multiply(toSi);
      if (printed.size() == row.parts().size()) {
        sums.get().sum(printed, whole).ifPresent(added::add);
      }
    }
    Map<Term, UnitGuess> units = new LinkedHashMap<>();
    for (Layout.TestColumn part : parts) {
      Term term = part.term();
      Analyte other = term.other();
      if (other != null) {
        Optional<UnitGuess> unit =
            sums.get()
                .unit(
                    added,
                    term,
                    terms.evidence().units(term.analyte()),
                    terms.evidence().units(other));
        unit.ifPresent(u -> units.put(term, u));
      }
    }
    return units;
  }

  /** The column of white cells, or null. */
  Layout.@Nullable TestColumn whiteCells() {
    return whiteCells;
  }
}
