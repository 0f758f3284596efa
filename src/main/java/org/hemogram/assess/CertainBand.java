package org.hemogram.assess;

import java.math.BigDecimal;
import org.hemogram.criteria.Band;
import org.hemogram.criteria.Bands;
import org.hemogram.criteria.Subject;
import org.hemogram.lab.Comparator;
import org.hemogram.lab.LabResult;
import org.hemogram.lab.Quantity;
import org.hemogram.lab.ReferenceInterval;
import org.jspecify.annotations.Nullable;

/**
 * The band that a reading stands in for certain. A bound that several bands allow stands in the
 * mildest of them: a neutrophil count {@code <0.3} is severe at least, whether it is profound or
 * not.
 */
final class CertainBand {
  /** Closer to a bound than any printed value. */
  private static final BigDecimal NEXT = new BigDecimal("1E-9");

  private CertainBand() {}

  static @Nullable Band of(Bands bands, Reading reading, Subject subject) {
    LabResult result = reading.result();
    Quantity value = result.quantity();
    ReferenceInterval interval = reading.interval();
    Band band = bands.worst(result.analyte(), value, interval, subject).orElse(null);
    Comparator bound = result.comparator();
    if (band != null || bound == null) {
      return band;
    }
    Quantity mildest = new Quantity(mildest(value.value(), bound), null, value.unit());
    Band least = bands.worst(result.analyte(), mildest, interval, subject).orElse(null);
    return least != null && isLow(least) == bound.isUpperBound() ? least : null;
  }

  private static BigDecimal mildest(BigDecimal value, Comparator bound) {
    return switch (bound) {
      case LESS -> value.subtract(NEXT).max(BigDecimal.ZERO);
      case GREATER -> value.add(NEXT);
      case LESS_OR_EQUAL, GREATER_OR_EQUAL -> value;
    };
  }

  /** True when low values are the worse ones; conditions begin with the outer edge. */
  static boolean isLow(Band band) {
    return band.row().condition().startsWith("<");
  }
}
