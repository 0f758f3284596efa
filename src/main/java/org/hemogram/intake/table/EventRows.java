package org.hemogram.intake.table;

import java.util.Locale;
import java.util.Set;
import org.hemogram.intake.events.BloodUnits;
import org.hemogram.intake.events.ExportTreatments;
import org.hemogram.intake.events.Treatment;
import org.hemogram.intake.events.TreatmentCourse;
import org.hemogram.intake.grammar.DateGrammar;
import org.hemogram.intake.grammar.ParsedTime;
import org.hemogram.lab.EntrySink;
import org.hemogram.lab.Moment;
import org.hemogram.lab.Problem;
import org.hemogram.lab.Severity;
import org.hemogram.lab.SourceLocation;
import org.hemogram.lab.TreatmentEvent;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a table of treatments beside the results. What is no known treatment is passed over:
 * most medicines move no blood count.
 */
final class EventRows {
  private static final int LONGEST_DAY = 6;
  private static final Set<String> NO = Set.of("n", "no", "0", "false");

  private final TableContext context;
  private final DateGrammar dates;
  private final ExportTreatments known = ExportTreatments.standard();

  /** A table without other columns is about such events and nothing else. */
  private final boolean namesOnlyEvents;

  EventRows(TableContext context) {
    this.context = context;
    Dialect.Companion table = context.layout().companion();
    this.namesOnlyEvents = table != null && !table.allows().isEmpty();
    this.dates = context.rules().grammars().dates().withSerials();
  }

  void read(Cells cells, int line, EntrySink sink) {
    if (isNotDone(cells)) {
      return;
    }
    Treatment treatment = treatment(cells);
    SourceLocation at = new SourceLocation(context.file(), line, null);
    if (treatment == null) {
      if (namesOnlyEvents) {
        tell(
            at,
            "data.event-unknown",
            "a row of the table of events names none that is known. 'hemogram analyze --help'"
                + " lists them.",
            sink);
      }
      return;
    }
    String patient = PatientIds.plain(cells.get(Role.PATIENT));
    if (patient.isEmpty()) {
      tell(at, "data.patient-missing", "a treatment names no patient and is not used.", sink);
      return;
    }
    Moment from = time(cells.firstOf(Role.TIME), cells.get(Role.DAY));
    if (from == null || !from.hasDay()) {
      tell(
          at,
          from == null ? "data.date-unreadable" : "data.date-missing",
          "a treatment has no day that can be read, so it is not used. Add it with --events if it"
              + " is known.",
          sink);
      return;
    }
    Moment last = time(cells.get(Role.UNTIL), "");
    TreatmentCourse course =
        new TreatmentCourse(
            patient, from, last == null ? Moment.NONE : last, treatment, amount(cells), at);
    for (TreatmentEvent event : course.events(BloodUnits.standard())) {
      sink.event(event);
    }
  }

  private static boolean isNotDone(Cells cells) {
    return !cells.get(Role.STATUS).isEmpty()
        || NO.contains(cells.get(Role.OCCURRED).toLowerCase(Locale.ROOT));
  }

  /**
   * The coded name of a medicine comes first; what somebody wrote down comes where it says less.
   */
  private @Nullable Treatment treatment(Cells cells) {
    if (known.isOther(cells.get(Role.ROUTE))) {
      return null;
    }
    for (int column : context.layout().columns(Role.EVENT)) {
      String name = cells.at(column);
      if (known.isOther(name)) {
        return null;
      }
      Treatment found = known.inTable(name);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private static @Nullable String amount(Cells cells) {
    String amount = (cells.get(Role.AMOUNT) + " " + cells.get(Role.AMOUNT_UNIT)).strip();
    return cells.get(Role.AMOUNT).isEmpty() ? null : amount;
  }

  /** A date, else a day of the study; null when it cannot be read. */
  private @Nullable Moment time(String date, String day) {
    if (date.isEmpty() && !day.isEmpty() && day.length() <= LONGEST_DAY) {
      String digits = day.startsWith("-") ? day.substring(1) : day;
      return Cells.isDigits(digits) ? Moment.relativeDay(Long.parseLong(day)) : null;
    }
    ParsedTime parsed = dates.parse(date, context.dates());
    if (parsed instanceof ParsedTime.At at) {
      return at.moment();
    }
    return parsed instanceof ParsedTime.Missing ? Moment.NONE : null;
  }

  private static void tell(SourceLocation at, String code, String message, EntrySink sink) {
    sink.note(Problem.at(at, code, Severity.WARNING, message));
  }
}
