package org.hemogram.assess;

import org.hemogram.assess.AssessmentSettings.IntervalChoice;
import org.hemogram.criteria.ReferenceIntervals;
import org.hemogram.criteria.Subject;
import org.hemogram.lab.Assay;
import org.hemogram.lab.LabResult;
import org.hemogram.lab.ReferenceInterval;
import org.jspecify.annotations.Nullable;

/**
 * The one reference interval that a result is held against. Origins are never mixed within a
 * result: an interval that the export printed holds as it is, also with one limit only; a built-in
 * one stands in only where the export printed none.
 *
 * @param choice where limits come from
 * @param builtin the intervals by age and sex
 */
public record IntervalInForce(IntervalChoice choice, ReferenceIntervals builtin) {

  /** The interval, or null when there is none. */
  public @Nullable ReferenceInterval of(LabResult result, Subject subject) {
    ReferenceInterval printed = result.assay().interval(subject.sex());
    return switch (choice) {
      case EXPORT -> printed;
      case BUILTIN -> builtin(result, subject);
      case EXPORT_THEN_BUILTIN -> printed != null ? printed : builtin(result, subject);
    };
  }

  /** False when everybody with a result of this assay has the same interval. */
  boolean dependsOnPerson(Assay assay) {
    return switch (choice) {
      case EXPORT -> false;
      case BUILTIN -> true;
      case EXPORT_THEN_BUILTIN -> assay.interval() == null;
    };
  }

  private @Nullable ReferenceInterval builtin(LabResult result, Subject subject) {
    return builtin.find(result.analyte(), subject).orElse(null);
  }
}
