package org.hemogram.assess.course;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.hemogram.assess.Course;
import org.hemogram.assess.Course.Category;
import org.hemogram.assess.Finding;
import org.hemogram.assess.Reading;
import org.hemogram.criteria.Truth;
import org.hemogram.lab.Analyte;
import org.hemogram.lab.EventKind;
import org.hemogram.lab.Moment;
import org.hemogram.lab.TreatmentEvent;
import org.hemogram.resource.ResourceTree;
import org.jspecify.annotations.Nullable;

/**
 * The findings that a course stands for: a code of response for the landmarks that gave it,
 * refractory disease, possible relapse, recovery and graft failure. Current is what still holds at
 * the last counts.
 */
final class CourseFindings {
  private static final String RESPONSE = "response.";
  private static final EnumSet<EventKind> TRANSFUSIONS =
      EnumSet.of(EventKind.RBC_TRANSFUSION, EventKind.PLATELET_TRANSFUSION);

  private final SevereCriteria severe;
  private final String refractoryLandmark;
  private final String refractoryDefinition;
  private final String refractorySource;
  private final int independentDays;

  CourseFindings(ResourceTree rules, SevereCriteria severe) {
    this.severe = severe;
    this.refractoryLandmark = rules.get("refractory").text("landmark");
    this.refractoryDefinition = rules.get("refractory").text("definition");
    this.refractorySource = rules.get("refractory").text("source");
    this.independentDays = rules.get("relapse").get("independentDays").whole();
  }

  /**
   * The findings of a course.
   *
   * @param course what was said of it
   * @param definition the definition of response that findings follow
   * @param latest the latest reading of an analyte, or null
   */
  List<Finding> of(
      Course course,
      ResponseDefinition definition,
      Counts counts,
      Function<Analyte, @Nullable Reading> latest) {
    List<Finding> findings = new ArrayList<>();
    List<Course.Response> responses = new ArrayList<>(course.response());
    responses.removeIf(response -> !response.definition().equals(definition.id()));
    Truth now = severeNow(counts);
    Predicate<Course.Response> lasts =
        response -> !isLost(response, course.relapse()) && stillHolds(response, definition, counts);
    addResponses(responses, lasts, latest, findings);
    for (Course.Response response : course.response()) {
      if (isRefractory(response)) {
        add(
            "response.refractory",
            now == Truth.TRUE,
            response.date(),
            new Finding.Criterion(
                response.statement().id(), response.statement().statement(), refractorySource),
            response.evidence(),
            latest,
            findings);
      }
    }
    for (Course.Relapse relapse : course.relapse()) {
      add(
          "relapse.possible",
          isStillLost(relapse, responses, counts, now),
          relapse.date(),
          new Finding.Criterion("aa-camitta", relapse.definition(), "after " + relapse.after()),
          relapse.evidence(),
          latest,
          findings);
    }
    addRecoveries(course.recovery(), latest, findings);
    return findings;
  }

  /** No response by the definition in which that means severe disease. */
  private boolean isRefractory(Course.Response response) {
    return response.category() == Category.NONE
        && response.landmark().equals(refractoryLandmark)
        && response.definition().equals(refractoryDefinition);
  }

  /** What the last counts that can be judged say. */
  private Truth severeNow(Counts counts) {
    List<Moment> days = Days.between(counts, Long.MIN_VALUE, Long.MAX_VALUE);
    for (int i = days.size() - 1; i >= 0; i--) {
      Truth met = severe.holds(severe.sample(counts, days.get(i).day()));
      if (met != Truth.UNKNOWN) {
        return met;
      }
    }
    return Truth.UNKNOWN;
  }

  private boolean isStillLost(
      Course.Relapse relapse, List<Course.Response> responses, Counts counts, Truth now) {
    for (Course.Response response : responses) {
      if (response.category().isResponse() && response.date().day() > relapse.date().day()) {
        return false;
      }
    }
    List<TreatmentEvent> transfusions = counts.events(TRANSFUSIONS);
    boolean transfused =
        !transfusions.isEmpty()
            && counts.last().day() - transfusions.get(transfusions.size() - 1).time().day()
                < independentDays;
    return now == Truth.TRUE || transfused;
  }

  private static void addResponses(
      List<Course.Response> responses,
      Predicate<Course.Response> lasts,
      Function<Analyte, @Nullable Reading> latest,
      List<Finding> findings) {
    Map<Category, List<Course.Response>> byCategory = new LinkedHashMap<>();
    for (Course.Response response : responses) {
      byCategory.computeIfAbsent(response.category(), c -> new ArrayList<>()).add(response);
    }
    Course.Response last = responses.isEmpty() ? null : responses.get(responses.size() - 1);
    for (List<Course.Response> same : byCategory.values()) {
      Course.Response newest = same.get(same.size() - 1);
      boolean current = newest.equals(last) && lasts.test(newest);
      Finding finding =
          finding(
              RESPONSE + newest.category().id(),
              current,
              newest.date(),
              newest.statement(),
              newest.evidence(),
              latest);
      if (finding != null) {
        findings.add(since(finding, same.get(0).date(), newest.missing()));
      }
    }
  }

  /** False when the last counts that tell fall short of a response. */
  private boolean stillHolds(
      Course.Response response, ResponseDefinition definition, Counts counts) {
    if (!response.category().isResponse()) {
      return true;
    }
    List<Moment> days = Days.between(counts, response.date().day() + 1, Long.MAX_VALUE);
    for (int i = days.size() - 1; i >= 0; i--) {
      Sample sample = severe.sample(counts, days.get(i).day());
      Category met = definition.judge(sample, true).category();
      if (met == Category.COMPLETE) {
        return true;
      }
      if (response.category() == Category.COMPLETE) {
        if (!definition.below(sample).isEmpty()) {
          return false;
        }
      } else if (met != Category.NOT_ASSESSABLE) {
        return met.isResponse();
      }
    }
    return true;
  }

  private static boolean isLost(Course.Response response, List<Course.Relapse> relapses) {
    for (Course.Relapse relapse : relapses) {
      if (relapse.date().day() > response.date().day()) {
        return true;
      }
    }
    return false;
  }

  private static Finding since(Finding finding, Moment first, List<String> missing) {
    return new Finding(
        finding.code(),
        finding.state(),
        first,
        finding.last(),
        finding.worst(),
        finding.latest(),
        finding.grades(),
        finding.criterion(),
        finding.sets(),
        finding.alternatives(),
        finding.evidence(),
        missing);
  }

  private static void addRecoveries(
      List<Course.Recovery> recoveries,
      Function<Analyte, @Nullable Reading> latest,
      List<Finding> findings) {
    for (Course.Recovery recovery : recoveries) {
      boolean told =
          recovery.status().equals(Recoveries.REACHED) || recovery.kind().startsWith("graft");
      if (told && !recovery.kind().equals("platelets-50")) {
        add(
            recovery.code(),
            recovery.holdsNow(),
            recovery.date(),
            recovery.criterion(),
            recovery.evidence(),
            latest,
            findings);
      }
    }
  }

  private static void add(
      String code,
      boolean current,
      Moment date,
      Finding.Criterion criterion,
      List<Reading> evidence,
      Function<Analyte, @Nullable Reading> latest,
      List<Finding> findings) {
    Finding finding = finding(code, current, date, criterion, evidence, latest);
    if (finding != null) {
      findings.add(finding);
    }
  }

  /** A finding needs a reading to point at; without any there is none. */
  private static @Nullable Finding finding(
      String code,
      boolean current,
      Moment date,
      Finding.Criterion criterion,
      List<Reading> evidence,
      Function<Analyte, @Nullable Reading> latest) {
    Reading worst = evidence.isEmpty() ? any(latest) : evidence.get(0);
    if (worst == null) {
      return null;
    }
    Reading now = latest.apply(worst.result().analyte());
    return new Finding(
        code,
        current ? Finding.State.CURRENT : Finding.State.PAST,
        date,
        date,
        worst,
        now == null ? worst : now,
        Map.of(),
        criterion,
        List.of(),
        List.of(),
        evidence,
        List.of());
  }

  private static @Nullable Reading any(Function<Analyte, @Nullable Reading> latest) {
    for (Analyte line :
        List.of(Analyte.NEUTROPHILS, Analyte.PLATELETS, Analyte.HEMOGLOBIN, Analyte.WBC)) {
      Reading reading = latest.apply(line);
      if (reading != null) {
        return reading;
      }
    }
    return null;
  }
}
