package org.hemogram.intake.terms;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.hemogram.lab.Analyte;
import org.jspecify.annotations.Nullable;

/**
 * Which values are certainly a unit or typing error, and which are only very rare. The limits tell
 * units apart, never patients: marrow failure reaches every lower end that is zero.
 */
public final class ValueLimits {

  /** How a value stands to the limits. */
  public enum Verdict {
    PLAUSIBLE,
    RARE,
    IMPOSSIBLE
  }

  private record Limits(BigDecimal low, BigDecimal high, @Nullable BigDecimal rare) {}

  private final Map<Analyte, Limits> limits = new EnumMap<>(Analyte.class);

  ValueLimits() {
    for (List<String> row : TextTable.rows("analytes/limits.tsv", 4)) {
      BigDecimal rare = row.get(3).isEmpty() ? null : new BigDecimal(row.get(3));
      limits.put(
          Siblings.analyte(row.get(0)),
          new Limits(new BigDecimal(row.get(1)), new BigDecimal(row.get(2)), rare));
    }
    for (Analyte analyte : Analyte.values()) {
      if (!limits.containsKey(analyte)) {
        throw new IllegalStateException("limits.tsv has no row for " + analyte);
      }
    }
  }

  /**
   * The verdict on a value in the analyte's SI unit; zero is impossible for hemoglobin and indices.
   */
  public Verdict judge(Analyte analyte, BigDecimal si) {
    Limits of = limits.get(analyte);
    if (of == null || si.compareTo(of.low()) < 0 || si.compareTo(of.high()) > 0) {
      return Verdict.IMPOSSIBLE;
    }
    return of.rare() != null && si.compareTo(of.rare()) > 0 ? Verdict.RARE : Verdict.PLAUSIBLE;
  }
}
