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
import org.hemogram.criteria.CriteriaTable;
import org.hemogram.criteria.LimitSet;
import org.hemogram.criteria.Truth;
import org.hemogram.lab.Analyte;
import org.hemogram.lab.Problem;
import org.hemogram.resource.ResourceTree;
import org.jspecify.annotations.Nullable;

/** The course of one patient's illness: one class answers one question, this one asks them all. */
public final class CourseAssessor {
  private static final String DURATIONS = "icaht";

  private final List<EpisodeRule> episodes;
  private final Treatments treatments;
  private final List<ResponseDefinition> definitions = new ArrayList<>();
  private final Landmarks landmarks;
  private final BestResponses best;
  private final Relapses relapses;
  private final Recoveries recoveries;
  private final GraftFailures failures;
  private final TransfusionNeeds needs;
  private final LineageResponses lineages;
  private final LostResponses losses;
  private final DurationGrades durations;
  private final CourseFindings findings;
  private final boolean askedForResponse;

  /**
   * Loads what the settings ask for.
   *
   * @param settings the choices
   * @param library the published tables
   * @param severe the blood criteria of severe aplastic anemia
   * @param reticulocyteDays how far a reticulocyte count may be from the other counts
   */
  public CourseAssessor(
      CourseSettings settings, CriteriaLibrary library, LimitSet severe, int reticulocyteDays) {
    ResourceTree rules = ResourceTree.read(CourseAssessor.class, "course.json");
    SevereCriteria criteria = new SevereCriteria(severe, reticulocyteDays);
    this.episodes = episodes(rules.get("episodes"), settings.episodes());
    this.treatments = new Treatments(rules.get("treatments"));
    for (String id : settings.responses()) {
      definitions.add(new ResponseDefinition(table(library, "response-" + id), severe));
    }
    this.landmarks = new Landmarks(rules.get("response"), criteria);
    this.best = new BestResponses(criteria);
    this.relapses = new Relapses(rules.get("relapse"), criteria);
    this.recoveries = new Recoveries(library, settings.recovery(), rules.get("recovery"));
    this.failures = new GraftFailures(library, settings.graftFailureDay(), rules.get("recovery"));
    this.needs = new TransfusionNeeds(rules.get("transfusion"));
    this.lineages =
        new LineageResponses(
            rules.get("lineage"), table(library, rules.get("lineage").text("table")));
    this.losses = new LostResponses(rules.get("lost").get("daysApart").whole(), criteria);
    this.durations =
        new DurationGrades(table(library, DURATIONS), settings.durations(), rules.get("duration"));
    this.findings = new CourseFindings(rules, criteria);
    this.askedForResponse = settings.askedForResponse();
  }

  private static CriteriaTable table(CriteriaLibrary library, String id) {
    return library
        .table(id)
        .orElseThrow(() -> new IllegalArgumentException("There is no table '" + id + "'"));
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
    List<Course.Response> responses = new ArrayList<>();
    List<Course.BestResponse> bests = new ArrayList<>();
    List<Course.Relapse> lost = new ArrayList<>();
    List<Course.Lineage> lines = new ArrayList<>();
    for (Treatment treatment : treatments.of(counts)) {
      Truth before = landmarks.severeBefore(counts, treatment);
      for (ResponseDefinition definition : definitions) {
        List<Course.Response> own = landmarks.of(counts, treatment, definition, before);
        responses.addAll(own);
        best.of(counts, treatment, definition, before).ifPresent(bests::add);
        if (definition == definitions.get(0)) {
          relapses.of(counts, treatment, own).ifPresent(lost::add);
        }
      }
      lines.addAll(lineages.of(counts, treatment));
    }
    return new Course(
        stretches,
        responses,
        bests,
        recoveries(counts),
        lost,
        needs.of(counts).map(List::of).orElse(List.of()),
        lines,
        durations.of(counts));
  }

  /**
   * The findings that a course stands for.
   *
   * @param latest the latest reading of an analyte, or null
   */
  public List<Finding> findings(
      Course course, Counts counts, Function<Analyte, @Nullable Reading> latest) {
    if (counts.isWithoutEvents()) {
      return List.of();
    }
    ResponseDefinition first = definitions.get(0);
    List<Finding> found = findings.of(course, first.id(), counts, latest);
    for (Treatment treatment :
        course.best().isEmpty() ? List.<Treatment>of() : treatments.of(counts)) {
      Finding loss = losses.of(counts, treatment, first, course.best());
      if (loss != null) {
        found.add(loss);
      }
    }
    return found;
  }

  /** What stands in the way of judging the course, or has to be known when it is read. */
  public List<Problem> problems(Counts counts) {
    return counts.isWithoutEvents() && !askedForResponse
        ? List.of()
        : CourseProblems.of(counts, treatments.of(counts), askedForResponse);
  }

  private List<Course.Recovery> recoveries(Counts counts) {
    List<Course.Recovery> all = new ArrayList<>();
    for (Transplant transplant : Transplant.of(counts)) {
      List<Course.Recovery> own = recoveries.of(counts, transplant);
      all.addAll(own);
      all.addAll(failures.of(counts, transplant, own));
    }
    return all;
  }
}
