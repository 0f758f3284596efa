package org.hemogram.intake.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hemogram.intake.IntakeSettings;
import org.hemogram.intake.entry.EntryRules;
import org.hemogram.intake.grammar.DateEvidence;
import org.hemogram.intake.grammar.DateOrder;
import org.hemogram.intake.grammar.DecimalEvidence;
import org.hemogram.intake.grammar.DecimalMark;
import org.hemogram.intake.grammar.Grammars;
import org.hemogram.intake.grammar.ParsedTime;
import org.hemogram.intake.grammar.ParsedValue;
import org.hemogram.intake.grammar.SexGrammar;
import org.hemogram.intake.terms.Term;
import org.hemogram.intake.terms.Terms;
import org.hemogram.intake.terms.TextTable;
import org.hemogram.intake.terms.UnitGuess;
import org.hemogram.intake.terms.UnitReading;
import org.hemogram.lab.Analyte;
import org.hemogram.lab.Sex;
import org.jspecify.annotations.Nullable;

/**
 * What the cells of a table say about how it is written: decimal mark, date order, the unit of
 * columns without one. Looks at the head of the input, which is all of it for most exports.
 */
final class TableEvidence {

  /** Columns by which a unit is settled need no more values than this. */
  private static final int VALUES = 20_000;

  /** More different words than this are no codes. */
  private static final int STATUSES = 20;

  private static final int VALUE_COLUMN = 0;
  private static final int SEVERAL = -1;

  private final Layout layout;
  private final Terms terms;
  private final Grammars grammars;
  private final IntakeSettings settings;
  private final Cells cells;
  private final DifferentialRows differential;
  private final DecimalEvidence decimals = new DecimalEvidence();
  private final DateEvidence dates = new DateEvidence();
  private final DateEvidence births = new DateEvidence();
  private boolean dated;
  private boolean hematocrits;
  private final boolean spread;
  private final boolean nameless;
  private final Set<String> people = new HashSet<>();
  private final Set<Sex> sexes = EnumSet.noneOf(Sex.class);
  private final int cycle;
  private final Set<String> cycles = new HashSet<>();
  private final Set<String> sexWords = new HashSet<>();
  private final Set<String> statuses = new HashSet<>();
  private final Map<Term, Integer> columns = new HashMap<>();
  private final Map<Term, List<String>> withoutUnit = new LinkedHashMap<>();
  private final Map<Term, Map<String, List<String>>> withUnit = new HashMap<>();

  TableEvidence(Layout layout, Terms terms, Grammars grammars, IntakeSettings settings) {
    this.layout = layout;
    this.terms = terms;
    this.grammars = grammars;
    this.settings = settings;
    this.cells = new Cells(layout);
    this.differential = new DifferentialRows(layout);
    this.nameless =
        (layout.has(Role.BIRTH_DATE) || layout.has(Role.SEX)) && !layout.namesPatients();
    this.cycle = layout.has(Role.DAY) ? cycleColumn(layout.header()) : -1;
    layout.draws().forEach(draw -> dates.see(draw.date()));
    this.dated = !layout.draws().isEmpty();
    this.spread = layout.tests().stream().anyMatch(t -> t.beside().at() != null);
    this.hematocrits =
        layout.tests().stream().anyMatch(t -> t.term().analyte() == Analyte.HEMATOCRIT);
  }

  private static int cycleColumn(Header header) {
    List<String> names =
        TextTable.split(TextTable.rows("words/cycles.tsv", 1).get(0).get(0), ';').stream()
            .map(Header::folded)
            .toList();
    for (int i = 0; i < header.size(); i++) {
      if (names.contains(Header.folded(header.name(i)))) {
        return i;
      }
    }
    return -1;
  }

  /** True when days are counted from the beginning of several treatment cycles. */
  boolean hasSeveralCycles() {
    return cycles.size() > 1;
  }

  /** Takes one row into account; {@code term} is what a long table's row is about, or null. */
  void see(String[] row, @Nullable Term term) {
    seeDates(row);
    if (statuses.size() < STATUSES) {
      statuses.add(cells.get(Role.STATUS));
    }
    if (cycle >= 0 && cycles.size() < 2 && !cells.at(cycle).isEmpty()) {
      cycles.add(cells.at(cycle));
    }
    if (sexWords.size() < STATUSES) {
      sexWords.add(cells.get(Role.SEX));
    }
    if (nameless && people.size() < 2) {
      seePerson();
    }
    hematocrits |= term != null && term.analyte() == Analyte.HEMATOCRIT;
    if (term != null && layout.draws().isEmpty()) {
      number(term, VALUE_COLUMN, cells.get(Role.VALUE), cells.get(Role.UNIT));
      decimals.see(cells.get(Role.LOWER));
      decimals.see(cells.get(Role.UPPER));
    }
    for (Layout.DrawColumn draw : layout.draws()) {
      if (term != null) {
        number(term, VALUE_COLUMN, cells.at(draw.index()), cells.get(Role.UNIT));
      }
    }
    differential.see(cells);
    for (Layout.TestColumn test : layout.tests()) {
      int column = spread ? VALUE_COLUMN : test.index();
      number(test.term(), column, cells.at(test.index()), test.unit(cells));
    }
  }

  private void seePerson() {
    String birth = cells.get(Role.BIRTH_DATE);
    if (grammars.dates().parse(birth, birthOrder()) instanceof ParsedTime.At at) {
      people.add(at.moment().text());
    }
    grammars.sexes().parse(cells.get(Role.SEX)).filter(Sex::isKnown).ifPresent(sexes::add);
  }

  /** Takes only the dates of one row into account. */
  void seeDates(String[] row) {
    seeDates(RowCells.of(row));
  }

  /** Takes a date into account that stands between the rows. */
  void seeDate(String date) {
    dates.see(date);
  }

  void seeDates(RowCells row) {
    cells.set(row);
    for (int column : layout.columns(Role.TIME)) {
      String date = cells.at(column);
      dated |= !date.isEmpty();
      dates.see(date);
    }
    dates.see(cells.get(Role.DAY));
    births.see(cells.get(Role.BIRTH_DATE));
  }

  private void number(Term term, int column, String value, String unit) {
    if (value.isEmpty()) {
      return;
    }
    decimals.see(value);
    if (unit.isEmpty() && isInSeveralColumns(term, column)) {
      // Two columns of one name are percentage and count, and only their units would tell them
      // apart.
      withoutUnit.put(term, List.of());
      return;
    }
    List<String> values =
        unit.isEmpty()
            ? withoutUnit.computeIfAbsent(term, t -> new ArrayList<>())
            : withUnit
                .computeIfAbsent(term, t -> new HashMap<>())
                .computeIfAbsent(unit, u -> new ArrayList<>());
    if (values.size() < VALUES) {
      values.add(value);
    }
  }

  private boolean isInSeveralColumns(Term term, int column) {
    return columns.merge(term, column, (one, other) -> one.equals(other) ? one : SEVERAL) < 0;
  }

  DecimalMark mark() {
    DecimalMark stated = statedMark();
    return stated == null ? decimals.mark() : stated;
  }

  private @Nullable DecimalMark statedMark() {
    if (settings.decimal() != null) {
      return settings.decimal() == ',' ? DecimalMark.COMMA : DecimalMark.POINT;
    }
    Dialect dialect = layout.dialect();
    return dialect == null ? null : dialect.form().decimal();
  }

  /**
   * True when every status is a letter of HL7 v2 and one of them says final: flags use letters,
   * too.
   */
  boolean hasStatusCodes() {
    return statuses.contains("F")
        && statuses.stream().allMatch(s -> s.isEmpty() || grammars.statuses().isCode(s));
  }

  /** True when no column says whose the rows are and they cannot all be one person's. */
  boolean hasSeveralPeople() {
    return people.size() > 1 || sexes.size() > 1;
  }

  /** Words for the sex, as its column uses them. */
  SexGrammar sexes() {
    return grammars.sexes().beside(sexWords);
  }

  /** True when a row that was seen has a date. */
  boolean isDated() {
    return dated;
  }

  DateOrder dateOrder() {
    return order(dates);
  }

  DateOrder birthOrder() {
    DateOrder own = order(births);
    return own == DateOrder.UNDECIDED ? dateOrder() : own;
  }

  private DateOrder order(DateEvidence evidence) {
    if (settings.dateOrder() != null) {
      return settings.dateOrder();
    }
    Dialect dialect = layout.dialect();
    DateOrder fixed = dialect == null ? null : dialect.form().dateOrder();
    return fixed == null ? evidence.order() : fixed;
  }

  /** The rules for reading the table's entries. */
  EntryRules rules() {
    return new EntryRules(
        terms, grammars, mark(), statedMark() != null, settings, hematocrits, columnUnits());
  }

  /**
   * Units that a column as a whole leaves; columns with a unit, then settled ones, help the others.
   */
  private Map<Term, UnitGuess> columnUnits() {
    Map<Term, UnitGuess> settled = new LinkedHashMap<>();
    Map<Analyte, BigDecimal> medians = new EnumMap<>(Analyte.class);
    withUnit.forEach((term, byUnit) -> byUnit.forEach((u, v) -> median(term, u, v, medians)));
    for (int round = 0; round < 2; round++) {
      if (round > 0) {
        bySum(settled, medians);
      }
      withoutUnit.forEach(
          (term, values) -> {
            if (!settled.containsKey(term)) {
              List<BigDecimal> sorted = numbers(values);
              Optional<UnitGuess> guess = terms.evidence().byColumn(term, sorted, medians);
              guess.ifPresent(
                  g -> {
                    settled.put(term, g);
                    BigDecimal middle = sorted.get(sorted.size() / 2);
                    medians.put(g.analyte(), middle.multiply(g.unit().toSi()));
                  });
            }
          });
    }
    return settled;
  }

  /** What the differential of each row adds up to. */
  private void bySum(Map<Term, UnitGuess> settled, Map<Analyte, BigDecimal> medians) {
    differential
        .units(terms, this::number, whiteCellFactor(settled))
        .forEach(
            (term, guess) -> {
              List<BigDecimal> sorted = numbers(withoutUnit.getOrDefault(term, List.of()));
              if (!sorted.isEmpty() && settled.putIfAbsent(term, guess) == null) {
                BigDecimal middle = sorted.get(sorted.size() / 2);
                medians.put(guess.analyte(), middle.multiply(guess.unit().toSi()));
              }
            });
  }

  private @Nullable BigDecimal whiteCellFactor(Map<Term, UnitGuess> settled) {
    Layout.TestColumn column = differential.whiteCells();
    if (column == null) {
      return null;
    }
    UnitGuess guess = settled.get(column.term());
    return column.unit().isEmpty()
        ? guess == null ? null : guess.unit().toSi()
        : terms.units().read(Analyte.WBC, column.unit()).map(UnitReading::toSi).orElse(null);
  }

  private @Nullable BigDecimal number(String text) {
    return grammars.numbers().parse(text, mark()) instanceof ParsedValue.Number number
            && number.comparator() == null
        ? number.value()
        : null;
  }

  private void median(
      Term term, String unit, List<String> values, Map<Analyte, BigDecimal> medians) {
    Term decided = terms.units().siblingFor(term, unit);
    Optional<UnitReading> reading = terms.units().read(decided.analyte(), unit);
    List<BigDecimal> sorted = numbers(values);
    if (reading.isPresent() && !sorted.isEmpty()) {
      BigDecimal middle = sorted.get(sorted.size() / 2);
      medians.put(decided.analyte(), middle.multiply(reading.get().toSi()));
    }
  }

  private List<BigDecimal> numbers(List<String> values) {
    List<BigDecimal> numbers = new ArrayList<>();
    DecimalMark mark = mark();
    for (String value : values) {
      if (grammars.numbers().parse(value, mark) instanceof ParsedValue.Number number) {
        numbers.add(number.value());
      }
    }
    numbers.sort(null);
    return numbers;
  }
}
