package org.hemogram.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hemogram.history.HistoryBuilder;
import org.hemogram.history.Narrowing;
import org.hemogram.lab.Problem;
import org.hemogram.lab.Severity;
import org.hemogram.lab.TreatmentEvent;
import org.jspecify.annotations.Nullable;

/** Finds the patients of events that a file of its own states, and tells of those without one. */
final class EventOwners {
  private EventOwners() {}

  /**
   * Adds events to what was read.
   *
   * @return the events whose patient is in no input
   */
  static List<TreatmentEvent> add(
      List<TreatmentEvent> events, Narrowing narrowing, HistoryBuilder builder) {
    List<TreatmentEvent> left = new ArrayList<>();
    for (TreatmentEvent event : events) {
      String patient = owner(event, narrowing, builder);
      if (patient == null) {
        left.add(event);
      } else {
        builder.addEvent(event.of(patient));
      }
    }
    return left;
  }

  private static @Nullable String owner(
      TreatmentEvent event, Narrowing narrowing, HistoryBuilder builder) {
    if (!event.patient().isEmpty()) {
      return builder.hasPatient(event.patient()) ? event.patient() : null;
    }
    return narrowing.patient() != null ? narrowing.patient() : builder.onlyPatient().orElse(null);
  }

  /** What is told of events without a patient, each kind once with its count. */
  static List<Problem> problems(List<TreatmentEvent> left) {
    Map<String, Problem> problems = new LinkedHashMap<>();
    for (TreatmentEvent event : left) {
      Problem found = event.patient().isEmpty() ? unnamed(event) : unknown(event);
      problems.merge(found.code(), found, (first, again) -> first.plus(1));
    }
    return List.copyOf(problems.values());
  }

  private static Problem unnamed(TreatmentEvent event) {
    return Problem.at(
        event.source(),
        "data.patient-missing",
        Severity.WARNING,
        "the events name no patient, and the inputs hold not exactly one. Add a column patient_id,"
            + " or say --patient.");
  }

  private static Problem unknown(TreatmentEvent event) {
    return Problem.at(
        event.source(),
        "data.event-patient",
        Severity.WARNING,
        "no blood count of the event's patient is in the inputs, so it is not used. Write the id as"
            + " the export does.");
  }
}
