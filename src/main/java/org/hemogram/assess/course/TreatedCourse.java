package org.hemogram.assess.course;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.hemogram.assess.Course;
import org.hemogram.assess.Finding;
import org.hemogram.assess.Reading;
import org.hemogram.criteria.CriteriaLibrary;
import org.hemogram.criteria.CriteriaTable;
import org.hemogram.criteria.Truth;
import org.hemogram.lab.Analyte;
import org.hemogram.resource.ResourceTree;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a patient with treatments: one class answers one question, this asks them all.
 */
final class TreatedCourse {
  private static final String DURATIONS = "icaht";

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

  /**
   * Loads what the settings ask for.
   *
   * @param settings the choices
   * @param library the published tables
   * @param rules windows, landmarks and numbers of values
   * @param criteria the blood criteria of severe aplastic anemia
   */
  TreatedCourse(
      CourseSettings settings,
      CriteriaLibrary library,
      ResourceTree rules,
      SevereCriteria criteria) {
    this.treatments = new Treatments(rules.get("treatments"));
    for (String id : settings.responses()) {
      definitions.add(new ResponseDefinition(table(library, "response-" + id), criteria.set()));
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
  }

  private static CriteriaTable table(CriteriaLibrary library, String id) {
    return library
        .table(id)
        .orElseThrow(() -> new IllegalArgumentException("There is no table '" + id + "'"));
  }

  /** The courses of treatment, in order of time. */
  List<Treatment> treatments(Counts counts) {
    return treatments.of(counts);
  }

  /** The course of one patient, with the episodes that were found already. */
  Course of(Counts counts, List<Course.Episode> stretches) {
    List<Course.Response> responses = new ArrayList<>();
    List<Course.BestResponse> bests = new ArrayList<>();
    List<Course.Relapse> lost = new ArrayList<>();
    List<Course.Lineage> lines = new ArrayList<>();
    for (Treatment treatment : treatments.of(counts)) {
      Truth before = landmarks.severeBefore(counts, treatment);
      for (ResponseDefinition definition : definitions) {
        if (landmarks.wasComplete(counts, treatment, definition)) {
          continue;
        }
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

  List<Finding> findings(
      Course course, Counts counts, Function<Analyte, @Nullable Reading> latest) {
    ResponseDefinition first = definitions.get(0);
    List<Finding> found = findings.of(course, first, counts, latest);
    for (Treatment treatment :
        course.best().isEmpty() ? List.<Treatment>of() : treatments.of(counts)) {
      Finding loss = losses.of(counts, treatment, first, course.best());
      if (loss != null) {
        found.add(loss);
      }
    }
    return found;
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
