package org.hemogram.intake.terms;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.hemogram.intake.terms.ValueLimits.Verdict;
import org.hemogram.lab.Analyte;
import org.hemogram.lab.Unit;
import org.jspecify.annotations.Nullable;

/**
 * What settles a missing unit: exactly one unit, or none. Every answer is a guess that has to be
 * marked on the result. The windows are data ({@code units/evidence.tsv}, {@code
 * units/relations.tsv}).
 */
public final class UnitEvidence {

  /** One unit of one analyte and what it looks like. */
  private record Candidate(
      UnitGuess guess,
      @Nullable Window begins,
      @Nullable Window ends,
      @Nullable Window column,
      boolean onlyFractions,
      String use) {}

  /** The window of the quotient by a related analyte, by a product of two, or by none. */
  private record Relation(@Nullable Analyte related, @Nullable Analyte times, Window window) {}

  private final Map<Analyte, List<Candidate>> candidates = new EnumMap<>(Analyte.class);
  private final Map<Analyte, List<Relation>> relations = new EnumMap<>(Analyte.class);
  private final ValueLimits limits;

  UnitEvidence(UnitTable units, ValueLimits limits) {
    this.limits = limits;
    for (List<String> row : TextTable.rows("units/evidence.tsv", 6)) {
      Candidate candidate = candidate(row, units);
      candidates
          .computeIfAbsent(candidate.guess().analyte(), analyte -> new ArrayList<>())
          .add(candidate);
    }
    for (List<String> row : TextTable.rows("units/relations.tsv", 3)) {
      String[] factors = row.get(1).split("\\*");
      Analyte related = factors[0].equals("-") ? null : Siblings.analyte(factors[0]);
      Analyte times = factors.length < 2 ? null : Siblings.analyte(factors[1]);
      Window window = Window.of(row.get(2));
      if (window != null) {
        relations
            .computeIfAbsent(Siblings.analyte(row.get(0)), analyte -> new ArrayList<>())
            .add(new Relation(related, times, window));
      }
    }
  }

  private static Candidate candidate(List<String> row, UnitTable units) {
    Analyte analyte = Siblings.analyte(row.get(0));
    UnitReading unit =
        units
            .read(analyte, row.get(1))
            .orElseThrow(() -> new IllegalStateException("evidence.tsv: unit in " + row));
    String[] range = row.get(2).equals("-") ? new String[] {"-", "-"} : row.get(2).split(" ");
    return new Candidate(
        new UnitGuess(analyte, new UnitReading(unit.toSi(), unit.ucum(), row.get(1))),
        Window.of(range[0]),
        Window.of(range[1]),
        Window.of(row.get(3)),
        row.get(4).equals("fractions"),
        row.get(5));
  }

  /** The units in which an analyte is printed without saying so. */
  public List<UnitReading> units(Analyte analyte) {
    return candidates.getOrDefault(analyte, List.of()).stream().map(c -> c.guess().unit()).toList();
  }

  /** By the printed interval: the one unit in which it is a usual interval of the analyte. */
  public Optional<UnitGuess> byRange(
      Term term, @Nullable BigDecimal lower, @Nullable BigDecimal upper) {
    return lower == null && upper == null
        ? Optional.empty()
        : only(term, unit -> isUsual(unit, lower, upper));
  }

  private static boolean isUsual(
      Candidate unit, @Nullable BigDecimal lower, @Nullable BigDecimal upper) {
    BigDecimal factor = unit.guess().unit().toSi();
    return unit.begins() != null
        && unit.ends() != null
        && (lower == null || unit.begins().holds(lower.multiply(factor)))
        && (upper == null || unit.ends().holds(upper.multiply(factor)));
  }

  /**
   * By the values of the whole column and of its neighbors: by a related analyte where there is
   * one, else by the size of the numbers. No value may become impossible.
   *
   * @param sorted the printed numbers of the column without unit, ascending
   * @param medians of the same table, in SI: the medians of the analytes whose unit is settled
   */
  public Optional<UnitGuess> byColumn(
      Term term, List<BigDecimal> sorted, Map<Analyte, BigDecimal> medians) {
    if (sorted.isEmpty() || sorted.get(sorted.size() - 1).signum() == 0) {
      return Optional.empty();
    }
    BigDecimal median = sorted.get(sorted.size() / 2);
    boolean fractions = sorted.stream().anyMatch(number -> number.stripTrailingZeros().scale() > 0);
    Predicate<Candidate> possible =
        unit -> (fractions || !unit.onlyFractions()) && allPossible(unit, sorted);
    Predicate<Candidate> bySize =
        unit -> unit.column() != null && unit.column().holdsBeforeEnd(median);
    if (isRelated(term, medians)) {
      Predicate<Candidate> related = possible.and(unit -> agrees(unit, median, medians));
      Optional<UnitGuess> guess = only(term, related);
      return guess.isPresent() || isCellNameOnly(term) ? guess : only(term, related.and(bySize));
    }
    return isCellNameOnly(term) ? Optional.empty() : only(term, possible.and(bySize));
  }

  /**
   * True when a value does not look like its column's unit and does look like another one: columns
   * put together from two laboratories hold {@code 93} beside {@code 9.3}.
   *
   * @param decided the analyte and unit that the column as a whole was taken for
   * @param value the printed number
   */
  public boolean looksLikeAnother(Term term, UnitGuess decided, BigDecimal value) {
    if (value.signum() == 0) {
      return false;
    }
    boolean own = false;
    boolean other = false;
    for (Candidate unit : forms(term)) {
      boolean same =
          unit.guess().analyte() == decided.analyte()
              && unit.guess().unit().isSameAs(decided.unit());
      boolean holds = unit.column() != null && unit.column().holdsBeforeEnd(value);
      own |= same && (holds || unit.column() == null);
      other |= !same && holds;
    }
    return other && !own;
  }

  /** The candidates of a term, of both forms for a bare name. */
  private List<Candidate> forms(Term term) {
    List<Candidate> all = new ArrayList<>(candidates.getOrDefault(term.analyte(), List.of()));
    if (term.bare() && term.other() != null) {
      all.addAll(candidates.getOrDefault(term.other(), List.of()));
    }
    return all;
  }

  private boolean allPossible(Candidate unit, List<BigDecimal> sorted) {
    UnitGuess guess = unit.guess();
    BigDecimal largest = sorted.get(sorted.size() - 1).multiply(guess.unit().toSi());
    return limits.judge(guess.analyte(), largest) != Verdict.IMPOSSIBLE;
  }

  private boolean isRelated(Term term, Map<Analyte, BigDecimal> medians) {
    return related(term.analyte(), medians)
        || (term.other() != null && related(term.other(), medians));
  }

  private boolean related(Analyte analyte, Map<Analyte, BigDecimal> medians) {
    return relations.getOrDefault(analyte, List.of()).stream()
        .anyMatch(relation -> relation.related() != null && has(medians, relation.related()));
  }

  private static boolean has(Map<Analyte, BigDecimal> medians, Analyte analyte) {
    BigDecimal median = medians.get(analyte);
    return median != null && median.signum() > 0;
  }

  private boolean agrees(Candidate unit, BigDecimal median, Map<Analyte, BigDecimal> medians) {
    BigDecimal si = median.multiply(unit.guess().unit().toSi());
    return relations.getOrDefault(unit.guess().analyte(), List.of()).stream()
        .allMatch(relation -> agrees(relation, si, medians));
  }

  private static boolean agrees(
      Relation relation, BigDecimal si, Map<Analyte, BigDecimal> medians) {
    if (relation.related() == null) {
      return relation.window().holds(si);
    }
    BigDecimal related = medians.get(relation.related());
    BigDecimal times = relation.times() == null ? BigDecimal.ONE : medians.get(relation.times());
    if (related == null || times == null || related.signum() * times.signum() == 0) {
      return true;
    }
    return relation.window().holds(si.divide(related.multiply(times), MathContext.DECIMAL64));
  }

  /**
   * The usual US unit ({@code --assume-units us}); empty for a cell name that may be a percentage.
   */
  public Optional<UnitGuess> conventional(Term term) {
    return stated(term, "us");
  }

  /** The SI unit ({@code --assume-units si}); empty for a cell name that may be a percentage. */
  public Optional<UnitGuess> si(Term term) {
    return stated(term, "si");
  }

  private Optional<UnitGuess> stated(Term term, String use) {
    if (isCellNameOnly(term)) {
      return Optional.empty();
    }
    return candidates.getOrDefault(term.analyte(), List.of()).stream()
        .filter(unit -> unit.use().equals(use) || unit.use().equals("both"))
        .map(Candidate::guess)
        .findFirst();
  }

  private static boolean isCellNameOnly(Term term) {
    return term.bare() && term.analyte().unit() == Unit.GIGA_PER_LITER;
  }

  /** The one unit that passes; for a bare name among the units of both forms. */
  private Optional<UnitGuess> only(Term term, Predicate<Candidate> passes) {
    List<Candidate> left = forms(term).stream().filter(passes).toList();
    return left.size() == 1 ? Optional.of(left.get(0).guess()) : Optional.empty();
  }
}
