package org.hemogram.intake.table;

import org.hemogram.intake.grammar.DateGrammar;
import org.hemogram.intake.grammar.ParsedTime;
import org.hemogram.lab.EntrySink;
import org.hemogram.lab.Moment;
import org.hemogram.lab.Problem;
import org.hemogram.lab.Severity;
import org.hemogram.lab.SourceLocation;

/**
 * When the draw of a row was. A date that cannot be read, or could be read in two ways, is told and left
 * out; the result stays.
 */
final class RowTime {

  private final TableContext context;
  private final DateGrammar dates;
  private final String field;
  private String lastDate = "";
  private String lastClock = "";
  private ParsedTime last = new ParsedTime.Missing();

  RowTime(TableContext context, Cells cells) {
    this.context = context;
    this.dates = context.rules().grammars().dates();
    this.field = cells.name(Role.TIME);
  }

  Moment read(Cells cells, int line, EntrySink sink) {
    String date = cells.firstOf(Role.TIME);
    String clock = cells.get(Role.CLOCK);
    if (!date.equals(lastDate) || !clock.equals(lastClock)) {
      lastDate = date;
      lastClock = clock;
      last =
          clock.isEmpty()
              ? dates.parse(date, context.dates())
              : dates.join(date, clock, context.dates());
    }
    if (last instanceof ParsedTime.At at) {
      return at.moment();
    }
    if (last instanceof ParsedTime.AmbiguousOrder) {
      tell(
          "data.date-ambiguous",
          "day and month cannot be told apart anywhere in this column. State --date-order dmy or"
              + " mdy.",
          line,
          sink);
    } else if (last instanceof ParsedTime.UnreadableDate) {
      tell(
          "data.date-unreadable",
          "the date cannot be read; the result is used without one. Write it as YYYY-MM-DD.",
          line,
          sink);
    } else {
      tell(
          "data.date-missing",
          "the result has no date: it is used for findings, not for trends.",
          line,
          sink);
    }
    return Moment.NONE;
  }

  private void tell(String code, String message, int line, EntrySink sink) {
    SourceLocation at =
        new SourceLocation(context.file(), line, field.isEmpty() ? null : field);
    sink.note(Problem.at(at, code, Severity.WARNING, message));
  }
}
