package org.hemogram.assess.course;

import java.util.ArrayList;
import java.util.List;
import org.hemogram.assess.Course;
import org.hemogram.assess.Course.Category;
import org.hemogram.assess.Finding;
import org.hemogram.assess.Reading;
import org.hemogram.criteria.Truth;
import org.hemogram.lab.Analyte;
import org.hemogram.lab.Moment;
import org.hemogram.resource.ResourceTree;

/**
 * How treatment was answered at its landmarks (3, 6 and 12 months). A landmark that the counts have
 * not reached yet is not told, and nobody is without response before three months.
 */
final class Landmarks {
  /** The counts before treatment had not met the severe criteria that the definition presumes. */
  static final String NOT_SEVERE_BEFORE = "not-severe-before";

  /** All counts near the landmark are from days on which nobody is without response yet. */
  static final String TOO_EARLY = "counts-too-early";

  private static final List<String> NEEDED =
      List.of(
          Analyte.NEUTROPHILS.id(),
          Analyte.HEMOGLOBIN.id(),
          Analyte.PLATELETS.id(),
          Analyte.RETICULOCYTES.id());

  private record Landmark(String id, Span span, int before, int after) {}

  private final List<Landmark> landmarks = new ArrayList<>();
  private final Span notNoneBefore;
  private final int baselineDays;
  private final SevereCriteria severe;

  Landmarks(ResourceTree rules, SevereCriteria severe) {
    for (ResourceTree row : rules.get("landmarks").items()) {
      landmarks.add(
          new Landmark(
              row.text("id"), Span.of(row), row.get("before").whole(), row.get("after").whole()));
    }
    this.notNoneBefore =
        new Span(rules.get("notNoneBeforeMonths").whole(), rules.get("notNoneBeforeDays").whole());
    this.baselineDays = rules.get("baselineDays").whole();
    this.severe = severe;
  }

  /** What the counts before treatment say about severe disease; unknown without counts. */
  Truth severeBefore(Counts counts, Treatment treatment) {
    long start = treatment.start().day();
    Truth answer = Truth.UNKNOWN;
    for (Moment day : Days.between(counts, Long.MIN_VALUE, start)) {
      Truth met = severe.holds(severe.sample(counts, day.day()));
      if (met == Truth.TRUE) {
        return Truth.TRUE;
      }
      if (met == Truth.FALSE && day.day() >= start - baselineDays) {
        answer = Truth.FALSE;
      }
    }
    return answer;
  }

  /** True when the counts before treatment met the definition of a complete response already. */
  boolean wasComplete(Counts counts, Treatment treatment, ResponseDefinition definition) {
    long start = treatment.start().day();
    Sample before = Sample.of(counts, start, start - baselineDays, start, 0);
    return definition.judge(before, true).category() == Category.COMPLETE;
  }

  /** The answers at the landmarks of one treatment, in order of time. */
  List<Course.Response> of(
      Counts counts, Treatment treatment, ResponseDefinition definition, Truth before) {
    List<Course.Response> responses = new ArrayList<>(landmarks.size());
    for (Landmark landmark : landmarks) {
      Moment date = landmark.span().after(treatment.start());
      if (date.day() <= treatment.end() && date.day() - landmark.before() <= counts.last().day()) {
        Course.Response response = at(counts, treatment, definition, landmark, date, before);
        if (date.day() <= counts.last().day() || response.category().isResponse()) {
          responses.add(response);
        }
      }
    }
    return responses;
  }

  private Course.Response at(
      Counts counts,
      Treatment treatment,
      ResponseDefinition definition,
      Landmark landmark,
      Moment date,
      Truth before) {
    long from = Math.max(date.day() - landmark.before(), treatment.start().day() + 1);
    long to = Math.min(date.day() + landmark.after(), treatment.end());
    boolean wasSevere = before != Truth.FALSE;
    Sample sample = Sample.of(counts, date.day(), from, to, 0);
    Verdict verdict = definition.judge(sample, wasSevere);
    long earliest = earliestNone(treatment.start());
    boolean tooEarly = verdict.category() == Category.NONE && isTooEarly(sample, earliest);
    if (tooEarly) {
      sample = Sample.of(counts, date.day(), Math.max(from, earliest), to, 0);
      verdict = definition.judge(sample, wasSevere);
    }
    boolean early = sample.readings().isEmpty() && tooEarly;
    List<String> missing = sample.readings().isEmpty() ? NEEDED : verdict.missing();
    boolean presumed = verdict.category() == Category.PARTIAL && before == Truth.FALSE;
    return new Course.Response(
        definition.id(),
        treatment.label(),
        landmark.id(),
        date,
        verdict.category(),
        new Finding.Criterion(definition.table(), verdict.words(), definition.source().title()),
        sample.readings(),
        missing,
        sample.excluded(),
        early ? List.of(TOO_EARLY) : presumed ? List.of(NOT_SEVERE_BEFORE) : List.of());
  }

  /** Three calendar months, or 90 days where those are fewer. */
  private long earliestNone(Moment start) {
    return Math.min(notNoneBefore.after(start).day(), start.day() + notNoneBefore.days());
  }

  private static boolean isTooEarly(Sample sample, long earliest) {
    for (Reading reading : sample.readings()) {
      if (Counts.day(reading) < earliest) {
        return true;
      }
    }
    return false;
  }
}
