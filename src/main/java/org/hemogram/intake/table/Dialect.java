package org.hemogram.intake.table;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hemogram.intake.grammar.DateOrder;
import org.hemogram.intake.grammar.DecimalMark;
import org.hemogram.lab.Analyte;
import org.jspecify.annotations.Nullable;

/**
 * How one kind of table is written: a description in data, the same for the named dialects and for
 * a profile that a user supplies.
 *
 * @param id the name in every output
 * @param title what it is, for a person
 * @param about how it is built, in a sentence or two
 * @param source where it is described
 * @param shape how results are laid out
 * @param signs what it is recognized by
 * @param columns for each role the headers that may hold it, folded, in order of preference
 * @param alternatives other sets of columns for value, unit and limits, taken whole where the first
 *     cannot be used
 * @param codeSystem the list that the codes of tests are from, or null
 * @param codes what the export's own names of tests mean; they come before all other names
 * @param form how numbers and dates are written where the dialect fixes it
 * @param cells how cells are taken before anything reads them
 * @param skips rows that are no results
 * @param companions tables that belong beside it
 */
public record Dialect(
    String id,
    String title,
    String about,
    String source,
    Shape shape,
    Signs signs,
    Map<Role, List<String>> columns,
    List<Map<Role, List<String>>> alternatives,
    @Nullable String codeSystem,
    Map<String, Meaning> codes,
    Form form,
    CellRules cells,
    List<SkipRule> skips,
    List<Companion> companions) {

  /** How results are laid out. */
  public enum Shape {
    /** One result a row. */
    LONG,
    /** One draw a row, one test a column. */
    WIDE,
    /** One test a row, one draw a column. */
    TRANSPOSED
  }

  /**
   * What a kind of table is recognized by.
   *
   * @param requires headers without which it is something else
   * @param requiresAny headers of which one must be there; empty = none is needed
   * @param forbids headers with which it is something else
   */
  public record Signs(List<String> requires, List<String> requiresAny, List<String> forbids) {

    public Signs {
      requires = List.copyOf(requires);
      requiresAny = List.copyOf(requiresAny);
      forbids = List.copyOf(forbids);
    }

    boolean isEmpty() {
      return requires.isEmpty() && requiresAny.isEmpty() && forbids.isEmpty();
    }

    boolean fit(Header header) {
      boolean any = requiresAny.isEmpty() || header.hasAny(requiresAny);
      return any && header.hasAll(requires) && !header.hasAny(forbids);
    }
  }

  /**
   * How cells are written where the dialect fixes it.
   *
   * @param decimal the decimal mark, or null
   * @param dateOrder the date order, or null
   * @param midnightIsNoTime true where a clock of 00:00 means that only the day is known
   * @param dayZero the day from which bare numbers count in a date column (SAS: 1960-01-01), or
   *     null for that of spreadsheets
   */
  public record Form(
      @Nullable DecimalMark decimal,
      @Nullable DateOrder dateOrder,
      boolean midnightIsNoTime,
      @Nullable LocalDate dayZero) {

    /** Nothing is fixed. */
    public static final Form OPEN = new Form(null, null, false, null);
  }

  /**
   * What a name or code of the export stands for.
   *
   * @param analyte the analyte
   * @param unit the unit of results that print none, or empty
   */
  public record Meaning(Analyte analyte, String unit) {}

  /**
   * A table that belongs beside an export: patients, or the dictionary of its codes.
   *
   * @param id the name in every output
   * @param signs what it is recognized by
   * @param allows the only headers that it may have; empty = any
   * @param why what it is, for a person
   * @param files base names that it usually has, lower case
   * @param columns for each role the headers that may hold it
   * @param cells how cells are taken
   */
  public record Companion(
      String id,
      Signs signs,
      List<String> allows,
      String why,
      List<String> files,
      Map<Role, List<String>> columns,
      CellRules cells) {

    public Companion {
      allows = List.copyOf(allows);
      files = List.copyOf(files);
      columns = ordered(columns);
    }
  }

  public Dialect {
    columns = ordered(columns);
    alternatives = alternatives.stream().map(Dialect::ordered).toList();
    codes = Map.copyOf(codes);
    skips = List.copyOf(skips);
    companions = List.copyOf(companions);
  }

  private static Map<Role, List<String>> ordered(Map<Role, List<String>> columns) {
    Map<Role, List<String>> copy = new EnumMap<>(Role.class);
    columns.forEach((role, names) -> copy.put(role, List.copyOf(names)));
    return Collections.unmodifiableMap(copy);
  }

  /** The same description with other signs. */
  Dialect with(Signs others) {
    return new Dialect(
        id,
        title,
        about,
        source,
        shape,
        others,
        columns,
        alternatives,
        codeSystem,
        codes,
        form,
        cells,
        skips,
        companions);
  }

  /** The form in which {@code codes} holds a name: signs such as # and % tell tests apart. */
  static String codeKey(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }

  /** True when the dialect is known by name and not only by words in its header. */
  public boolean isNamed() {
    return !signs.requires().isEmpty();
  }
}
