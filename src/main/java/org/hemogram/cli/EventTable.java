package org.hemogram.cli;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hemogram.intake.events.BloodUnits;
import org.hemogram.intake.events.StatedEvent;
import org.hemogram.intake.events.TreatmentCourse;
import org.hemogram.intake.events.TreatmentTerms;
import org.hemogram.intake.grammar.DateOrder;
import org.hemogram.lab.Moment;
import org.hemogram.lab.Problem;
import org.hemogram.lab.SourceLocation;
import org.hemogram.lab.TreatmentEvent;
import org.jspecify.annotations.Nullable;

/**
 * The file of {@code --events}: treatment events, one a row. A file that names no patient at all is
 * about one person; its events have an empty id.
 *
 * @param events the events that could be read, in the order of the file
 * @param problems what could not be read
 */
record EventTable(List<TreatmentEvent> events, List<Problem> problems) {

  /** No file. */
  static final EventTable NONE = new EventTable(List.of(), List.of());

  private static final String PATIENT = "patient_id";
  private static final String UNTIL = "until";
  private static final List<String> COLUMNS = List.of("date", "event");
  private static final List<String> KNOWN =
      List.of(PATIENT, "date", "event", "amount", UNTIL, "comment");

  EventTable {
    events = List.copyOf(events);
    problems = List.copyOf(problems);
  }

  /**
   * Reads the file.
   *
   * @throws UsageException when it cannot be read at all
   */
  static EventTable read(String file, @Nullable DateOrder order) {
    SideTable table = SideTable.read(file, COLUMNS);
    Reading reading = new Reading(file, new SideProblems(file, order));
    reading.problems.unused(table, KNOWN);
    boolean named = table.rows().stream().anyMatch(row -> !row.cell(PATIENT).isEmpty());
    for (SideTable.Row row : table.rows()) {
      if (named && row.cell(PATIENT).isEmpty()) {
        reading.problems.warn(
            row, PATIENT, "data.patient-missing", "the event has no patient. Name the patient.");
      } else {
        reading.row(row);
      }
    }
    return new EventTable(reading.events, reading.problems.list());
  }

  /** The rows that are read one after another. */
  private static final class Reading {
    private final String file;
    private final SideProblems problems;
    private final TreatmentTerms terms = new TreatmentTerms();
    private final BloodUnits units = BloodUnits.standard();
    private final Set<TreatmentCourse> seen = new LinkedHashSet<>();
    private final List<TreatmentEvent> events = new ArrayList<>();

    Reading(String file, SideProblems problems) {
      this.file = file;
      this.problems = problems;
    }

    void row(SideTable.Row row) {
      Moment date = problems.day(row, "date");
      StatedEvent stated = stated(row);
      if (date == null || stated == null) {
        return;
      }
      if (!date.hasDay()) {
        problems.warn(
            row, "date", "data.date-missing", "an event needs the day. Write it as 2024-03-05.");
        return;
      }
      String amount = row.cell("amount").isEmpty() ? stated.amount() : row.cell("amount");
      TreatmentCourse course =
          new TreatmentCourse(
              row.cell(PATIENT),
              date,
              last(row, date),
              stated.treatment(),
              amount,
              new SourceLocation(file, 0, null));
      if (!seen.add(course)) {
        problems.warn(
            row,
            null,
            "data.duplicate",
            "the same event stands in two lines and counts once. Remove one; several units of"
                + " blood belong into one amount.");
        return;
      }
      for (TreatmentEvent event : course.events(units)) {
        events.add(event.at(new SourceLocation(file, row.line(), null)));
      }
    }

    /** The last day of what was given on several; a last day that cannot be is left out. */
    private Moment last(SideTable.Row row, Moment first) {
      Moment last = problems.day(row, UNTIL);
      if (last == null || !last.isKnown()) {
        return Moment.NONE;
      }
      boolean possible =
          last.hasDay() && last.isRelative() == first.isRelative() && last.day() >= first.day();
      if (!possible) {
        problems.warn(
            row,
            UNTIL,
            "data.event-misplaced",
            "the last day of an event is no day after the first, so the first stands alone. Correct"
                + " the dates.");
      }
      return possible ? last : Moment.NONE;
    }

    private @Nullable StatedEvent stated(SideTable.Row row) {
      String text = row.cell("event");
      StatedEvent stated = StatedEvent.of(text, terms, units).orElse(null);
      if (stated == null) {
        String all = "Known are atg, g-csf, rbc-transfusion and others: 'hemogram analyze --help'.";
        problems.warn(
            row,
            "event",
            "data.event-unknown",
            "the event '"
                + text
                + "' is not known. "
                + NearestWord.hint(text, terms.spellings(), all));
      }
      return stated;
    }
  }
}
