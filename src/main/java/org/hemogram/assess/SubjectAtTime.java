package org.hemogram.assess;

import java.util.Arrays;
import java.util.function.Function;
import org.hemogram.criteria.Subject;
import org.hemogram.lab.Moment;
import org.hemogram.lab.PatientFacts;
import org.jspecify.annotations.Nullable;

/**
 * The facts that choose a row of a table, at the time of a result: worked out once a day and kept,
 * because an age costs more than a comparison. Not for sharing between threads.
 */
final class SubjectAtTime {
  private final Function<Moment, PatientFacts> facts;
  private final Moment first;
  private long[] days = new long[16];
  private @Nullable Subject[] subjects = new @Nullable Subject[16];
  private int known;
  private int latest;

  /** The time of the last question, which {@link #latest} answers. */
  private long asked;

  /**
   * Keeps what it works out.
   *
   * @param facts what is known about the person at a time
   * @param first the time of the first result, at which a stated age may hold
   */
  SubjectAtTime(Function<Moment, PatientFacts> facts, Moment first) {
    this.facts = facts;
    this.first = first;
  }

  Subject at(Moment time) {
    Subject known = subjects[latest];
    if (known != null && time.packed() == asked) {
      return known;
    }
    asked = time.packed();
    Moment day = time.dayOnly();
    int index = index(day.packed());
    if (index < 0) {
      index = insert(-1 - index, day);
    }
    latest = index;
    Subject subject = subjects[index];
    if (subject == null) {
      throw new IllegalStateException("no subject for " + day);
    }
    return subject;
  }

  /** Questions mostly follow the order of time: the same day again, or the next one. */
  private int index(long day) {
    for (int i = latest; i < latest + 2 && i < known; i++) {
      if (days[i] == day) {
        return i;
      }
    }
    return Arrays.binarySearch(days, 0, known, day);
  }

  private int insert(int index, Moment day) {
    if (known == days.length) {
      days = Arrays.copyOf(days, known * 2);
      subjects = Arrays.copyOf(subjects, known * 2);
    }
    System.arraycopy(days, index, days, index + 1, known - index);
    System.arraycopy(subjects, index, subjects, index + 1, known - index);
    days[index] = day.packed();
    subjects[index] = of(facts.apply(day), day, first);
    known++;
    return index;
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
