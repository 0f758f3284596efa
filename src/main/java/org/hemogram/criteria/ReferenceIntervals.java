package org.hemogram.criteria;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.hemogram.lab.AgeSpan;
import org.hemogram.lab.Analyte;
import org.hemogram.lab.Pregnancy;
import org.hemogram.lab.ReferenceInterval;
import org.hemogram.lab.Sex;

/**
 * Built-in reference intervals by analyte, age, sex, and a pregnancy or Duffy-null phenotype where
 * one was stated. They stand in where the laboratory printed none, and their origin says what was
 * assumed.
 */
public final class ReferenceIntervals {
  private static final String FILE = "/org/hemogram/intervals/builtin.tsv";

  /** The bit of a choice that says that an adult was assumed; the others stand for rows. */
  private static final long ADULT_ASSUMED = 1L << 62;

  private final Map<Analyte, Shelf> shelves;

  /** The rows of one analyte, and the answers made of them so far. */
  private record Shelf(List<IntervalRow> rows, Map<Long, Optional<ReferenceInterval>> made) {
    Optional<ReferenceInterval> answer(long chosen) {
      return made.computeIfAbsent(chosen, key -> make(rows, key));
    }
  }

  private ReferenceIntervals(Map<Analyte, List<IntervalRow>> rows) {
    Map<Analyte, Shelf> filled = new EnumMap<>(Analyte.class);
    for (Map.Entry<Analyte, List<IntervalRow>> entry : rows.entrySet()) {
      filled.put(
          entry.getKey(), new Shelf(List.copyOf(entry.getValue()), new ConcurrentHashMap<>()));
    }
    this.shelves = Collections.unmodifiableMap(filled);
  }

  /** The intervals that ship with the program. */
  public static ReferenceIntervals standard() {
    String[] lines = CriteriaFiles.read(FILE).split("\n");
    Map<Analyte, List<IntervalRow>> rows = new EnumMap<>(Analyte.class);
    for (int i = 1; i < lines.length; i++) {
      IntervalRow row = IntervalRow.parse(lines[i]);
      List<IntervalRow> list = rows.get(row.analyte());
      if (list == null) {
        list = new ArrayList<>();
        rows.put(row.analyte(), list);
      }
      list.add(row);
    }
    return new ReferenceIntervals(rows);
  }

  /**
   * The interval for a person. Without a sex it is the union of both, without an age the adult one,
   * where the possible ages reach into several rows the union of these; the origin says so. Empty
   * when some possible age has no row: a child never gets adult limits.
   */
  public Optional<ReferenceInterval> find(Analyte analyte, Subject subject) {
    Shelf shelf = shelves.get(analyte);
    if (shelf == null) {
      return Optional.empty();
    }
    long chosen = chosen(shelf.rows(), subject);
    return chosen == 0 ? Optional.empty() : shelf.answer(chosen);
  }

  /** The rows of a choice as bits; 0 = none. */
  private static long chosen(List<IntervalRow> all, Subject subject) {
    if (subject.pregnancy() != Pregnancy.NOT_STATED && subject.sex() != Sex.MALE) {
      long pregnant = matching(all, subject, IntervalRow.states(subject.pregnancy()));
      if (pregnant != 0) {
        return pregnant;
      }
    }
    if (subject.duffyNull()) {
      long duffyNull = matching(all, subject, List.of(IntervalRow.DUFFY_NULL));
      if (duffyNull != 0) {
        return duffyNull;
      }
    }
    return matching(all, subject, List.of(""));
  }

  private static long matching(List<IntervalRow> all, Subject subject, List<String> states) {
    AgeSpan age = subject.age();
    boolean known = age.isKnown();
    boolean youngest = !known;
    boolean oldest = !known;
    long bits = 0;
    for (int i = 0; i < all.size(); i++) {
      IntervalRow row = all.get(i);
      if (states.contains(row.state()) && row.isFor(subject.sex()) && row.isFor(age)) {
        bits |= 1L << i;
        youngest |= row.age().holdsYoungest(age);
        oldest |= row.age().holdsOldest(age);
      }
    }
    if (bits == 0 || !youngest || !oldest) {
      return 0;
    }
    return known ? bits : bits | ADULT_ASSUMED;
  }

  private static Optional<ReferenceInterval> make(List<IntervalRow> all, long chosen) {
    BigDecimal lower = null;
    BigDecimal upper = null;
    Set<String> ids = new LinkedHashSet<>();
    Set<Sex> sexes = EnumSet.noneOf(Sex.class);
    for (int i = 0; i < all.size(); i++) {
      if ((chosen & 1L << i) == 0) {
        continue;
      }
      IntervalRow row = all.get(i);
      lower = lower == null ? row.lower() : lower.min(row.lower());
      upper = upper == null ? row.upper() : upper.max(row.upper());
      ids.add(row.id());
      if (row.sex() != null) {
        sexes.add(row.sex());
      }
    }
    StringBuilder origin = new StringBuilder("builtin:").append(String.join("+", ids));
    if ((chosen & ADULT_ASSUMED) != 0) {
      boolean adult = origin.toString().endsWith("adult");
      origin.append(adult ? "-assumed" : "-adult-assumed");
    }
    if (!sexes.isEmpty()) {
      origin.append('-').append(sexes.size() > 1 ? "either-sex" : sexes.iterator().next().id());
    }
    return Optional.of(new ReferenceInterval(lower, upper, origin.toString()));
  }
}
