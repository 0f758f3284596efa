package org.hemogram.report.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.hemogram.assess.Assessment;
import org.hemogram.assess.Course;
import org.hemogram.assess.Reading;
import org.hemogram.lab.Moment;
import org.hemogram.lab.Quantity;

/** What the section "Going" says of the course: response, recovery, relapse; and ended episodes. */
final class CourseLines {
  private static final String RESPONSE = "response.";
  private static final int MOST_EPISODES = 4;
  private static final int LONG_GAP = 7;
  private static final String MORE = " in --format json.";

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
        && course.transfusion().isEmpty()
        && course.episodes().isEmpty();
  }

  void write(Page page) {
    for (Course.Relapse relapse : course.relapse()) {
      say(page, Ink.HEADING, words.title("relapse.possible") + ": " + relapse(relapse));
    }
    for (Course.Response response : course.response()) {
      say(page, Ink.PLAIN, label(response) + " " + response(response));
    }
    for (Course.BestResponse best : course.best()) {
      say(page, Ink.PLAIN, best(best));
    }
    for (Course.Recovery recovery : course.recovery()) {
      say(page, Ink.PLAIN, label(recovery) + recovery(recovery));
    }
    for (Course.TransfusionNeed need : course.transfusion()) {
      say(page, Ink.PLAIN, transfusion(need));
    }
    List<Course.Episode> longest = longest();
    for (Course.Episode episode : longest) {
      say(page, Ink.PLAIN, episode.analyte().title() + " " + episode(episode));
    }
    int more = course.episodes().size() - longest.size();
    if (more > 0) {
      page.paragraph(
          4, NumberWords.count(more, "shorter episode is", "shorter episodes are") + MORE);
    }
  }

  private static void say(Page page, Ink ink, String text) {
    page.paragraph(ink, 4, 6, text);
  }

  /** The longest episodes, in their own order. */
  private List<Course.Episode> longest() {
    List<Course.Episode> byLength = new ArrayList<>(course.episodes());
    byLength.sort(Comparator.comparingLong(Course.Episode::days).reversed());
    List<Course.Episode> longest = byLength.subList(0, Math.min(MOST_EPISODES, byLength.size()));
    return course.episodes().stream().filter(longest::contains).toList();
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

  private static String category(Course.Category category, String definition) {
    return switch (category) {
      case COMPLETE -> "counts meet the " + definition + " definition of complete response";
      case PARTIAL -> "counts meet the " + definition + " definition of partial response";
      case NONE -> "counts do not meet the " + definition + " definition of response";
      case NOT_ASSESSABLE -> "cannot be judged by the " + definition + " definition";
    };
  }

  private String best(Course.BestResponse best) {
    return String.format(
        Locale.ROOT,
        "Best after %s: %s response (%s), first on %s",
        EventWords.words(best.treatment(), dates),
        best.category().id(),
        definition(best.definition()),
        dates.day(best.date()));
  }

  private String transfusion(Course.TransfusionNeed need) {
    String units =
        need.units() == null
            ? "units not recorded"
            : NumberWords.count(need.units().intValue(), "unit", "units");
    String state =
        switch (need.state()) {
          case "dependent" -> "meets transfusion dependence";
          case "independent" -> "meets transfusion independence";
          case "below-dependence" -> "below transfusion dependence";
          default -> "dependence cannot be judged";
        };
    return String.format(
        Locale.ROOT,
        "Red cells from %s to %s: %s; %s (%s)",
        dates.day(need.from()),
        dates.day(need.to()),
        units,
        state,
        need.statement());
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
      case "platelets-50" -> "Platelet recovery to 50";
      default -> words.title(recovery.kind());
    };
  }

  private String recovery(Course.Recovery recovery) {
    String after = EventWords.words(recovery.after(), dates);
    if (recovery.day() == null) {
      return " does not apply after "
          + after
          + ": never below the limit"
          + evidence(recovery.evidence());
    }
    return String.format(
        Locale.ROOT,
        " on %s, day %d after %s%s: %s%s%s",
        dates.day(recovery.date()),
        recovery.day(),
        after,
        remarks(recovery),
        CodeWords.statement(recovery.criterion().statement()),
        by(recovery.criterion().id()),
        evidence(recovery.evidence()));
  }

  private static String remarks(Course.Recovery recovery) {
    StringBuilder text = new StringBuilder();
    for (String remark : recovery.remarks()) {
      text.append(
          switch (remark) {
            case "transfusions-not-supplied" -> ", unconfirmed: transfusions not supplied";
            case "counts-start-late" -> ", unconfirmed: no counts before";
            case "on-growth-factor" -> ", on a growth factor";
            case "gaps-between-counts" -> ", with gaps between the counts";
            default -> "";
          });
    }
    return text.toString();
  }

  /** The name of a definition that has one. */
  private static String by(String id) {
    String name = id.length() <= 4 ? definition(id) : CodeWords.criteria(id);
    return name.equals(id) ? "" : " (" + name + ")";
  }

  private String episode(Course.Episode episode) {
    Moment end = episode.end();
    String days = NumberWords.count(episode.days(), "day", "days");
    return String.format(
        Locale.ROOT,
        "below %s %s %s%s, lowest %s on %s%s",
        Quantity.plain(episode.below()),
        episode.analyte().unit().symbol(),
        end == null
            ? "since " + dates.day(episode.start())
            : "from " + dates.day(episode.start()) + " to " + dates.day(end),
        end == null ? " (" + days + " or more)" : " (" + days + ")",
        NumberWords.value(episode.nadir()),
        dates.day(episode.nadir().result().time()),
        episode.longestGapDays() > LONG_GAP
            ? "; up to " + episode.longestGapDays() + " days between counts"
            : "");
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
