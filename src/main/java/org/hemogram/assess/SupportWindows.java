package org.hemogram.assess;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hemogram.lab.Analyte;
import org.hemogram.lab.EventKind;
import org.hemogram.lab.LabResult;
import org.hemogram.lab.Moment;
import org.hemogram.lab.TreatmentEvent;
import org.hemogram.resource.ResourceTree;

/**
 * Which counts may show a treatment instead of the marrow: hemoglobin after red cells, platelets
 * after platelets, neutrophils on G-CSF. The windows are data ({@code support-windows.json}).
 */
public final class SupportWindows {

  /** What a window is for; statements about response need longer ones than trends. */
  public enum Purpose {
    TREND,
    RESPONSE
  }

  private record Window(EventKind event, int lastDay) {}

  private final Map<Purpose, Map<Analyte, List<Window>>> windows = new EnumMap<>(Purpose.class);

  /** Reads the shipped windows. */
  public SupportWindows() {
    for (ResourceTree row : AssessTable.read("support-windows.json").get("windows").items()) {
      Purpose purpose = Purpose.valueOf(row.text("purpose").toUpperCase(Locale.ROOT));
      Window window = new Window(EventKind.of(row.text("event")), row.get("lastDay").whole());
      for (ResourceTree name : row.get("analytes").items()) {
        windows
            .computeIfAbsent(purpose, p -> new EnumMap<>(Analyte.class))
            .computeIfAbsent(AssessTable.analyte(name), a -> new ArrayList<>())
            .add(window);
      }
    }
  }

  /**
   * The treatments that a result may show, in the order of {@code events}; empty for results and
   * events without a day.
   */
  public List<TreatmentEvent> supporting(
      LabResult result, List<TreatmentEvent> events, Purpose purpose) {
    if (events.isEmpty() || !result.time().hasDay()) {
      return List.of();
    }
    List<Window> own = windows.getOrDefault(purpose, Map.of()).get(result.analyte());
    if (own == null) {
      return List.of();
    }
    List<TreatmentEvent> found = new ArrayList<>(2);
    for (TreatmentEvent event : events) {
      for (Window window : own) {
        if (window.event() == event.kind()
            && isWithin(event.time(), result.time(), window.lastDay())) {
          found.add(event);
        }
      }
    }
    return found;
  }

  /** True when {@code result} is at most {@code lastDay} days after {@code event}. */
  private static boolean isWithin(Moment event, Moment result, int lastDay) {
    if (!event.hasDay() || event.isRelative() != result.isRelative()) {
      return false;
    }
    long elapsed = result.day() - event.day();
    boolean before =
        elapsed == 0 && event.hasClock() && result.hasClock() && result.days() < event.days();
    return elapsed >= 0 && elapsed <= lastDay && !before;
  }
}
