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
import org.hemogram.lab.ReferenceInterval;
import org.hemogram.lab.Sex;
import org.jspecify.annotations.Nullable;

/** Reference intervals of one origin. Threads may share it. */
final class IntervalLayer {

  /** The bit of a choice that says that an adult was assumed; the others stand for rows. */
  private static final long ADULT_ASSUMED = 1L << 62;

  /** As many rows of one analyte as a choice has bits for. */
  static final int MOST_ROWS = 62;

  private final String prefix;
  private final Map<Analyte, Shelf> shelves;

  /** The rows of one analyte, and the answers made of them so far. */
  private record Shelf(List<IntervalRow> rows, Map<Long, Optional<ReferenceInterval>> made) {}

  /**
   * Sorts the rows by analyte.
   *
   * @param prefix what the origin of an interval begins with, for example {@code builtin:}
   */
  IntervalLayer(String prefix, List<IntervalRow> rows) {
    this.prefix = prefix;
    Map<Analyte, List<IntervalRow>> sorted = new EnumMap<>(Analyte.class);
    for (IntervalRow row : rows) {
      sorted.computeIfAbsent(row.analyte(), analyte -> new ArrayList<>()).add(row);
    }
    Map<Analyte, Shelf> filled = new EnumMap<>(Analyte.class);
    sorted.forEach(
        (analyte, own) -> {
          if (own.size() > MOST_ROWS) {
            throw new IllegalArgumentException(own.size() + " rows of " + analyte);
          }
          filled.put(analyte, new Shelf(List.copyOf(own), new ConcurrentHashMap<>()));
        });
    this.shelves = Collections.unmodifiableMap(filled);
  }

  /** The interval for a person in one of these states; empty when some possible age has no row. */
  Optional<ReferenceInterval> find(Analyte analyte, Subject subject, List<String> states) {
    Shelf shelf = shelves.get(analyte);
    if (shelf == null) {
      return Optional.empty();
    }
    long chosen = chosen(shelf.rows(), subject, states);
    return chosen == 0
        ? Optional.empty()
        : shelf.made().computeIfAbsent(chosen, key -> make(shelf.rows(), key));
  }

  /** The rows of a choice as bits; 0 = none. */
  private static long chosen(List<IntervalRow> all, Subject subject, List<String> states) {
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

  private Optional<ReferenceInterval> make(List<IntervalRow> all, long chosen) {
    Limits limits = new Limits();
    Set<String> ids = new LinkedHashSet<>();
    Set<Sex> sexes = EnumSet.noneOf(Sex.class);
    for (int i = 0; i < all.size(); i++) {
      if ((chosen & 1L << i) == 0) {
        continue;
      }
      IntervalRow row = all.get(i);
      limits.widen(row);
      ids.add(row.id());
      if (row.sex() != null) {
        sexes.add(row.sex());
      }
    }
    StringBuilder origin = new StringBuilder(prefix).append(String.join("+", ids));
    if ((chosen & ADULT_ASSUMED) != 0) {
      boolean adult = origin.toString().endsWith("adult");
      origin.append(adult ? "-assumed" : "-adult-assumed");
    }
    if (!sexes.isEmpty()) {
      origin.append('-').append(sexes.size() > 1 ? "either-sex" : sexes.iterator().next().id());
    }
    return Optional.of(new ReferenceInterval(limits.lower, limits.upper, origin.toString()));
  }

  /** The union of rows: a side on which one of them is open is open. */
  private static final class Limits {
    private @Nullable BigDecimal lower;
    private @Nullable BigDecimal upper;
    private boolean begun;

    void widen(IntervalRow row) {
      BigDecimal low = row.lower();
      BigDecimal high = row.upper();
      if (begun) {
        lower = low == null || lower == null ? null : lower.min(low);
        upper = high == null || upper == null ? null : upper.max(high);
      } else {
        lower = low;
        upper = high;
        begun = true;
      }
    }
  }
}
