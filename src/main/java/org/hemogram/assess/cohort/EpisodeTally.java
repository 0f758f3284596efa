package org.hemogram.assess.cohort;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.hemogram.assess.Course;
import org.jspecify.annotations.Nullable;

/** Counts the episodes below one limit. How many lasted how long is all that is kept. */
final class EpisodeTally {
  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  private final Course.Episode example;
  private final TreeMap<Long, Integer> finishedByDays = new TreeMap<>();
  private int patients;
  private int finished;
  private int unfinished;

  /**
   * Nothing yet.
   *
   * @param example any episode, for analyte and limits
   */
  EpisodeTally(Course.Episode example) {
    this.example = example;
  }

  Course.Episode example() {
    return example;
  }

  /** A patient who has such an episode. */
  void addPatient() {
    patients++;
  }

  void add(Course.Episode episode) {
    if (episode.censored()) {
      unfinished++;
    } else {
      finished++;
      finishedByDays.merge(episode.days(), 1, Integer::sum);
    }
  }

  void add(EpisodeTally other) {
    patients += other.patients;
    finished += other.finished;
    unfinished += other.unfinished;
    other.finishedByDays.forEach((days, n) -> finishedByDays.merge(days, n, Integer::sum));
  }

  Cohort.EpisodeCount count(int counted) {
    return new Cohort.EpisodeCount(
        example.analyte(),
        example.below(),
        example.recovered(),
        example.rule(),
        counted,
        patients,
        finished + unfinished,
        unfinished,
        median());
  }

  /** The middle length; of an even number the mean of the two in the middle. */
  private @Nullable BigDecimal median() {
    if (finished == 0) {
      return null;
    }
    BigDecimal sum = BigDecimal.valueOf(days((finished - 1) / 2) + days(finished / 2));
    return sum.divide(TWO);
  }

  /** The length at a place in the order of lengths. */
  private long days(int place) {
    int before = 0;
    for (Map.Entry<Long, Integer> length : finishedByDays.entrySet()) {
      before += length.getValue();
      if (place < before) {
        return length.getKey();
      }
    }
    throw new IllegalStateException("no episode " + place);
  }
}
