package org.hemogram.assess.course;

import org.hemogram.lab.Moment;
import org.hemogram.resource.ResourceTree;

/**
 * A time in months of the calendar; on an axis of its own, in days.
 *
 * @param months calendar months
 * @param days the same as days, for a relative axis
 */
record Span(int months, int days) {

  static Span of(ResourceTree tree) {
    return new Span(tree.get("months").whole(), tree.get("days").whole());
  }

  /** The day that lies this long after a day. */
  Moment after(Moment start) {
    return start.isRelative()
        ? Moment.relativeDay(start.day() + days)
        : Moment.of(start.date().plusMonths(months));
  }

  /** The first of the days of a span that ends with a day. */
  Moment firstDay(Moment end) {
    Moment before = before(end);
    return before.isRelative() ? Moment.relativeDay(before.day() + 1) : before.plusDays(1);
  }

  /** The day that lies this long before a day. */
  Moment before(Moment end) {
    return end.isRelative()
        ? Moment.relativeDay(end.day() - days)
        : Moment.of(end.date().minusMonths(months));
  }
}
