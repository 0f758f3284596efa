package org.hemogram.assess.course;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.hemogram.lab.EventKind;
import org.hemogram.lab.TreatmentEvent;
import org.hemogram.resource.ResourceTree;

/**
 * Groups events into courses of immunosuppression: antithymocyte globulin first; cyclosporine and
 * eltrombopag are a course of their own only when they do not accompany one. What is begun after a
 * transplant keeps the graft and is none.
 */
final class Treatments {
  private static final Set<EventKind> INTENSE = EnumSet.of(EventKind.ATG);
  private static final Set<EventKind> ALONE =
      EnumSet.of(EventKind.CYCLOSPORINE_START, EventKind.ELTROMBOPAG_START);
  private static final Set<EventKind> TRANSPLANTS = EnumSet.of(EventKind.TRANSPLANT);
  private static final Set<EventKind> ENDING =
      EnumSet.of(EventKind.TRANSPLANT, EventKind.CONDITIONING, EventKind.ALEMTUZUMAB);

  private final int sameCourseDays;
  private final int togetherDays;

  Treatments(ResourceTree rules) {
    this.sameCourseDays = rules.get("sameCourseDays").whole();
    this.togetherDays = rules.get("togetherDays").whole();
  }

  /** The courses in order of time. */
  List<Treatment> of(Counts counts) {
    List<TreatmentEvent> starts = new ArrayList<>();
    TreatmentEvent previous = null;
    for (TreatmentEvent event : counts.events(INTENSE)) {
      if (previous == null || distance(previous, event) > sameCourseDays) {
        starts.add(event);
      }
      previous = event;
    }
    for (TreatmentEvent event : counts.events(ALONE)) {
      if (starts.stream().noneMatch(start -> distance(start, event) <= togetherDays)) {
        starts.add(event);
      }
    }
    starts.removeIf(start -> isAfterTransplant(start, counts));
    starts.sort((a, b) -> a.time().compareTo(b.time()));
    List<Treatment> courses = new ArrayList<>(starts.size());
    for (TreatmentEvent start : starts) {
      courses.add(new Treatment(start.label(), start.time(), end(start, starts, counts)));
    }
    return courses;
  }

  private static boolean isAfterTransplant(TreatmentEvent start, Counts counts) {
    for (TreatmentEvent transplant : counts.events(TRANSPLANTS)) {
      if (transplant.time().day() <= start.time().day()) {
        return true;
      }
    }
    return false;
  }

  private static long distance(TreatmentEvent a, TreatmentEvent b) {
    return Math.abs(a.time().day() - b.time().day());
  }

  private static long end(TreatmentEvent start, List<TreatmentEvent> starts, Counts counts) {
    long end = Long.MAX_VALUE;
    for (TreatmentEvent other : counts.events(ENDING)) {
      end = before(other, start, end);
    }
    for (TreatmentEvent other : starts) {
      // Cyclosporine is taken up again when counts fall, as part of the same course; another drug
      // is a rescue, whose answer is not that of the course before.
      boolean added = start.kind() == EventKind.ATG && other.kind() == EventKind.CYCLOSPORINE_START;
      end = added ? end : before(other, start, end);
    }
    return end;
  }

  private static long before(TreatmentEvent other, TreatmentEvent start, long end) {
    long day = other.time().day();
    return day > start.time().day() ? Math.min(end, day - 1) : end;
  }
}
