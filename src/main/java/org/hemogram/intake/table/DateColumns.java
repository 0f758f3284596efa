package org.hemogram.intake.table;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.hemogram.intake.grammar.DateGrammar;
import org.hemogram.intake.grammar.DateOrder;
import org.hemogram.intake.grammar.ParsedTime;
import org.hemogram.intake.terms.Lazy;
import org.hemogram.resource.ResourceTree;

/**
 * Finds the dates of the draws in a table that calls them by no known name: the only column that
 * holds days and is not named after another event. Of two such columns neither is taken.
 */
final class DateColumns {

  private static final int SHORTEST = 6;

  /** A day beside which a time of day is tried. */
  private static final String ANY_DAY = "2000-01-01";

  /** Signs of units and bounds: {@code x10^9/L}. */
  private static final String NEVER_IN_DATES = "^*%<>=";

  /** A day needs its number and at least a year, whatever its month is written with. */
  private static final int FEWEST_NUMBERS = 2;

  private static final Set<Role> AXES =
      Set.of(Role.TIME, Role.DAY, Role.WEEK, Role.MONTH, Role.MINUTES);

  private final DateGrammar dates;
  private final Lazy<ResourceTree> words =
      new Lazy<>(
          () -> ResourceTree.read(DateColumns.class, "/org/hemogram/dialects/date-columns.json"));

  DateColumns(DateGrammar dates) {
    this.dates = dates;
  }

  /** Adds the role of the time where the table has no other axis; {@code tests} are no dates. */
  void find(Map<Role, int[]> roles, List<Layout.TestColumn> tests, HeaderLine line) {
    if (roles.keySet().stream().anyMatch(AXES::contains)) {
      return;
    }
    Set<Integer> taken = new TreeSet<>();
    roles.values().forEach(columns -> Arrays.stream(columns).forEach(taken::add));
    tests.forEach(test -> taken.add(test.index()));
    int found = -1;
    for (int column = 0; column < line.header().size(); column++) {
      if (!taken.contains(column) && holdsDraws(column, line)) {
        if (found >= 0) {
          return;
        }
        found = column;
      }
    }
    if (found >= 0) {
      roles.put(Role.TIME, new int[] {found});
    }
  }

  private boolean holdsDraws(int column, HeaderLine line) {
    String name = Header.folded(line.header().name(column));
    return words.get().texts("otherDates").stream().noneMatch(name::contains)
        && areDates(column, line);
  }

  private boolean areDates(int column, HeaderLine line) {
    return areDates(column, line.sample());
  }

  /** True when nearly all filled cells of a column are days. */
  boolean areDates(int column, List<CsvForm.Lines> rows) {
    int filled = 0;
    int days = 0;
    for (CsvForm.Lines row : rows) {
      String cell = column < row.cells().size() ? row.cells().get(column).strip() : "";
      if (!cell.isEmpty()) {
        filled++;
        days += isDate(cell) ? 1 : 0;
      }
    }
    return filled > 0
        && BigDecimal.valueOf(days)
                .compareTo(
                    words.get().get("mostlyDates").exact().multiply(BigDecimal.valueOf(filled)))
            >= 0;
  }

  /** True for a day that is written as one; a bare number may be anything. */
  boolean isDate(String text) {
    int numbers = 0;
    int points = 0;
    int others = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isDigit(c)) {
        numbers += i == 0 || !isDigit(text.charAt(i - 1)) ? 1 : 0;
      } else if (c == '.') {
        points++;
      } else if (NEVER_IN_DATES.indexOf(c) >= 0) {
        return false;
      } else if (c != ',') {
        others++;
      }
    }
    boolean bare = others == 0 && points != 2;
    if (numbers < FEWEST_NUMBERS || bare || text.length() < SHORTEST) {
      return false;
    }
    ParsedTime time = dates.parse(text, DateOrder.UNDECIDED);
    return time instanceof ParsedTime.AmbiguousOrder
        || time instanceof ParsedTime.At at && at.moment().hasDay();
  }

  /** True for a time of day and nothing else. */
  boolean isClock(String text) {
    return text.indexOf(':') > 0
        && dates.join(ANY_DAY, text, DateOrder.YMD) instanceof ParsedTime.At at
        && at.moment().hasClock();
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
