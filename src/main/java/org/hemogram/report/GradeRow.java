package org.hemogram.report;

import org.hemogram.lab.Entry;
import org.hemogram.lab.Moment;
import org.hemogram.lab.SourceLocation;

/**
 * One result graded by one term.
 *
 * @param patient the id as exported
 * @param time when, or {@link Moment#NONE}
 * @param graded the value and its grade
 * @param source where the record stands
 */
public record GradeRow(String patient, Moment time, GradedValue graded, SourceLocation source) {

  /** The row of an entry with this value. */
  public static GradeRow of(Entry entry, GradedValue graded) {
    return new GradeRow(entry.patient(), entry.time(), graded, entry.source());
  }
}
