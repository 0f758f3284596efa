package org.hemogram.report.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.hemogram.assess.Course;
import org.hemogram.assess.Finding;
import org.hemogram.assess.Reading;
import org.hemogram.lab.TreatmentEvent;

/** The answer to treatment, and its loss, in one sentence each. */
final class ResponseWords {
  private static final String RESPONSE = "response.";
  private static final String TOO_EARLY = "counts-too-early";
  private static final String NOT_LOW_BEFORE = "not-low-before";
  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  private final DateWords dates;
  private final EvidenceWords evidence;
  private final CodeWords words;

  ResponseWords(DateWords dates, EvidenceWords evidence, CodeWords words) {
    this.dates = dates;
    this.evidence = evidence;
    this.words = words;
  }

  String relapse(Course.Relapse relapse) {
    return (relapse.definition().startsWith("red cells given")
            ? "Red cells given again"
            : relapse.definition().startsWith("platelets given")
                ? "Platelets given again"
                : words.title("relapse.possible"))
        + " on "
        + dates.day(relapse.date())
        + ", after "
        + coded(relapse.after())
        + ": "
        + relapse.definition()
        + (relapse.evidence().isEmpty() ? "" : " (" + evidence.of(relapse.evidence()) + ")")
        + "; a prompt for review";
  }

  /** Refractory disease, or a complete response that is lost. */
  String loss(Finding finding) {
    return words.title(finding.code())
        + (finding.state() == Finding.State.PAST ? " (before)" : "")
        + ": "
        + withDays(finding.criterion().statement())
        + " ("
        + evidence.of(finding.evidence())
        + "); a prompt for review";
  }

  /** A statement whose dates are written as in the rest of the text. */
  private String withDays(String statement) {
    return DATE.matcher(statement).replaceAll(found -> EventWords.day(found.group(), dates));
  }

  String response(Course.Response response) {
    StringBuilder text =
        new StringBuilder(landmark(response.landmark()))
            .append(" after ")
            .append(EventWords.words(response.treatment(), dates))
            .append(": ")
            .append(category(response.category(), definition(response.definition())));
    if (!response.evidence().isEmpty()) {
      text.append(" (").append(evidence.of(response.evidence())).append(')');
    }
    boolean early = response.remarks().contains(TOO_EARLY);
    if (!response.missing().isEmpty() && !early) {
      text.append(response.category().isResponse() ? "; open: " : "; not known: ")
          .append(String.join(", ", response.missing()));
    }
    if (early) {
      text.append("; the counts near that day come too early to show none");
    } else if (!response.remarks().isEmpty()) {
      text.append("; counts before treatment had not met the severe criteria");
    }
    for (Reading reading : response.excluded()) {
      text.append("; ").append(excluded(reading));
    }
    return text.toString();
  }

  /** A supported count and the last treatment that it may show. */
  private String excluded(Reading reading) {
    List<TreatmentEvent> events = reading.supported();
    String why =
        events.isEmpty() ? "a treatment" : EventWords.words(events.get(events.size() - 1), dates);
    return FindingLines.lower(reading.result().analyte())
        + " "
        + NumberWords.value(reading)
        + " may still show "
        + why;
  }

  /** Whether the best answer is more, or earlier, than what the landmarks say. */
  boolean isWorthSaying(Course.BestResponse best, List<Course.Response> landmarks) {
    List<Course.Response> same = new ArrayList<>(landmarks);
    same.removeIf(
        response ->
            !response.treatment().equals(best.treatment())
                || !response.definition().equals(best.definition())
                || response.category() != best.category());
    return same.isEmpty() || best.date().compareTo(same.get(0).date()) < 0;
  }

  String best(Course.BestResponse best) {
    return "Best after "
        + EventWords.words(best.treatment(), dates)
        + ": "
        + best.category().id()
        + " response ("
        + definition(best.definition())
        + "), first on "
        + dates.day(best.date());
  }

  /** The lines that answered and those that did not, in one sentence; empty when there are none. */
  String lineages(List<Course.Lineage> lineages) {
    if (lineages.isEmpty()) {
      return "";
    }
    List<String> parts = new ArrayList<>(lineages.size());
    for (Course.Lineage lineage : lineages) {
      String values =
          lineage.from() == null || lineage.to() == null
              ? ""
              : " ("
                  + NumberWords.value(lineage.from())
                  + " to "
                  + NumberWords.value(lineage.to())
                  + ")";
      parts.add(
          FindingLines.lower(lineage.line())
              + values
              + switch (lineage.met()) {
                case TRUE -> " met";
                case FALSE -> " not met";
                case UNKNOWN ->
                    lineage.missing().contains(NOT_LOW_BEFORE)
                        ? " not low before"
                        : " cannot be judged";
              });
    }
    Course.Lineage first = lineages.get(0);
    return landmark(first.landmark())
        + " after "
        + EventWords.words(first.treatment(), dates)
        + ", hematologic improvement by "
        + CodeWords.criteria(first.definition())
        + ": "
        + String.join(", ", parts);
  }

  private static String category(Course.Category category, String definition) {
    return switch (category) {
      case COMPLETE -> "counts meet the " + definition + " definition of complete response";
      case PARTIAL -> "counts meet the " + definition + " definition of partial response";
      case NONE -> "counts do not meet the " + definition + " definition of response";
      case NOT_ASSESSABLE -> "cannot be judged by the " + definition + " definition";
    };
  }

  /** {@code nih} is an abbreviation; longer names are words already. */
  private static String definition(String definition) {
    return definition.length() <= 4
        ? definition.toUpperCase(Locale.ROOT)
        : definition.substring(0, 1).toUpperCase(Locale.ROOT) + definition.substring(1);
  }

  /** {@code month-3} in words. */
  private static String landmark(String landmark) {
    int dash = landmark.indexOf('-');
    return dash < 0
        ? landmark
        : landmark.substring(dash + 1) + " " + landmark.substring(0, dash) + "s";
  }

  /** {@code response.partial 2024-07-10} in words. */
  private String coded(String label) {
    int space = label.indexOf(' ');
    String code = space < 0 ? label : label.substring(0, space);
    String name =
        code.startsWith(RESPONSE)
            ? code.substring(RESPONSE.length()) + " response"
            : words.title(code);
    return space < 0 ? name : name + " of " + EventWords.day(label.substring(space + 1), dates);
  }
}
