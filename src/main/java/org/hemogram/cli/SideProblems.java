package org.hemogram.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hemogram.intake.grammar.DateGrammar;
import org.hemogram.intake.grammar.DateOrder;
import org.hemogram.intake.grammar.Grammars;
import org.hemogram.intake.grammar.ParsedTime;
import org.hemogram.lab.Moment;
import org.hemogram.lab.Problem;
import org.hemogram.lab.Severity;
import org.hemogram.lab.SourceLocation;
import org.jspecify.annotations.Nullable;

/** What is wrong with cells of a file that an option names, each kind once with its count. */
final class SideProblems {
  private static final String COLUMN_UNUSED = "input.column-unused";

  /** A number of so many digits is a day; one of four may be a year. */
  private static final int DAY_DIGITS = 3;

  private final String file;
  private final DateOrder order;
  private final DateGrammar dates = Grammars.standard(text -> false).dates();
  private final Map<String, Problem> problems = new LinkedHashMap<>();

  /**
   * No problems yet.
   *
   * @param order the stated order of numeric dates, or null
   */
  SideProblems(String file, @Nullable DateOrder order) {
    this.file = file;
    this.order = order == null ? DateOrder.UNDECIDED : order;
  }

  /** Notes columns of a table that nothing asks for: a fact may be lost by a name. */
  void unused(SideTable table, List<String> known) {
    List<String> unused = table.unused(known);
    if (!unused.isEmpty()) {
      String message =
          (unused.size() == 1 ? "a column is not used: " : "columns are not used: ")
              + String.join(", ", unused)
              + ". Those that are used are called "
              + String.join(", ", known)
              + ".";
      SourceLocation at = new SourceLocation(file, 1, null);
      problems.put(COLUMN_UNUSED, Problem.at(at, COLUMN_UNUSED, Severity.WARNING, message));
    }
  }

  /** Notes that a row was left out, or a cell of it. */
  void warn(SideTable.Row row, @Nullable String column, String code, String message) {
    SourceLocation at = new SourceLocation(file, row.line(), column);
    Problem problem = Problem.at(at, code, Severity.WARNING, message);
    problems.merge(code + column + message, problem, (first, again) -> first.plus(1));
  }

  /** Reads a date, or a day from the zero of the results: {@code day 12} or {@code -4}. */
  @Nullable Moment day(SideTable.Row row, String column) {
    String text = row.cell(column);
    String digits = text.startsWith("-") ? text.substring(1) : text;
    return digits.length() <= DAY_DIGITS && digits.matches("\\d+")
        ? Moment.relativeDay(Long.parseLong(text))
        : date(row, column);
  }

  /** Reads a date; {@link Moment#NONE} for an empty cell, null for one that cannot be read. */
  @Nullable Moment date(SideTable.Row row, String column) {
    String text = row.cell(column);
    if (text.matches("(?i)day [-+]?\\d{1,5}")) {
      return Moment.relativeDay(Long.parseLong(text.substring(4)));
    }
    ParsedTime parsed = dates.parse(text, order);
    if (parsed instanceof ParsedTime.At at) {
      return at.moment();
    }
    if (parsed instanceof ParsedTime.Missing) {
      return Moment.NONE;
    }
    if (parsed instanceof ParsedTime.AmbiguousOrder) {
      warn(
          row,
          column,
          "data.date-ambiguous",
          "the date may mean two days. Write it as 2024-03-05, or say --date-order.");
    } else {
      warn(row, column, "data.date-unreadable", "this is no date. Write it as 2024-03-05.");
    }
    return null;
  }

  List<Problem> list() {
    return List.copyOf(problems.values());
  }
}
