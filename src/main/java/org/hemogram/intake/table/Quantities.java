package org.hemogram.intake.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hemogram.intake.grammar.ParsedValue;
import org.hemogram.intake.terms.Term;
import org.hemogram.intake.terms.UnitTable;

/**
 * The value, unit and limits of a row. Some tables hold them twice, as collected and as
 * standardized: one set is taken whole, never a value of one with a unit or limit of the other.
 */
final class Quantities {

  /** What a row says about one quantity; whatever is absent is empty. */
  record Printed(
      String value, String number, String unit, String lower, String upper, String range) {

    boolean isEmpty() {
      return value.isEmpty() && number.isEmpty();
    }
  }

  private static final String UNKNOWN_CONCEPT = "0";

  private final TableContext context;
  private final List<Cells> sets = new ArrayList<>();

  Quantities(TableContext context) {
    this.context = context;
    Layout layout = context.layout();
    Dialect dialect = layout.dialect();
    if (dialect != null) {
      for (Map<Role, List<String>> columns : dialect.alternatives()) {
        Layout set = layout.with(Layout.roles(layout.header(), columns));
        if (set.has(Role.VALUE) || set.has(Role.NUMBER)) {
          sets.add(new Cells(set));
        }
      }
    }
  }

  /** The quantity of a row about {@code term}. */
  Printed of(Cells cells, RowCells row, Term term) {
    Printed first = printed(cells);
    if (sets.isEmpty() || isUsable(first, term)) {
      return first;
    }
    for (Cells set : sets) {
      set.set(row);
      Printed other = printed(set);
      if (isUsable(other, term)) {
        return other;
      }
    }
    return first;
  }

  /** True when the row holds a value at all. */
  boolean isEmpty(Cells cells) {
    return printed(cells).isEmpty();
  }

  private boolean isUsable(Printed printed, Term term) {
    UnitTable units = context.rules().terms().units();
    String unit = printed.unit();
    return !printed.isEmpty()
        && !unit.isEmpty()
        && units.read(units.siblingFor(term, unit).analyte(), unit).isPresent();
  }

  private Printed printed(Cells cells) {
    String value = value(cells);
    String operator = cells.get(Role.OPERATOR);
    return new Printed(
        value.isEmpty() || operator.isEmpty() ? value : operator + value,
        cells.get(Role.NUMBER),
        unit(cells),
        cells.get(Role.LOWER),
        cells.get(Role.UPPER),
        cells.get(Role.RANGE));
  }

  /**
   * Where a number stands beside the text it was made of, the text comes second, unless it is the
   * same number with the sign that the number lost.
   */
  private String value(Cells cells) {
    String value = cells.get(Role.VALUE);
    String verbatim = cells.get(Role.VERBATIM);
    if (value.isEmpty() || verbatim.isEmpty() || !cells.get(Role.OPERATOR).isEmpty()) {
      return value.isEmpty() ? verbatim : value;
    }
    boolean lostSign =
        parsed(verbatim) instanceof ParsedValue.Number text
            && text.comparator() != null
            && parsed(value) instanceof ParsedValue.Number number
            && text.value().compareTo(number.value()) == 0;
    return lostSign ? verbatim : value;
  }

  private ParsedValue parsed(String text) {
    return context.rules().grammars().numbers().parse(text, context.rules().mark());
  }

  /** The unit by its code where the code is understood, else as printed. */
  private String unit(Cells cells) {
    String printed = cells.firstOf(Role.UNIT);
    String code = cells.get(Role.UNIT_CODE);
    if (code.isEmpty() || code.equals(UNKNOWN_CONCEPT)) {
      return printed;
    }
    if (!Cells.isDigits(code)) {
      return code;
    }
    String named = context.codes().item(code).map(CodeDictionary.Item::code).orElse("");
    return named.isEmpty() ? printed : named;
  }
}
