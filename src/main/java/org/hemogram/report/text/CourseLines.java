package org.hemogram.report.text;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.hemogram.assess.Assessment;
import org.hemogram.assess.Course;
import org.hemogram.assess.Reading;
import org.hemogram.lab.Moment;

/** What the section "Going" says of the course: response, recovery, relapse; and ended episodes. */
final class CourseLines {
  private static final String RESPONSE = "response.";
  private static final int MOST_EPISODES = 4;

  private final Course course;
  private final DateWords dates;
  private final NumberWords numbers;
  private final CodeWords words;

  CourseLines(Assessment assessment, DateWords dates, TextStyle style, CodeWords words) {
    this.course = assessment.course();
    this.dates = dates;
    this.numbers = new NumberWords(style);
    this.words = words;
  }

  boolean isEmpty() {
    return course.response().isEmpty()
        && course.recovery().isEmpty()
        && course.relapse().isEmpty()
        && ended().isEmpty();
  }

  void write(Page page) {
    for (Course.Relapse relapse : course.relapse()) {
      say(page, Ink.HEADING, words.title("relapse.possible") + ": " + relapse(relapse));
    }
    for (Course.Response response : course.response()) {
      say(page, Ink.PLAIN, label(response) + " " + response(response));
    }
    for (Course.Recovery recovery : course.recovery()) {
      say(page, Ink.PLAIN, label(recovery) + " on " + recovery(recovery));
    }
    List<Course.Episode> ended = ended();
    for (Course.Episode episode : ended.subList(0, Math.min(MOST_EPISODES, ended.size()))) {
      say(page, Ink.PLAIN, episode.analyte().title() + " " + episode(episode));
    }
    if (ended.size() > MOST_EPISODES) {
      page.paragraph(
          4, (ended.size() - MOST_EPISODES) + " more ended episodes are in --format json.");
    }
  }

  private static void say(Page page, Ink ink, String text) {
    page.paragraph(ink, 4, 6, text);
  }

  private List<Course.Episode> ended() {
    return course.episodes().stream()
        .filter(episode -> !episode.censored() && episode.end() != null)
        .toList();
  }

  private String relapse(Course.Relapse relapse) {
    return String.format(
        Locale.ROOT,
        "on %s, after %s: %s%s",
        dates.day(relapse.date()),
        coded(relapse.after()),
        CodeWords.statement(relapse.definition()),
        evidence(relapse.evidence()));
  }

  private String label(Course.Response response) {
    return "At " + landmark(response.landmark());
  }

  private String response(Course.Response response) {
    StringBuilder text =
        new StringBuilder("after ")
            .append(EventWords.words(response.treatment(), dates))
            .append(response.date().isKnown() ? " (" + dates.day(response.date()) + ")" : "")
            .append(": ")
            .append(category(response.category(), definition(response.definition())))
            .append(evidence(response.evidence()));
    if (!response.missing().isEmpty()) {
      text.append("; not known: ").append(String.join(", ", response.missing()));
    }
    if (!response.excluded().isEmpty()) {
      text.append("; left out: ")
          .append(
              response.excluded().stream().map(this::excluded).collect(Collectors.joining(", ")));
    }
    return text.toString();
  }

  private String excluded(Reading reading) {
    String why =
        reading.supported().stream()
            .map(event -> EventWords.words(event, dates))
            .collect(Collectors.joining(", "));
    return named(reading) + (why.isEmpty() ? "" : " (" + why + ")");
  }

  private static String category(String category, String definition) {
    return switch (category) {
      case "complete" -> "counts meet the " + definition + " definition of complete response";
      case "partial" -> "counts meet the " + definition + " definition of partial response";
      case "none" -> "counts do not meet the " + definition + " definition of response";
      default -> "cannot be judged by the " + definition + " definition";
    };
  }

  /** {@code nih} is an abbreviation; longer names are words already. */
  private static String definition(String definition) {
    return definition.length() <= 4 ? definition.toUpperCase(Locale.ROOT) : definition;
  }

  /** {@code month-3} in words. */
  private static String landmark(String landmark) {
    int dash = landmark.indexOf('-');
    if (dash < 0 || dash + 1 == landmark.length()) {
      return landmark;
    }
    String number = landmark.substring(dash + 1);
    return number + " " + landmark.substring(0, dash) + (number.equals("1") ? "" : "s");
  }

  private String label(Course.Recovery recovery) {
    return switch (recovery.kind()) {
      case "neutrophils", "platelets" -> words.title("recovery." + recovery.kind());
      default -> words.title(recovery.kind());
    };
  }

  private String recovery(Course.Recovery recovery) {
    return String.format(
        Locale.ROOT,
        "%s, day %d after %s%s: %s%s%s",
        dates.day(recovery.date()),
        recovery.day(),
        EventWords.words(recovery.after(), dates),
        recovery.confirmed() ? "" : ", not yet confirmed",
        CodeWords.statement(recovery.criterion().statement()),
        by(recovery.criterion().id()),
        evidence(recovery.evidence()));
  }

  /** The name of a definition that has one. */
  private static String by(String id) {
    String name = id.length() <= 4 ? definition(id) : CodeWords.criteria(id);
    return name.equals(id) ? "" : " (" + name + ")";
  }

  private String episode(Course.Episode episode) {
    Moment end = Objects.requireNonNull(episode.end());
    return String.format(
        Locale.ROOT,
        "below %s from %s to %s (%s), lowest %s on %s",
        episode.below(),
        dates.day(episode.start()),
        dates.day(end),
        NumberWords.count(episode.days(), "day", "days"),
        NumberWords.value(episode.nadir()),
        dates.day(episode.nadir().result().time()));
  }

  private String evidence(List<Reading> evidence) {
    return evidence.isEmpty()
        ? ""
        : " (" + evidence.stream().map(this::named).collect(Collectors.joining(", ")) + ")";
  }

  private String named(Reading reading) {
    return FindingLines.lower(reading.result().analyte())
        + " "
        + numbers.withUnit(reading)
        + " on "
        + dates.day(reading.result().time());
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
