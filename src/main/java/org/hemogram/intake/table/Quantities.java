package org.hemogram.intake.table;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hemogram.intake.grammar.ParsedValue;
import org.hemogram.intake.grammar.TextKind;
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

  private static final Set<String> EQUAL = Set.of("=", "==", "eq", "equal", "equals");

  private static final Set<TextKind> WITHDRAWING =
      EnumSet.of(
          TextKind.CLUMPED,
          TextKind.HEMOLYZED,
          TextKind.SPECIMEN_PROBLEM,
          TextKind.CANCELLED,
          TextKind.ENTERED_IN_ERROR);

  /** Words that a zero beside them stands for. */
  private static final Set<TextKind> NOTHING_YET =
      EnumSet.of(TextKind.PENDING, TextKind.NOT_MEASURED);

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
    String operator = operator(cells);
    return new Printed(
        value.isEmpty() || operator.isEmpty() ? value : operator + value,
        cells.get(Role.NUMBER),
        unit(cells),
        cells.get(Role.LOWER),
        cells.get(Role.UPPER),
        cells.get(Role.RANGE));
  }

  /** The sign before the value; one that says equal says nothing. */
  private static String operator(Cells cells) {
    String operator = cells.get(Role.OPERATOR);
    return EQUAL.contains(operator.toLowerCase(Locale.ROOT)) ? "" : operator;
  }

  /**
   * Where a number stands beside the text it was made of, the text comes second, unless it is the
   * same number with the sign that the number lost, or says that there is no result.
   */
  private String value(Cells cells) {
    String value = cells.get(Role.VALUE);
    String verbatim = cells.get(Role.VERBATIM);
    boolean one = value.isEmpty() || verbatim.isEmpty() || value.equals(verbatim);
    if (one || !operator(cells).isEmpty()) {
      return value.isEmpty() ? verbatim : value;
    }
    return parsed(value) instanceof ParsedValue.Number number && saysMore(parsed(verbatim), number)
        ? verbatim
        : value;
  }

  /** A sign that the number lost, or a word that takes the number back. */
  private static boolean saysMore(ParsedValue text, ParsedValue.Number number) {
    if (text instanceof ParsedValue.Number other) {
      return other.comparator() != null && other.value().compareTo(number.value()) == 0;
    }
    if (text instanceof ParsedValue.Word word) {
      return WITHDRAWING.contains(word.kind())
          || number.value().signum() == 0 && NOTHING_YET.contains(word.kind());
    }
    return false;
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
