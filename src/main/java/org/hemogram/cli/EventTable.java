package org.hemogram.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hemogram.intake.events.BloodUnits;
import org.hemogram.intake.events.EventName;
import org.hemogram.intake.events.TreatmentTerms;
import org.hemogram.intake.grammar.DateOrder;
import org.hemogram.lab.Moment;
import org.hemogram.lab.Problem;
import org.hemogram.lab.SourceLocation;
import org.hemogram.lab.TreatmentEvent;
import org.jspecify.annotations.Nullable;

/**
 * The file of {@code --events}: treatment events, one a row.
 *
 * @param events the events that could be read, in the order of the file
 * @param problems what could not be read
 */
record EventTable(List<TreatmentEvent> events, List<Problem> problems) {

  /** No file. */
  static final EventTable NONE = new EventTable(List.of(), List.of());

  private static final List<String> COLUMNS = List.of("patient_id", "date", "event");

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
    TreatmentTerms terms = new TreatmentTerms();
    BloodUnits units = new BloodUnits();
    SideProblems problems = new SideProblems(file, order);
    List<TreatmentEvent> events = new ArrayList<>();
    for (SideTable.Row row : table.rows()) {
      event(row, file, terms, units, problems).ifPresent(events::add);
    }
    return new EventTable(events, problems.list());
  }

  private static Optional<TreatmentEvent> event(
      SideTable.Row row,
      String file,
      TreatmentTerms terms,
      BloodUnits units,
      SideProblems problems) {
    String patient = row.cell("patient_id");
    if (patient.isEmpty()) {
      problems.warn(
          row, "patient_id", "data.patient-missing", "the event has no patient. Name the patient.");
      return Optional.empty();
    }
    Moment date = problems.date(row, "date");
    EventName name = name(row, terms, problems);
    if (date == null || name == null) {
      return Optional.empty();
    }
    if (!date.hasDay()) {
      problems.warn(
          row, "date", "data.date-missing", "an event needs the day. Write it as 2024-03-05.");
      return Optional.empty();
    }
    String amount = row.cell("amount").isEmpty() ? null : row.cell("amount");
    SourceLocation at = new SourceLocation(file, row.line(), null);
    return Optional.of(
        new TreatmentEvent(
            patient,
            date,
            Moment.NONE,
            name.kind(),
            name.agent(),
            amount,
            name.kind().isTransfusion() ? units.in(amount) : null,
            at));
  }

  private static @Nullable EventName name(
      SideTable.Row row, TreatmentTerms terms, SideProblems problems) {
    String text = row.cell("event");
    EventName name = terms.event(text).orElse(null);
    if (name == null) {
      String all = "Known are atg, g-csf, rbc-transfusion and others: 'hemogram analyze --help'.";
      problems.warn(
          row,
          "event",
          "data.event-unknown",
          "the event '" + text + "' is not known. " + NearestWord.hint(text, terms.spellings(), all));
    }
    return name;
  }
}
