package org.hemogram.assess;

import org.hemogram.criteria.Subject;
import org.hemogram.lab.Moment;
import org.hemogram.lab.PatientFacts;

/**
 * The facts that choose a row of a table, at the time of a result. Results come in order of time, so
 * the subject of the last day asked for is kept. Not for sharing between threads.
 */
final class SubjectAtTime {
  private final PatientFacts facts;
  private final Moment first;
  private Moment asked = Moment.NONE;
  private Subject subject;

  SubjectAtTime(PatientFacts facts, Moment first) {
    this.facts = facts;
    this.first = first;
    this.subject = of(facts, Moment.NONE, first);
  }

  Subject at(Moment time) {
    Moment day = time.dayOnly();
    if (day.packed() != asked.packed()) {
      asked = day;
      subject = of(facts, day, first);
    }
    return subject;
  }

  /** What is known about the person at {@code time}; a stated age may hold at {@code first}. */
  static Subject of(PatientFacts facts, Moment time, Moment first) {
    return new Subject(
        facts.sex(),
        facts.ageAt(time, first),
        facts.pregnancy(),
        facts.altitude(),
        facts.cigarettes(),
        facts.duffyNull());
  }
}
