package org.hemogram.report.text;

import org.hemogram.assess.Assessment;
import org.hemogram.assess.Finding;
import org.hemogram.assess.Reading;
import org.hemogram.assess.StandingGrade;
import org.hemogram.lab.Analyte;
import org.hemogram.lab.Moment;

/** What is said of a finding that one count makes: value, limit, since when, grades. */
final class CountWords {
  private static final String UNCLASSIFIED = "anemia.unclassified";
  private static final String WHY = "because ";
  private static final String TAKEN_OFF = ", after taking off ";

  /** Sets grades apart from what comes before, and stays at the end of its line. */
  private static final String GAP = Wrapping.JOIN + " ";

  private final Assessment assessment;
  private final DateWords dates;
  private final NumberWords numbers;

  CountWords(Assessment assessment, DateWords dates, TextStyle style) {
    this.assessment = assessment;
    this.dates = dates;
    this.numbers = new NumberWords(style);
  }

  /**
   * What is so now. A grade belongs to the worst value of the finding; where that is not the latest
   * one it stands with its value.
   *
   * @param worseBefore whether the count was worse in the past, as another finding tells
   */
  String current(Finding finding, boolean worseBefore) {
    Reading worst = finding.worst();
    int order = worst.result().value().compareTo(finding.latest().result().value());
    String grades = GradeWords.of(finding);
    String text = value(finding) + depth(finding);
    if (order == 0) {
      return text + aside(GradeWords.band(finding), grades);
    }
    String at = Wrapping.JOIN + "(at" + Wrapping.JOIN + NumberWords.value(worst) + ")";
    if (worseBefore) {
      return text + aside(GradeWords.band(finding), grades.isEmpty() ? "" : grades + at);
    }
    return text
        + aside(GradeWords.band(finding), "")
        + (order < 0 ? "; lowest " : "; highest ")
        + NumberWords.value(worst)
        + on(worst)
        + (grades.isEmpty() ? "" : ", " + grades);
  }

  /** The latest value, the limit that the table of counts does not show, and since when. */
  private String value(Finding finding) {
    Reading latest = finding.latest();
    StringBuilder text = new StringBuilder(numbers.withUnit(latest));
    boolean older = !isSameDay(latest.result().time(), assessment.now());
    text.append(older ? on(latest) : "");
    if (finding.code().startsWith("reticulocytes.inappropriately")) {
      text.append(" beside anemia");
    }
    Edge edge = Edge.of(finding);
    String adjusted = adjusted(finding);
    String limit =
        edge == null || (edge.isShownWith(latest) && adjusted.isEmpty())
            ? ""
            : ", " + edge.words() + adjusted;
    String since = since(finding);
    boolean runsOn = older && limit.isEmpty() && since.startsWith(" ");
    return text.append(limit).append(runsOn ? "," : "").append(since).toString();
  }

  /** What was taken off the value before it was held against the limit. */
  private static String adjusted(Finding finding) {
    String statement = finding.criterion().statement();
    int start = statement.indexOf(TAKEN_OFF);
    return start < 0 ? "" : statement.substring(start + 1);
  }

  /** Why the depth of an anemia is open. */
  private static String depth(Finding finding) {
    String statement = finding.criterion().statement();
    int why = statement.indexOf(WHY);
    return finding.code().equals(UNCLASSIFIED) && why >= 0
        ? "; depth open: " + statement.substring(why + WHY.length())
        : "";
  }

  /** The latest value with its grade; told where it lies inside the interval in force. */
  String standing(StandingGrade grade) {
    Reading latest = grade.latest();
    boolean older = !isSameDay(latest.result().time(), assessment.now());
    LimitWords limit = LimitWords.of(latest);
    boolean inside = limit.side().isEmpty() && !limit.limit().isEmpty();
    return numbers.withUnit(latest)
        + (older ? on(latest) : "")
        + (inside ? ", inside " + limit.limit() + Wrapping.JOIN + limit.origin() : "")
        + aside("", GradeWords.of(grade.grades(), ""));
  }

  /** What was so: the worst value, and the first and the last day. */
  String past(Finding finding) {
    Reading worst = finding.worst();
    StringBuilder text = new StringBuilder(numbers.withUnit(worst));
    if (isSameDay(finding.first(), finding.last())) {
      text.append(on(worst));
    } else {
      Moment time = worst.result().time();
      DateWords within = dates.within(finding.first(), finding.last());
      String period = dates.period(finding.first(), finding.last());
      text.append(time.isKnown() ? " on " + within.day(time) : " (no date)");
      text.append(" (").append(period.replace(' ', Wrapping.JOIN)).append(')');
    }
    return text.append(aside(GradeWords.band(finding), GradeWords.of(finding))).toString();
  }

  /** Grades, set apart from what comes before them. */
  private static String aside(String band, String grades) {
    if (band.isEmpty() && grades.isEmpty()) {
      return "";
    }
    return GAP + band + (band.isEmpty() || grades.isEmpty() ? "" : ", ") + grades;
  }

  /** The size of red cells beside an anemia, for the past with its value, as in no table. */
  String redCells(Finding size) {
    String kind = size.code().substring(size.code().indexOf('.') + 1);
    String cells =
        switch (kind) {
          case "microcytic" -> "small red cells";
          case "macrocytic" -> "large red cells";
          default -> "red cells of normal size";
        };
    if (size.state() == Finding.State.CURRENT) {
      return cells;
    }
    Reading mcv =
        size.evidence().stream()
            .filter(reading -> reading.result().analyte() == Analyte.MCV)
            .findFirst()
            .orElse(size.worst());
    return cells + " (MCV" + Wrapping.JOIN + numbers.withUnit(mcv) + ")";
  }

  /** Since when without interruption; otherwise on which day it was so first. */
  private String since(Finding finding) {
    Moment first = finding.first();
    if (!first.isKnown() || isSameDay(first, finding.latest().result().time())) {
      return "";
    }
    Moment since = Edge.since(assessment, finding);
    if (isSameDay(since, first)) {
      return " since " + dates.day(first);
    }
    boolean latestOnly = isSameDay(since, finding.latest().result().time());
    return since.isKnown() && !latestOnly
        ? " again since " + dates.day(since)
        : ", first on " + dates.day(first);
  }

  private String on(Reading reading) {
    Moment time = reading.result().time();
    return time.isKnown() ? " on " + dates.day(time) : " (no date)";
  }

  static boolean isSameDay(Moment one, Moment other) {
    return one.dayOnly().equals(other.dayOnly());
  }
}
