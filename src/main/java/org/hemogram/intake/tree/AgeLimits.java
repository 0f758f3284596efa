package org.hemogram.intake.tree;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import org.hemogram.intake.tree.RangeChoice.Fit;
import org.hemogram.lab.AgeSpan;
import org.hemogram.lab.StatedAge.Step;
import org.jspecify.annotations.Nullable;

/**
 * Whether an age lies within {@code referenceRange.age}; years count to the day before the next
 * one.
 *
 * @param units what the units of ages stand for
 */
record AgeLimits(Map<String, Step> units) {

  /** An age limit in completed months or days. */
  private record Limit(int first, int last, boolean inMonths) {}

  Fit fit(@Nullable FhirQuantity low, @Nullable FhirQuantity high, AgeSpan age) {
    Fit fromLow = low == null ? Fit.CERTAIN : atLeast(limit(low), age);
    Fit toHigh = high == null ? Fit.CERTAIN : atMost(limit(high), age);
    return fromLow.compareTo(toHigh) < 0 ? fromLow : toHigh;
  }

  private static Fit atLeast(@Nullable Limit limit, AgeSpan age) {
    if (limit == null || !age.isKnown()) {
      return Fit.POSSIBLE;
    }
    int youngest = limit.inMonths() ? age.minMonths() : age.minDays();
    int oldest = limit.inMonths() ? age.maxMonths() : age.maxDays();
    return oldest < limit.first() ? Fit.NO : youngest >= limit.first() ? Fit.CERTAIN : Fit.POSSIBLE;
  }

  private static Fit atMost(@Nullable Limit limit, AgeSpan age) {
    if (limit == null || !age.isKnown()) {
      return Fit.POSSIBLE;
    }
    int youngest = limit.inMonths() ? age.minMonths() : age.minDays();
    int oldest = limit.inMonths() ? age.maxMonths() : age.maxDays();
    return youngest > limit.last() ? Fit.NO : oldest <= limit.last() ? Fit.CERTAIN : Fit.POSSIBLE;
  }

  /** The limit that a quantity stands for; null when its number or unit is not known. */
  private @Nullable Limit limit(FhirQuantity age) {
    int amount;
    try {
      amount = new BigDecimal(age.number()).intValue();
    } catch (NumberFormatException e) {
      return null;
    }
    String unit = age.code().isBlank() ? age.unit() : age.code();
    Step step = units.get(unit.strip().toLowerCase(Locale.ROOT));
    if (step == null) {
      return null;
    }
    return switch (step) {
      case YEARS -> new Limit(amount * 12, amount * 12 + 11, true);
      case MONTHS -> new Limit(amount, amount, true);
      case WEEKS -> new Limit(amount * 7, amount * 7 + 6, false);
      case DAYS -> new Limit(amount, amount, false);
    };
  }
}
