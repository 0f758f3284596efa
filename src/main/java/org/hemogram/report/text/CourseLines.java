package org.hemogram.report.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.hemogram.assess.Assessment;
import org.hemogram.assess.Course;
import org.hemogram.assess.Finding;
import org.hemogram.lab.Moment;
import org.hemogram.lab.Quantity;

/**
 * What the section "Going" says of the course, worst first: graft failure and relapse, then
 * response, recovery, the need of red cells, and the longest episodes.
 */
final class CourseLines {
  private static final String REFRACTORY = "response.refractory";
  private static final String LOST = "response.lost";
  private static final int MOST_EPISODES = 3;
  private static final int LONG_GAP = 7;

  private final Course course;
  private final List<Finding> losses;
  private final DateWords dates;
  private final NumberWords numbers;
  private final ResponseWords responses;
  private final RecoveryWords recoveries;

  CourseLines(Assessment assessment, DateWords dates, TextStyle style, CodeWords words) {
    this.course = assessment.course();
    this.losses = losses(assessment);
    this.dates = dates;
    this.numbers = new NumberWords(style);
    EvidenceWords evidence = new EvidenceWords(dates, numbers);
    this.responses = new ResponseWords(dates, evidence, words);
    this.recoveries = new RecoveryWords(dates, evidence, words);
  }

  /** Refractory disease, and complete responses lost where no relapse says more. */
  private static List<Finding> losses(Assessment assessment) {
    boolean relapsed = !assessment.course().relapse().isEmpty();
    return assessment.findings().stream()
        .filter(
            finding ->
                finding.code().equals(REFRACTORY) || finding.code().equals(LOST) && !relapsed)
        .toList();
  }

  boolean isEmpty() {
    return course.response().isEmpty()
        && course.recovery().isEmpty()
        && course.relapse().isEmpty()
        && course.transfusion().stream().allMatch(need -> transfusion(need).isEmpty())
        && course.lineage().isEmpty()
        && course.duration().isEmpty()
        && course.episodes().stream().allMatch(episode -> episode.days() == 0);
  }

  void write(Page page) {
    for (Course.Recovery recovery : course.recovery()) {
      if (RecoveryWords.isFailure(recovery)) {
        say(page, Ink.HEADING, recoveries.failure(recovery));
      }
    }
    for (Course.Relapse relapse : course.relapse()) {
      say(page, Ink.HEADING, responses.relapse(relapse));
    }
    for (Finding finding : losses) {
      say(page, Ink.HEADING, responses.loss(finding));
    }
    for (Course.Response response : course.response()) {
      say(page, Ink.PLAIN, responses.response(response));
    }
    for (Course.BestResponse best : course.best()) {
      if (responses.isWorthSaying(best, course.response())) {
        say(page, Ink.PLAIN, responses.best(best));
      }
    }
    String lines = responses.lineages(course.lineage());
    if (!lines.isEmpty()) {
      say(page, Ink.PLAIN, lines);
    }
    for (Course.Recovery recovery : course.recovery()) {
      if (!RecoveryWords.isFailure(recovery)) {
        say(page, Ink.PLAIN, recoveries.recovery(recovery));
      }
    }
    for (Course.TransfusionNeed need : course.transfusion()) {
      String words = transfusion(need);
      if (!words.isEmpty()) {
        say(page, Ink.PLAIN, words);
      }
    }
    for (Course.Duration duration : course.duration()) {
      say(page, Ink.PLAIN, duration(duration));
    }
    episodes(page);
  }

  private String duration(Course.Duration duration) {
    return "ICAHT, "
        + duration.scale().replace('-', ' ')
        + ", after "
        + EventWords.words(duration.after(), dates)
        + ": grade "
        + duration.grade()
        + (duration.lowerBound() ? " or more" : "")
        + (duration.grade() == 0
            ? ""
            : " (" + duration.criterion().statement() + "; " + duration.days() + " counted)")
        + (duration.lowerBound() ? "; too few counts to say more" : "")
        + (duration.filledDays() > 0
            ? "; "
                + NumberWords.count(duration.filledDays(), "day", "days")
                + " filled between counts"
            : "");
  }

  private void episodes(Page page) {
    List<Course.Episode> byLength = new ArrayList<>(course.episodes());
    byLength.removeIf(episode -> episode.days() == 0);
    byLength.sort((a, b) -> Long.compare(b.days(), a.days()));
    Set<Course.Episode> longest = Collections.newSetFromMap(new IdentityHashMap<>());
    longest.addAll(byLength.subList(0, Math.min(MOST_EPISODES, byLength.size())));
    for (Course.Episode episode : course.episodes()) {
      if (longest.contains(episode)) {
        say(page, Ink.PLAIN, episode(episode));
      }
    }
    int more = course.episodes().size() - longest.size();
    if (more > 0 && !longest.isEmpty()) {
      page.paragraph(
          4,
          NumberWords.count(more, "shorter stretch is", "shorter stretches are")
              + " in --format json.");
    }
  }

  private static void say(Page page, Ink ink, String text) {
    page.paragraph(ink, 4, 6, text);
  }

  private String episode(Course.Episode episode) {
    return episode.analyte().title()
        + " below "
        + Quantity.plain(episode.below())
        + " "
        + numbers.unit(episode.analyte())
        + " on "
        + dates.day(episode.start())
        + ", "
        + recovered(episode)
        + "; lowest "
        + NumberWords.value(episode.nadir())
        + " on "
        + dates.day(episode.nadir().result().time())
        + (episode.longestGapDays() > LONG_GAP
            ? "; up to " + episode.longestGapDays() + " days without a count"
            : "");
  }

  /** An episode ends at a limit of its own; counts within it may lie between the two limits. */
  private String recovered(Course.Episode episode) {
    Moment end = episode.end();
    String days = NumberWords.count(episode.days(), "day", "days");
    String limit = Quantity.plain(episode.recovered());
    return end == null
        ? limit + " not reached in " + days
        : limit + " reached after " + days + " on " + dates.day(end);
  }

  /** The need in words; empty where nothing can be said and nothing would help. */
  private String transfusion(Course.TransfusionNeed need) {
    String span = "Red cells from " + dates.day(need.from()) + " to " + dates.day(need.to()) + ": ";
    String units =
        need.units() == null
            ? "units not recorded"
            : Quantity.plain(need.units())
                + (Quantity.plain(need.units()).equals("1") ? " unit" : " units");
    return switch (need.state()) {
      case "dependent" -> span + units + "; counts as transfusion dependence (Gale 2011)";
      case "independent" -> span + "none; counts as transfusion independence";
      case "below-dependence" -> span + units + "; below transfusion dependence (Gale 2011)";
      default -> need.missing().isEmpty() ? "" : span + units + ", so the need cannot be judged";
    };
  }
}
