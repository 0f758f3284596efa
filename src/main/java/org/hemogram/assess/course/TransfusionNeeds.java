package org.hemogram.assess.course;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.hemogram.assess.Course;
import org.hemogram.lab.EventKind;
import org.hemogram.lab.Moment;
import org.hemogram.lab.Quantity;
import org.hemogram.lab.TreatmentEvent;
import org.hemogram.resource.ResourceTree;
import org.jspecify.annotations.Nullable;

/**
 * Dependence on red-cell transfusions in the months before the last count, by units a month.
 * Without the units of one transfusion nothing is concluded, unless the others are enough; nor is
 * anything in months with a transplant and its recovery, which need blood for a reason of their
 * own.
 */
final class TransfusionNeeds {
  private static final EnumSet<EventKind> RED_CELLS = EnumSet.of(EventKind.RBC_TRANSFUSION);

  private final String definition;
  private final Span span;
  private final BigDecimal dependentUnits;
  private final int afterTransplantDays;
  private final String statement;
  private final String source;

  TransfusionNeeds(ResourceTree rules) {
    this.definition = rules.text("definition");
    this.span = Span.of(rules);
    BigDecimal perMonth = rules.get("dependentUnitsPerMonth").exact();
    this.dependentUnits = perMonth.multiply(BigDecimal.valueOf(span.months()));
    this.afterTransplantDays = rules.get("afterTransplantDays").whole();
    this.statement =
        "dependent: at least "
            + Quantity.plain(perMonth)
            + " units of red cells a month over "
            + span.months()
            + " months; independent: none in that time";
    this.source = rules.text("source");
  }

  /** The need before the last count; none where no red cells were recorded at all. */
  Optional<Course.TransfusionNeed> of(Counts counts) {
    List<TreatmentEvent> all = counts.events(RED_CELLS);
    if (all.isEmpty() || !counts.last().isKnown()) {
      return Optional.empty();
    }
    Moment to = counts.last().dayOnly();
    Moment from = span.firstDay(to);
    for (Transplant transplant : Transplant.of(counts)) {
      if (transplant.day() + afterTransplantDays >= from.day() && transplant.day() <= to.day()) {
        return Optional.empty();
      }
    }
    BigDecimal units = BigDecimal.ZERO;
    int given = 0;
    List<String> missing = new ArrayList<>();
    for (TreatmentEvent event : all) {
      long day = event.time().day();
      if (day >= from.day() && day <= to.day()) {
        given++;
        if (event.units() == null) {
          missing.add("units of " + event.label());
        } else {
          units = units.add(event.units());
        }
      }
    }
    boolean enough = units.compareTo(dependentUnits) >= 0;
    String state = state(given, enough, missing, all.get(0), from);
    @Nullable BigDecimal known = missing.isEmpty() ? units : null;
    return Optional.of(
        new Course.TransfusionNeed(
            definition, state, from, to, known, statement, source, enough ? List.of() : missing));
  }

  private static String state(
      int given, boolean enough, List<String> missing, TreatmentEvent first, Moment from) {
    if (enough) {
      return "dependent";
    }
    if (!missing.isEmpty() || first.time().day() >= from.day()) {
      return "not-assessable";
    }
    return given == 0 ? "independent" : "below-dependence";
  }
}
