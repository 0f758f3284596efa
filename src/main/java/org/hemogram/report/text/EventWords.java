package org.hemogram.report.text;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;
import org.hemogram.lab.EventKind;
import org.hemogram.lab.Moment;
import org.hemogram.lab.TreatmentEvent;

/** Treatment events in words and as letters below a chart. */
final class EventWords {
  private EventWords() {}

  static String words(EventKind kind) {
    return switch (kind) {
      case ATG -> "ATG";
      case CYCLOSPORINE_START -> "cyclosporine start";
      case CYCLOSPORINE_STOP -> "cyclosporine stop";
      case ELTROMBOPAG_START -> "eltrombopag start";
      case ELTROMBOPAG_STOP -> "eltrombopag stop";
      case G_CSF -> "G-CSF";
      case EPO -> "EPO";
      case RBC_TRANSFUSION -> "red cells given";
      case PLATELET_TRANSFUSION -> "platelets given";
      case TRANSPLANT -> "transplant";
      case CONDITIONING -> "conditioning";
      case CHEMOTHERAPY -> "chemotherapy";
    };
  }

  /** A letter below a chart; small for what is given for support. */
  static char letter(EventKind kind) {
    return switch (kind) {
      case ATG -> 'A';
      case CYCLOSPORINE_START -> 'C';
      case CYCLOSPORINE_STOP -> 'c';
      case ELTROMBOPAG_START -> 'E';
      case ELTROMBOPAG_STOP -> 'e';
      case G_CSF -> 'g';
      case EPO -> 'o';
      case RBC_TRANSFUSION -> 'r';
      case PLATELET_TRANSFUSION -> 'p';
      case TRANSPLANT -> 'T';
      case CONDITIONING -> 'D';
      case CHEMOTHERAPY -> 'H';
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
