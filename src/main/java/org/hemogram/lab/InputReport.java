package org.hemogram.lab;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What was recognized in one input, and where each of its entries went.
 *
 * @param file the path as given; {@code -} for standard input
 * @param dialect the id of the dialect, or null when none fits
 * @param why what the dialect was recognized by, in a sentence
 * @param role what the input was used for
 * @param encoding the character encoding, or null where it does not apply
 * @param delimiter the delimiter of a table, or null
 * @param decimal the decimal mark, or null
 * @param dateOrder {@code ymd}, {@code dmy}, {@code mdy}, or null when no date needed one
 * @param columns the columns of a table and what each is
 * @param analytes used results by analyte and unit
 * @param rejected entries that could not be used, by code and analyte
 * @param unrecognized test names that were not recognized, most frequent first
 * @param entries the accounting
 */
public record InputReport(
    String file,
    @Nullable String dialect,
    String why,
    Role role,
    @Nullable String encoding,
    @Nullable String delimiter,
    @Nullable String decimal,
    @Nullable String dateOrder,
    List<Column> columns,
    List<AnalyteCount> analytes,
    List<RejectedCount> rejected,
    List<UnknownName> unrecognized,
    EntryCounts entries) {

  /** What an input was used for. */
  public enum Role {
    RESULTS,
    COMPANION,
    SKIPPED,
    UNRECOGNIZED;

    /** The word in the output. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** A column of a table: its header, its role, and analyte and unit where it holds one. */
  public record Column(String name, String role, @Nullable String analyte, @Nullable String unit) {}

  /** Used results of one analyte, the number of patients, and the units they came in. */
  public record AnalyteCount(Analyte analyte, int results, int patients, List<UnitCount> units) {}

  /**
   * A unit of used results.
   *
   * @param reported the unit as printed; empty where none was and one was assumed
   * @param read what it was read as, in UCUM
   * @param toSi the exact factor to the unit of every output
   * @param count how many results
   */
  public record UnitCount(String reported, String read, BigDecimal toSi, int count) {}

  /** A test name that no analyte fits, how often, and the nearest known name. */
  public record UnknownName(String name, int count, @Nullable String nearest) {}

  /**
   * Rejected entries of one analyte with one code.
   *
   * @param code the code of the problem
   * @param analyte what was measured; null when not even that could be told
   * @param count how many
   */
  public record RejectedCount(String code, @Nullable Analyte analyte, int count) {}

  public InputReport {
    columns = List.copyOf(columns);
    analytes = List.copyOf(analytes);
    rejected = List.copyOf(rejected);
    unrecognized = List.copyOf(unrecognized);
  }

  /** A report before any entry was counted. */
  public InputReport(
      String file,
      @Nullable String dialect,
      String why,
      Role role,
      @Nullable String encoding,
      @Nullable String delimiter,
      @Nullable String decimal,
      @Nullable String dateOrder,
      List<Column> columns,
      List<AnalyteCount> analytes,
      List<UnknownName> unrecognized,
      EntryCounts entries) {
    this(
        file,
        dialect,
        why,
        role,
        encoding,
        delimiter,
        decimal,
        dateOrder,
        columns,
        analytes,
        List.of(),
        unrecognized,
        entries);
  }

  /** A report of an input of which nothing more is known than this. */
  public static InputReport of(String file, String why, Role role, @Nullable String encoding) {
    return new InputReport(
        file,
        null,
        why,
        role,
        encoding,
        null,
        null,
        null,
        List.of(),
        List.of(),
        List.of(),
        EntryCounts.NONE);
  }

  /** The same report with another name in the place of the path. */
  public InputReport under(String name) {
    return new InputReport(
        name,
        dialect,
        why,
        role,
        encoding,
        delimiter,
        decimal,
        dateOrder,
        columns,
        analytes,
        rejected,
        unrecognized,
        entries);
  }

  /** The same report in another role. */
  public InputReport as(Role other) {
    return changed(other, columns, analytes, rejected, unrecognized, entries);
  }

  /** The same report with units and unknown names spelled out. */
  public InputReport named(List<AnalyteCount> used, List<UnknownName> names) {
    return changed(role, columns, used, rejected, names, entries);
  }

  /** The same report with final counts. */
  public InputReport with(
      List<AnalyteCount> used, List<RejectedCount> refused, EntryCounts counts) {
    return changed(role, columns, used, refused, unrecognized, counts);
  }

  /** The same report with the columns of a table that was not recognized. */
  public InputReport withColumns(List<Column> seen) {
    return changed(role, seen, analytes, rejected, unrecognized, entries);
  }

  /** The same input, read in the same way, with other results. */
  private InputReport changed(
      Role otherRole,
      List<Column> seen,
      List<AnalyteCount> used,
      List<RejectedCount> refused,
      List<UnknownName> names,
      EntryCounts counts) {
    return new InputReport(
        file, dialect, why, otherRole, encoding, delimiter, decimal, dateOrder, seen, used, refused,
        names, counts);
  }
}
