package org.hemogram.report.text;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.hemogram.assess.Finding;

/** One line for all common alert levels that were passed; what is so now comes first. */
final class AlertLine {
  static final String FAMILY = "alert";

  static final String LABEL = "Common alert levels";

  private AlertLine() {}

  static void write(Page page, int columns, List<Finding> findings, DateWords dates) {
    List<Finding> alerts =
        findings.stream()
            .filter(finding -> finding.family().equals(FAMILY))
            .sorted(Comparator.comparing(Finding::state))
            .toList();
    boolean now = alerts.get(0).state() == Finding.State.CURRENT;
    page.finding(
        now ? Ink.ALERT : Ink.PLAIN,
        columns,
        LABEL,
        "passed: "
            + alerts.stream().map(alert -> words(alert, dates)).collect(Collectors.joining(", ")));
  }

  private static String words(Finding alert, DateWords dates) {
    String name = FindingLines.lower(alert.latest().result().analyte());
    if (alert.state() == Finding.State.CURRENT) {
      Edge edge = Edge.of(alert);
      return name + (edge == null ? "" : " " + edge.words()) + " NOW";
    }
    boolean once = CountWords.isSameDay(alert.first(), alert.last());
    return name + (once ? " on " : " until ") + dates.day(alert.last());
  }
}
