package org.hemogram.intake.terms;

import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the intake knows of names and units: everything that is data about analytes, loaded once per
 * run and then shared between threads. A table that nobody asks for is not read.
 */
public final class Terms {
  private final AnalyteDictionary names;
  private final Lazy<UnitTable> units;
  private final Lazy<UnitEvidence> evidence;
  private final Lazy<ValueLimits> limits;
  private final Lazy<Set<String>> separateMethods;
  private final Lazy<SuspectUnits> suspects;

  private Terms(Siblings siblings) {
    names = new AnalyteDictionary(siblings);
    units = new Lazy<>(() -> new UnitTable(siblings));
    limits = new Lazy<>(ValueLimits::new);
    separateMethods =
        new Lazy<>(
            () ->
                TextTable.rows("analytes/separate-methods.tsv", 2).stream()
                    .map(row -> row.get(0))
                    .collect(Collectors.toUnmodifiableSet()));
    suspects = new Lazy<>(() -> new SuspectUnits(units()));
    evidence = new Lazy<>(() -> new UnitEvidence(units(), limits()));
  }

  /**
   * The tables that ship with the program.
   *
   * @throws IllegalStateException here or at first use, when a table is missing or contradicts
   *     itself
   */
  public static Terms standard() {
    return new Terms(Siblings.load());
  }

  /** Codes and names of analytes. */
  public AnalyteDictionary names() {
    return names;
  }

  /** Spellings of units with their factors. */
  public UnitTable units() {
    return units.get();
  }

  /** What settles a missing unit. */
  public UnitEvidence evidence() {
    return evidence.get();
  }

  /** True for a method or specimen whose results must not share a series with the blood count. */
  public boolean isSeparate(Term term) {
    return term.method() != null && separateMethods.get().contains(term.method());
  }

  /** Which values fit another unit than the printed one. */
  public SuspectUnits suspects() {
    return suspects.get();
  }

  /** Which values cannot be. */
  public ValueLimits limits() {
    return limits.get();
  }
}
