package org.hemogram.assess.course;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hemogram.assess.Course;
import org.hemogram.assess.Reading;
import org.hemogram.lab.Analyte;
import org.hemogram.lab.EventKind;
import org.hemogram.lab.Moment;
import org.hemogram.lab.TreatmentEvent;
import org.hemogram.resource.ResourceTree;
import org.jspecify.annotations.Nullable;

/**
 * Possible relapse after a response at a landmark: the severe criteria met again on two counts some
 * days apart, or a transfusion after a time without one. A prompt for review, because published
 * definitions depend on treatment decisions.
 */
final class Relapses {
  private static final Set<EventKind> TRANSFUSIONS =
      EnumSet.of(EventKind.RBC_TRANSFUSION, EventKind.PLATELET_TRANSFUSION);

  private final int daysApart;
  private final int independentDays;
  private final SevereCriteria severe;

  Relapses(ResourceTree rules, SevereCriteria severe) {
    this.daysApart = rules.get("daysApart").whole();
    this.independentDays = rules.get("independentDays").whole();
    this.severe = severe;
  }

  /** The first possible relapse after the first response of a treatment. */
  Optional<Course.Relapse> of(Counts counts, Treatment treatment, List<Course.Response> responses) {
    Course.@Nullable Response first = null;
    for (Course.Response response : responses) {
      if (first == null && response.category().isResponse()) {
        first = response;
      }
    }
    if (first == null) {
      return Optional.empty();
    }
    long from = lastDay(first) + 1;
    Course.@Nullable Relapse counted = counted(counts, from, treatment, responses, first);
    Course.@Nullable Relapse transfused = transfused(counts, from, treatment, responses, first);
    if (counted == null || transfused == null) {
      return Optional.ofNullable(counted == null ? transfused : counted);
    }
    boolean earlier = transfused.date().compareTo(counted.date().dayOnly()) < 0;
    return Optional.of(earlier ? transfused : counted);
  }

  private static long lastDay(Course.Response response) {
    long last = response.date().day();
    for (Reading reading : response.evidence()) {
      last = Math.max(last, Counts.day(reading));
    }
    return last;
  }

  private Course.@Nullable Relapse counted(
      Counts counts,
      long from,
      Treatment treatment,
      List<Course.Response> responses,
      Course.Response first) {
    Moment start = Moment.NONE;
    Sample opening = null;
    for (Moment day : Days.between(counts, from, treatment.end())) {
      Sample sample = severe.sample(counts, day.day());
      switch (severe.holds(sample)) {
        case FALSE -> opening = null;
        case UNKNOWN -> {}
        case TRUE -> {
          if (opening == null) {
            opening = sample;
            start = day;
          } else if (day.day() - start.day() >= daysApart) {
            List<Reading> evidence = new ArrayList<>(deciding(opening));
            evidence.addAll(deciding(sample));
            return new Course.Relapse(
                start,
                "blood criteria of severe aplastic anemia met again on two counts at least "
                    + daysApart
                    + " days apart",
                after(responses, start, first),
                evidence);
          }
        }
      }
    }
    return null;
  }

  private static List<Reading> deciding(Sample sample) {
    List<Reading> readings = new ArrayList<>(sample.readings());
    readings.removeIf(reading -> reading.result().analyte() == Analyte.HEMOGLOBIN);
    return readings;
  }

  private Course.@Nullable Relapse transfused(
      Counts counts,
      long from,
      Treatment treatment,
      List<Course.Response> responses,
      Course.Response first) {
    long previous = treatment.start().day();
    for (TreatmentEvent event : counts.events(TRANSFUSIONS)) {
      long day = event.time().day();
      if (day > treatment.end()) {
        return null;
      }
      if (day >= from && day - previous >= independentDays) {
        return new Course.Relapse(
            event.time().dayOnly(),
            (event.kind() == EventKind.RBC_TRANSFUSION ? "red cells" : "platelets")
                + " given after at least "
                + independentDays
                + " days without a transfusion",
            after(responses, event.time(), first),
            before(counts, event));
      }
      previous = Math.max(previous, day);
    }
    return null;
  }

  /** The last count of the transfused line at most a week before the transfusion. */
  private List<Reading> before(Counts counts, TreatmentEvent event) {
    Analyte line =
        event.kind() == EventKind.RBC_TRANSFUSION ? Analyte.HEMOGLOBIN : Analyte.PLATELETS;
    long day = event.time().day();
    List<Reading> readings = counts.between(line, day - daysApart, day);
    return readings.isEmpty() ? List.of() : List.of(readings.get(readings.size() - 1));
  }

  /** The latest response before the relapse. */
  private static String after(
      List<Course.Response> responses, Moment relapse, Course.Response first) {
    Course.Response latest = first;
    for (Course.Response response : responses) {
      if (response.category().isResponse() && response.date().day() <= relapse.day()) {
        latest = response;
      }
    }
    return "response." + latest.category().id() + " " + latest.date().text();
  }
}
