package org.hemogram.assess;

import java.util.List;
import org.hemogram.lab.Moment;
import org.hemogram.resource.ResourceTree;

/** How long a cytopenia has to last to be called persistent, as {@code evaluation.json} says. */
final class Persistence {
  private final int months;
  private final int days;
  private final int evaluableDays;
  private final int longerMonths;
  private final int longerDays;
  private final String longerSet;
  private final String source;

  Persistence(ResourceTree evaluation) {
    ResourceTree rule = evaluation.get("persistence");
    this.months = rule.get("months").whole();
    this.days = rule.get("days").whole();
    this.evaluableDays = rule.get("evaluableDays").whole();
    ResourceTree longer = rule.get("longer");
    this.longerMonths = longer.get("months").whole();
    this.longerDays = longer.get("days").whole();
    this.longerSet = longer.text("set");
    this.source = rule.text("source");
  }

  String source() {
    return source;
  }

  /** The rule in words, for example {@code 4 months or longer}. */
  String words() {
    return months + " months or longer";
  }

  boolean isLongEnough(Moment from, Moment to, int counted) {
    return counted >= evaluableDays && lasts(from, to, months, days);
  }

  /** The longer time by its name when it is reached, too. */
  List<String> sets(Moment from, Moment to) {
    return lasts(from, to, longerMonths, longerDays) ? List.of(longerSet) : List.of();
  }

  private static boolean lasts(Moment from, Moment to, int months, int days) {
    return from.isRelative()
        ? to.day() - from.day() >= days
        : !to.date().isBefore(from.date().plusMonths(months));
  }
}
