package org.hemogram.assess.course;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.hemogram.assess.Course;
import org.hemogram.assess.Finding;
import org.hemogram.assess.Reading;
import org.hemogram.criteria.CriteriaLibrary;
import org.hemogram.criteria.LimitSet;
import org.hemogram.lab.Analyte;
import org.hemogram.lab.Problem;
import org.hemogram.resource.ResourceTree;
import org.jspecify.annotations.Nullable;

/**
 * The course of one patient's illness. Episodes are told of everybody; what hangs on treatments is
 * loaded when the first patient has one.
 */
public final class CourseAssessor {
  private final CourseSettings settings;
  private final CriteriaLibrary library;
  private final LimitSet severe;
  private final int reticulocyteDays;
  private final ResourceTree rules;
  private final List<EpisodeRule> episodes;

  /** Set once; two threads at once would load the same. */
  private volatile @Nullable TreatedCourse treated;

  /**
   * Loads what everybody needs.
   *
   * @param settings the choices
   * @param library the published tables
   * @param severe the blood criteria of severe aplastic anemia
   * @param reticulocyteDays how far a reticulocyte count may be from the other counts
   */
  public CourseAssessor(
      CourseSettings settings, CriteriaLibrary library, LimitSet severe, int reticulocyteDays) {
    this.settings = settings;
    this.library = library;
    this.severe = severe;
    this.reticulocyteDays = reticulocyteDays;
    this.rules = ResourceTree.read(CourseAssessor.class, "course.json");
    this.episodes = episodes(rules.get("episodes"), settings.episodes());
  }

  private TreatedCourse treated() {
    TreatedCourse known = treated;
    if (known == null) {
      known =
          new TreatedCourse(settings, library, rules, new SevereCriteria(severe, reticulocyteDays));
      treated = known;
    }
    return known;
  }

  private static List<EpisodeRule> episodes(ResourceTree usual, List<EpisodeRule> asked) {
    Map<Analyte, List<EpisodeRule>> byAnalyte = new EnumMap<>(Analyte.class);
    for (EpisodeRule rule : asked) {
      byAnalyte.computeIfAbsent(rule.analyte(), a -> new ArrayList<>()).add(rule);
    }
    List<EpisodeRule> rules = new ArrayList<>();
    for (ResourceTree row : usual.get("rules").items()) {
      Analyte analyte = Analyte.of(row.text("analyte")).orElseThrow();
      List<EpisodeRule> own = byAnalyte.remove(analyte);
      if (own == null) {
        rules.add(
            new EpisodeRule(
                analyte, row.get("below").exact(), false, row.get("recovered").exact(), false, 0));
      } else {
        rules.addAll(own);
      }
    }
    byAnalyte.values().forEach(rules::addAll);
    return rules;
  }

  /** The course of one patient. */
  public Course of(Counts counts) {
    if (!counts.last().isKnown()) {
      return Course.NONE;
    }
    List<Course.Episode> stretches = new ArrayList<>();
    for (EpisodeRule rule : episodes) {
      stretches.addAll(Episodes.of(counts, rule));
    }
    if (counts.isWithoutEvents()) {
      return stretches.isEmpty() ? Course.NONE : Course.ofEpisodes(stretches);
    }
    return treated().of(counts, stretches);
  }

  /**
   * The findings that a course stands for.
   *
   * @param latest the latest reading of an analyte, or null
   */
  public List<Finding> findings(
      Course course, Counts counts, Function<Analyte, @Nullable Reading> latest) {
    return counts.isWithoutEvents() ? List.of() : treated().findings(course, counts, latest);
  }

  /** What stands in the way of judging the course, or has to be known when it is read. */
  public List<Problem> problems(Counts counts) {
    return counts.isWithoutEvents() && !settings.askedForResponse()
        ? List.of()
        : CourseProblems.of(counts, treated().treatments(counts), settings.askedForResponse());
  }
}
