package org.hemogram.report.text;

import java.util.ArrayList;
import java.util.List;
import org.hemogram.assess.Finding;
import org.hemogram.lab.Moment;

/**
 * One line for all common alert levels that were passed; what is so now comes first, the year last.
 */
final class AlertLine {
  static final String FAMILY = "alert";

  private AlertLine() {}

  static void write(
      Page page, int columns, String name, List<Finding> findings, DateWords dates, Moment end) {
    List<Finding> alerts =
        findings.stream()
            .filter(finding -> finding.family().equals(FAMILY))
            .sorted((a, b) -> a.state().compareTo(b.state()))
            .toList();
    boolean now = alerts.get(0).state() == Finding.State.CURRENT;
    List<Moment> ends = alerts.stream().map(Finding::last).sorted().toList();
    DateWords within = dates.within(ends.get(0), ends.get(ends.size() - 1));
    List<String> parts = new ArrayList<>(alerts.size());
    for (Finding alert : alerts) {
      parts.add(words(alert, parts.size() + 1 < alerts.size() ? within : dates, end));
    }
    page.finding(now ? Ink.ALERT : Ink.PLAIN, columns, name, "passed: " + String.join(", ", parts));
  }

  private static String words(Finding alert, DateWords dates, Moment end) {
    String name = FindingLines.lower(alert.latest().result().analyte());
    if (alert.state() == Finding.State.CURRENT) {
      Edge edge = Edge.of(alert);
      Moment latest = alert.latest().result().time();
      return name
          + (edge == null ? "" : " " + edge.words())
          + (CountWords.isSameDay(latest, end)
              ? " NOW"
              : " at the last count, " + dates.day(latest));
    }
    boolean once = CountWords.isSameDay(alert.first(), alert.last());
    return name + (once ? " on " : " until ") + dates.day(alert.last());
  }
}
