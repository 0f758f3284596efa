package org.hemogram.intake.terms;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.hemogram.lab.Analyte;
import org.hemogram.resource.ResourceTree;
import org.jspecify.annotations.Nullable;

/**
 * What a differential without units is, by what its parts add up to: percentages, fractions, or
 * counts in the unit in which they make up the white cells. Settled only where nearly all rows fit
 * one of these and no other ({@code units/differential.json}).
 */
public final class DifferentialSum {

  /** The sum of the parts of one draw, and its white cells in 10*9/L; null where not known. */
  public record Sum(BigDecimal parts, @Nullable BigDecimal whiteCells) {}

  private final Window percent;
  private final Window fraction;
  private final Window ofWhiteCells;
  private final Set<Analyte> parts;
  private final Set<Analyte> withinNeutrophils;
  private final int fewestParts;
  private final BigDecimal mostRows;

  public DifferentialSum() {
    ResourceTree table =
        ResourceTree.read(DifferentialSum.class, "/org/hemogram/units/differential.json");
    percent = window(table, "percent");
    fraction = window(table, "fraction");
    ofWhiteCells = window(table, "ofWhiteCells");
    parts = analytes(table, "parts");
    withinNeutrophils = analytes(table, "withinNeutrophils");
    fewestParts = table.get("fewestParts").whole();
    mostRows = table.get("mostRows").exact();
  }

  private static Window window(ResourceTree table, String key) {
    List<ResourceTree> ends = table.get(key).items();
    return new Window(ends.get(0).exact(), ends.get(1).exact());
  }

  private static Set<Analyte> analytes(ResourceTree table, String key) {
    Set<Analyte> analytes = EnumSet.noneOf(Analyte.class);
    table.texts(key).forEach(id -> analytes.add(Siblings.analyte(id)));
    return analytes;
  }

  /** True for a cell name that is a part of the differential. */
  public boolean isPart(Term term) {
    return term.bare() && parts.contains(term.analyte());
  }

  /**
   * What the parts of a draw add up to; empty where too few of them are there.
   *
   * @param printed the numbers of its parts without a unit
   * @param whiteCells in 10*9/L, or null
   */
  public Optional<Sum> sum(Map<Analyte, BigDecimal> printed, @Nullable BigDecimal whiteCells) {
    boolean total = printed.containsKey(Analyte.NEUTROPHILS);
    BigDecimal sum = BigDecimal.ZERO;
    int counted = 0;
    for (Map.Entry<Analyte, BigDecimal> part : printed.entrySet()) {
      if (!total || !withinNeutrophils.contains(part.getKey())) {
        sum = sum.add(part.getValue());
        counted++;
      }
    }
    return counted >= fewestParts ? Optional.of(new Sum(sum, whiteCells)) : Optional.empty();
  }

  /**
   * The unit of a cell name in the table; empty where the sums leave none or several.
   *
   * @param sums of the draws
   * @param term a cell name that may be a count or a percentage
   * @param counts the units in which the count may be printed
   * @param shares the units in which the percentage may be printed
   */
  public Optional<UnitGuess> unit(
      List<Sum> sums, Term term, List<UnitReading> counts, List<UnitReading> shares) {
    Analyte share = term.other();
    List<UnitGuess> fitting = new ArrayList<>();
    if (sums.isEmpty() || share == null) {
      return Optional.empty();
    }
    for (UnitReading unit : counts) {
      if (mostFit(sums, sum -> isAllWhiteCells(sum, unit))) {
        fitting.add(new UnitGuess(term.analyte(), unit));
      }
    }
    for (UnitReading unit : shares) {
      Window window = unit.toSi().compareTo(BigDecimal.ONE) == 0 ? percent : fraction;
      if (mostFit(sums, sum -> window.holds(sum.parts()))) {
        fitting.add(new UnitGuess(share, unit));
      }
    }
    return fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
  }

  private boolean isAllWhiteCells(Sum sum, UnitReading unit) {
    BigDecimal total = sum.whiteCells();
    if (total == null || total.signum() == 0) {
      return false;
    }
    BigDecimal cells = sum.parts().multiply(unit.toSi());
    return cells.compareTo(ofWhiteCells.from().multiply(total)) >= 0
        && cells.compareTo(ofWhiteCells.to().multiply(total)) <= 0;
  }

  private boolean mostFit(List<Sum> sums, Predicate<Sum> fits) {
    BigDecimal fitting = BigDecimal.valueOf(sums.stream().filter(fits).count());
    return fitting.compareTo(mostRows.multiply(BigDecimal.valueOf(sums.size()))) >= 0;
  }
}
