package org.hemogram.assess;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hemogram.lab.Analyte;
import org.hemogram.lab.EventKind;
import org.hemogram.lab.Moment;
import org.hemogram.lab.TreatmentEvent;
import org.hemogram.resource.ResourceTree;
import org.jspecify.annotations.Nullable;

/**
 * Which counts may show a treatment instead of the marrow: hemoglobin after red cells, platelets
 * after platelets, neutrophils on G-CSF. The windows are data ({@code support-windows.json}).
 */
public final class SupportWindows {

  /** What a window is for; statements about response need longer ones than trends. */
  public enum Purpose {
    TREND,
    RESPONSE;

    private final String id = name().toLowerCase(Locale.ROOT);

    /** The word in the table and in options. */
    public String id() {
      return id;
    }
  }

  /** A row of the table; {@code agents} is empty where it holds for every agent. */
  private record Window(EventKind event, List<String> agents, boolean whileGiven, int lastDay) {

    boolean isOf(TreatmentEvent treatment) {
      return event == treatment.kind()
          && (agents.isEmpty() || treatment.agent() != null && agents.contains(treatment.agent()));
    }
  }

  private final Map<Purpose, Map<Analyte, List<Window>>> windows = new EnumMap<>(Purpose.class);

  /** The shipped windows. */
  public SupportWindows() {
    this(Map.of());
  }

  /**
   * The shipped windows with other lengths.
   *
   * @param days last days by the name of a window, {@code rbc-transfusion}, or by name and purpose,
   *     {@code rbc-transfusion:trend}, which comes first
   */
  public SupportWindows(Map<String, Integer> days) {
    for (ResourceTree row : rows()) {
      String name = row.text("name");
      Purpose purpose = purpose(row);
      int shipped = row.has("whileGiven") ? 0 : row.get("lastDay").whole();
      int lastDay = days.getOrDefault(name + ":" + purpose.id(), days.getOrDefault(name, shipped));
      Window window =
          new Window(
              EventKind.of(row.text("event")), row.texts("agents"), row.has("whileGiven"), lastDay);
      for (ResourceTree analyte : row.get("analytes").items()) {
        windows
            .computeIfAbsent(purpose, p -> new EnumMap<>(Analyte.class))
            .computeIfAbsent(AssessTable.analyte(analyte), a -> new ArrayList<>())
            .add(window);
      }
    }
  }

  private static List<ResourceTree> rows() {
    return AssessTable.read("support-windows.json").get("windows").items();
  }

  private static Purpose purpose(ResourceTree row) {
    return Purpose.valueOf(row.text("purpose").toUpperCase(Locale.ROOT));
  }

  /** What windows are called, with and without their purpose. */
  public static Set<String> names() {
    Set<String> names = new LinkedHashSet<>();
    for (ResourceTree row : rows()) {
      names.add(row.text("name"));
      names.add(row.text("name") + ":" + purpose(row).id());
    }
    return names;
  }

  /** The treatments of one patient, to ask which of them a count may show. */
  public Supports over(List<TreatmentEvent> events, Purpose purpose) {
    Map<Analyte, List<Window>> known = windows.getOrDefault(purpose, Map.of());
    return events.isEmpty()
        ? Supports.NONE
        : new Supports(analyte -> spans(known.getOrDefault(analyte, List.of()), events));
  }

  private static List<Supports.Span> spans(List<Window> windows, List<TreatmentEvent> events) {
    List<Supports.Span> spans = new ArrayList<>();
    for (TreatmentEvent event : events) {
      Window window = event.time().hasDay() ? windowOf(event, windows) : null;
      if (window != null) {
        spans.add(new Supports.Span(event, end(event, window, events)));
      }
    }
    return spans;
  }

  /** The window of a treatment; one for its agent comes first. */
  private static @Nullable Window windowOf(TreatmentEvent event, List<Window> windows) {
    Window found = null;
    for (Window window : windows) {
      if (window.isOf(event) && (found == null || found.agents().isEmpty())) {
        found = window;
      }
    }
    return found;
  }

  /** The last day on which a count is marked. */
  private static long end(TreatmentEvent event, Window window, List<TreatmentEvent> events) {
    if (!window.whileGiven()) {
      Moment last = event.last().hasDay() ? event.last() : event.time();
      return last.day() + window.lastDay();
    }
    EventKind stop = event.kind().stop();
    long end = Long.MAX_VALUE;
    for (TreatmentEvent other : events) {
      boolean ends =
          other.kind() == stop
              && other.time().isRelative() == event.time().isRelative()
              && other.time().day() >= event.time().day();
      end = ends ? Math.min(end, other.time().day() + window.lastDay()) : end;
    }
    return end;
  }
}
