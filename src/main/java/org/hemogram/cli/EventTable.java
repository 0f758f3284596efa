package org.hemogram.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.hemogram.intake.grammar.DateOrder;
import org.hemogram.lab.EventKind;
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

  private static final String WORDS = "events.tsv";
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
    Map<String, EventKind> words = words();
    SideProblems problems = new SideProblems(file, order);
    List<TreatmentEvent> events = new ArrayList<>();
    for (SideTable.Row row : table.rows()) {
      event(row, file, words, problems).ifPresent(events::add);
    }
    return new EventTable(events, problems.list());
  }

  private static Optional<TreatmentEvent> event(
      SideTable.Row row, String file, Map<String, EventKind> words, SideProblems problems) {
    String patient = row.cell("patient_id");
    if (patient.isEmpty()) {
      problems.warn(
          row, "patient_id", "data.patient-missing", "the event has no patient. Name the patient.");
      return Optional.empty();
    }
    Moment date = problems.date(row, "date");
    EventKind kind = kind(row, words, problems);
    if (date == null || kind == null) {
      return Optional.empty();
    }
    if (!date.hasDay()) {
      problems.warn(
          row, "date", "data.date-missing", "an event needs the day. Write it as 2024-03-05.");
      return Optional.empty();
    }
    String amount = row.cell("amount");
    SourceLocation at = new SourceLocation(file, row.line(), null);
    return Optional.of(
        new TreatmentEvent(patient, date, kind, amount.isEmpty() ? null : amount, at));
  }

  private static @Nullable EventKind kind(
      SideTable.Row row, Map<String, EventKind> words, SideProblems problems) {
    String text = row.cell("event");
    EventKind kind = words.get(key(text));
    if (kind == null) {
      String all = "Known are atg, g-csf, rbc-transfusion and others: 'hemogram analyze --help'.";
      problems.warn(
          row,
          "event",
          "data.event-unknown",
          "the event '" + text + "' is not known. " + NearestWord.hint(text, words.keySet(), all));
    }
    return kind;
  }

  /** The names of the events and their synonyms; the names as they are written, for suggestions. */
  private static Map<String, EventKind> words() {
    Map<String, EventKind> words = new LinkedHashMap<>();
    for (EventKind kind : EventKind.values()) {
      words.put(key(kind.id()), kind);
    }
    for (String line : resource().split("\n")) {
      if (!line.startsWith("#")) {
        String[] cells = line.split("\t", -1);
        EventKind kind = EventKind.valueOf(cells[0].toUpperCase(Locale.ROOT).replace('-', '_'));
        for (String word : cells[1].split(",", -1)) {
          words.putIfAbsent(key(word), kind);
        }
      }
    }
    return words;
  }

  private static String key(String text) {
    return text.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", "-");
  }

  private static String resource() {
    try (InputStream bytes =
        Objects.requireNonNull(EventTable.class.getResourceAsStream(WORDS), WORDS)) {
      return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(WORDS, e);
    }
  }
}
