package org.hemogram.intake.table;

import java.math.BigDecimal;
import org.hemogram.intake.grammar.DateGrammar;
import org.hemogram.intake.grammar.DateOrder;
import org.hemogram.intake.grammar.ParsedTime;
import org.hemogram.intake.grammar.StudyTime;
import org.hemogram.intake.terms.Lazy;
import org.hemogram.lab.EntrySink;
import org.hemogram.lab.Moment;
import org.hemogram.lab.Problem;
import org.hemogram.lab.Severity;
import org.hemogram.lab.SourceLocation;
import org.jspecify.annotations.Nullable;

/**
 * When the draw of a row was. A date that cannot be read, or could be read in two ways, is told and
 * left out; the result stays.
 */
final class RowTime {

  private static final Role[] COUNTED = {Role.DAY, Role.WEEK, Role.MONTH, Role.TIMEPOINT};
  private static final int LONGEST_CLOCK = 12;
  private static final int LONGEST_NUMBER = 9;
  private static final BigDecimal DAYS_PER_WEEK = BigDecimal.valueOf(7);
  private static final BigDecimal MINUTES_PER_DAY = BigDecimal.valueOf(1440);

  private final TableContext context;
  private final DateGrammar dates;
  private final String field;
  private final boolean relative;
  private final Lazy<StudyTime> studyTimes;
  private final boolean midnightIsNoTime;
  private String lastDate = "";
  private String lastClock = "";
  private ParsedTime last = new ParsedTime.Missing();

  RowTime(TableContext context, Cells cells) {
    this.context = context;
    Layout layout = context.layout();
    Dialect dialect = layout.dialect();
    Dialect.Form form = dialect == null ? Dialect.Form.OPEN : dialect.form();
    DateGrammar grammar = context.rules().grammars().dates();
    this.dates =
        form.dayZero() == null ? grammar.withSerials() : grammar.withDayNumbers(form.dayZero());
    this.studyTimes = context.rules().grammars().studyTimes();
    this.midnightIsNoTime = form.midnightIsNoTime();
    // Days beside dates are another axis, on which the two cannot meet.
    this.relative = !context.dated() && !context.daysRestart() && axis(layout) != null;
    Role axis = relative || context.daysRestart() ? axis(layout) : Role.TIME;
    this.field = axis == null ? "" : cells.name(axis);
  }

  /** The column of the export's own axis, or null. */
  private static @Nullable Role axis(Layout layout) {
    for (Role role : new Role[] {Role.MINUTES, Role.DAY, Role.WEEK, Role.MONTH, Role.TIMEPOINT}) {
      if (layout.has(role)) {
        return role;
      }
    }
    return null;
  }

  Moment read(Cells cells, int line, EntrySink sink) {
    String date = cells.firstOf(Role.TIME);
    String clock = cells.get(Role.CLOCK);
    if (date.isEmpty() && relative) {
      Moment moment = relative(cells);
      if (moment.isKnown()) {
        return moment;
      }
      date = cells.get(Role.DAY);
    }
    date = date.isEmpty() ? context.heading().date() : date;
    return read(date, clock, line, sink);
  }

  /** The time of a draw whose date stands in the header. */
  Moment read(Layout.DrawColumn draw, int line, EntrySink sink) {
    return draw.counted().isKnown() ? draw.counted() : read(draw.date(), draw.clock(), line, sink);
  }

  /** The time of one of several draws of a row. */
  Moment read(Layout.DrawColumn draw, Cells cells, int line, EntrySink sink) {
    if (draw.index() >= 0) {
      return read(cells.at(draw.index()), "", line, sink);
    }
    boolean own = draw.counted().isKnown() || !draw.date().isEmpty();
    return own ? read(draw, line, sink) : read(cells, line, sink);
  }

  private Moment read(String date, String clock, int line, EntrySink sink) {
    if (!date.equals(lastDate) || !clock.equals(lastClock)) {
      lastDate = date;
      lastClock = clock;
      last = parsed(date, clock);
      if (midnightIsNoTime && last instanceof ParsedTime.At at && isMidnight(at.moment())) {
        last = new ParsedTime.At(at.moment().dayOnly());
      }
    }
    if (last instanceof ParsedTime.At at) {
      return at.moment();
    }
    if (last instanceof ParsedTime.AmbiguousOrder) {
      tell(
          "data.date-ambiguous",
          context.dates() == DateOrder.CONTRADICTORY
              ? "some dates of this column have the day first and others the month first. Write"
                  + " them as YYYY-MM-DD, or state --date-order."
              : "day and month cannot be told apart anywhere in this column. State --date-order dmy"
                  + " or mdy.",
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
          context.daysRestart()
              ? "days are counted anew in every cycle, so they are no time axis: the result is used"
                  + " for findings, not for trends. Add a date."
              : "the result has no date: it is used for findings, not for trends. Add the date if it"
                  + " is known.",
          line,
          sink);
    }
    return Moment.NONE;
  }

  private static boolean isMidnight(Moment moment) {
    return moment.hasClock() && moment.clock().toSecondOfDay() == 0;
  }

  /**
   * A clock column that holds whole dates is the time of the draw; the other one is another date.
   */
  private ParsedTime parsed(String date, String clock) {
    if (clock.length() > LONGEST_CLOCK
        && dates.parse(clock, context.dates()) instanceof ParsedTime.At at
        && at.moment().hasClock()) {
      return at;
    }
    return clock.isEmpty()
        ? dates.parse(date, context.dates())
        : dates.join(date, clock, context.dates());
  }

  /**
   * A minute, day, week or month on the export's own axis, as a number or in words ({@code Week
   * 4}); {@link Moment#NONE} when the cell is neither.
   */
  private Moment relative(Cells cells) {
    String minutes = cells.get(Role.MINUTES);
    if (!minutes.isEmpty()) {
      BigDecimal number = number(minutes);
      return number == null ? Moment.NONE : Moment.relativeMinutes(number.longValue());
    }
    for (Role role : COUNTED) {
      String text = cells.get(role);
      if (!text.isEmpty()) {
        BigDecimal number = role == Role.TIMEPOINT ? null : number(text);
        return number == null ? studyTimes.get().parse(text) : counted(role, number);
      }
    }
    return Moment.NONE;
  }

  private static Moment counted(Role role, BigDecimal number) {
    if (role == Role.MONTH) {
      return StudyTime.months(number);
    }
    BigDecimal days = role == Role.WEEK ? number.multiply(DAYS_PER_WEEK) : number;
    boolean whole = days.stripTrailingZeros().scale() <= 0;
    return whole
        ? Moment.relativeDay(days.longValue())
        : Moment.relativeMinutes(days.multiply(MINUTES_PER_DAY).longValue());
  }

  private static @Nullable BigDecimal number(String text) {
    if (text.isEmpty() || text.length() > LONGEST_NUMBER) {
      return null;
    }
    try {
      return new BigDecimal(text);
    } catch (NumberFormatException e) {
      return null;
    }
  }

  private void tell(String code, String message, int line, EntrySink sink) {
    SourceLocation at = new SourceLocation(context.file(), line, field.isEmpty() ? null : field);
    sink.note(Problem.at(at, code, Severity.WARNING, message));
  }
}
