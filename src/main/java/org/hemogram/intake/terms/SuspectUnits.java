package org.hemogram.intake.terms;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hemogram.lab.Analyte;

/** Values that do not look like their printed unit but like another one of the analyte. */
public final class SuspectUnits {

  /**
   * A value of the analyte in a unit of {@code factor}, beyond {@code bound}, fits {@code other}.
   */
  private record Rule(
      Analyte analyte, BigDecimal factor, boolean above, BigDecimal bound, UnitReading other) {

    boolean holds(Analyte of, BigDecimal toSi, BigDecimal value) {
      int beyond = value.compareTo(bound);
      return of == analyte && toSi.compareTo(factor) == 0 && (above ? beyond > 0 : beyond < 0);
    }
  }

  private final List<Rule> rules = new ArrayList<>();

  SuspectUnits(UnitTable units) {
    for (List<String> row : TextTable.rows("units/suspects.tsv", 5)) {
      Analyte analyte = Siblings.analyte(row.get(0));
      rules.add(
          new Rule(
              analyte,
              new BigDecimal(row.get(1)),
              row.get(2).equals("above"),
              new BigDecimal(row.get(3)),
              units.read(analyte, row.get(4)).orElseThrow()));
    }
  }

  /**
   * The unit that a value fits instead of the printed one; empty for nearly every value.
   *
   * @param toSi the factor of the printed unit
   * @param value the printed number
   */
  public Optional<UnitReading> other(Analyte analyte, BigDecimal toSi, BigDecimal value) {
    for (Rule rule : rules) {
      if (rule.holds(analyte, toSi, value)) {
        return Optional.of(rule.other());
      }
    }
    return Optional.empty();
  }
}
