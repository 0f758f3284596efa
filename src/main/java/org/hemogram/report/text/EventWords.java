package org.hemogram.report.text;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hemogram.lab.EventKind;
import org.hemogram.lab.Moment;
import org.hemogram.lab.TreatmentEvent;

/** Treatment events in words and as letters below a chart. */
final class EventWords {
  /** What explains a course most comes last: transplant, ATG, and then what goes with them. */
  static final Comparator<EventKind> LEAST_TELLING_FIRST =
      Comparator.comparingInt(EventWords::weight);

  private EventWords() {}

  private static int weight(EventKind kind) {
    return switch (kind) {
      case EPO, G_CSF, RBC_TRANSFUSION, PLATELET_TRANSFUSION -> 0;
      case CHEMOTHERAPY, CONDITIONING, CAR_T -> 1;
      case CYCLOSPORINE_START,
          CYCLOSPORINE_STOP,
          ELTROMBOPAG_START,
          ELTROMBOPAG_STOP,
          ROMIPLOSTIM_START,
          ROMIPLOSTIM_STOP ->
          2;
      case ATG, ALEMTUZUMAB -> 3;
      case TRANSPLANT -> 4;
    };
  }

  static String words(EventKind kind) {
    return switch (kind) {
      case ATG -> "ATG";
      case CYCLOSPORINE_START -> "cyclosporine start";
      case CYCLOSPORINE_STOP -> "cyclosporine stop";
      case ELTROMBOPAG_START -> "eltrombopag start";
      case ELTROMBOPAG_STOP -> "eltrombopag stop";
      case ALEMTUZUMAB -> "alemtuzumab";
      case ROMIPLOSTIM_START -> "romiplostim start";
      case ROMIPLOSTIM_STOP -> "romiplostim stop";
      case G_CSF -> "G-CSF";
      case EPO -> "EPO";
      case RBC_TRANSFUSION -> "red cells given";
      case PLATELET_TRANSFUSION -> "platelets given";
      case TRANSPLANT -> "transplant";
      case CONDITIONING -> "conditioning";
      case CHEMOTHERAPY -> "chemotherapy";
      case CAR_T -> "CAR-T cells";
    };
  }

  /** A letter below a chart; start and stop of a medicine share theirs. */
  static char letter(EventKind kind) {
    return switch (kind) {
      case ATG -> 'A';
      case CYCLOSPORINE_START, CYCLOSPORINE_STOP -> 'c';
      case ELTROMBOPAG_START, ELTROMBOPAG_STOP -> 'e';
      case ALEMTUZUMAB -> 'a';
      case ROMIPLOSTIM_START, ROMIPLOSTIM_STOP -> 'm';
      case G_CSF -> 'g';
      case EPO -> 'o';
      case RBC_TRANSFUSION -> 'r';
      case PLATELET_TRANSFUSION -> 'p';
      case TRANSPLANT -> 't';
      case CONDITIONING -> 'd';
      case CHEMOTHERAPY -> 'x';
      case CAR_T -> 'T';
    };
  }

  /** What the letters mean, for those that occur: {@code c cyclosporine start/stop}. */
  static String legend(List<TreatmentEvent> events) {
    Map<Character, String> meanings = new LinkedHashMap<>();
    events.stream()
        .map(TreatmentEvent::kind)
        .distinct()
        .sorted()
        .forEach(kind -> meanings.merge(letter(kind), below(kind), (one, other) -> one + "/stop"));
    return meanings.entrySet().stream()
        .map(entry -> (entry.getKey() + " " + entry.getValue()).replace(' ', Wrapping.JOIN))
        .collect(Collectors.joining(", "));
  }

  private static String below(EventKind kind) {
    return switch (kind) {
      case RBC_TRANSFUSION -> "red cells";
      case PLATELET_TRANSFUSION -> "platelets";
      default -> words(kind);
    };
  }

  static String words(TreatmentEvent event, DateWords dates) {
    return words(event.kind()) + " " + dates.day(event.time());
  }

  /**
   * The words for a label like {@code atg 2024-01-10}; the label itself when it is no such thing.
   */
  static String words(String label, DateWords dates) {
    int space = label.indexOf(' ');
    String id = space < 0 ? label : label.substring(0, space);
    Optional<String> name =
        Arrays.stream(EventKind.values())
            .filter(kind -> kind.id().equals(id))
            .findFirst()
            .map(EventWords::words);
    return name.orElse(id) + (space < 0 ? "" : " of " + day(label.substring(space + 1), dates));
  }

  /** An ISO day in words; anything else as it is. */
  static String day(String text, DateWords dates) {
    try {
      return dates.day(
          Moment.of(LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text)));
    } catch (DateTimeParseException e) {
      return text;
    }
  }
}
