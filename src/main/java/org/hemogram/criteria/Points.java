package org.hemogram.criteria;

import java.math.BigDecimal;
import java.util.Optional;
import org.hemogram.lab.Analyte;
import org.hemogram.lab.Quantity;

/** A table that gives points, for example the blood-count part of IPSS-R. */
public final class Points {
  private final CriteriaTable table;

  private Points(CriteriaTable table) {
    this.table = table;
  }

  /** The points of a table; nothing has points when its rows carry none. */
  public static Points of(CriteriaTable table) {
    return new Points(table);
  }

  /** The points of a value in SI; empty when the table has none for it, or they are not certain. */
  public Optional<BigDecimal> find(Analyte analyte, Quantity value) {
    return table.scales().stream()
        .filter(scale -> scale.analyte() == analyte)
        .findFirst()
        .flatMap(scale -> points(scale, value));
  }

  private static Optional<BigDecimal> points(Scale scale, Quantity value) {
    int found = scale.find(value, null, null, Subject.UNKNOWN);
    if (found < 0 || !scale.hasPoints()) {
      return Optional.empty();
    }
    return Scale.rank(found) == 0
        ? Optional.of(BigDecimal.ZERO)
        : Optional.ofNullable(scale.row(found).points());
  }
}
