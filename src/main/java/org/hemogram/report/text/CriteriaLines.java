package org.hemogram.report.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.hemogram.assess.Assessment;
import org.hemogram.assess.Finding;
import org.hemogram.lab.Analyte;
import org.hemogram.lab.Moment;

/** What is said of the blood-count part of the criteria of aplastic anemia. */
final class CriteriaLines {
  static final String FAMILY = "aa";

  private static final String NOT_MET = "aa.blood-criteria.not-met";
  private static final String UNDETERMINED = "aa.blood-criteria.undetermined";
  private static final String VERY_SEVERE = "aa.blood-criteria.very-severe";

  private static final String MARROW = "; a marrow examination is needed to say more";
  private static final String NOT_ASSESSED = "; marrow not assessed";
  private static final String UNIT = Analyte.NEUTROPHILS.unit().symbol();

  private final DateWords dates;

  CriteriaLines(DateWords dates) {
    this.dates = dates;
  }

  /** Whether the text stands beside a name; else it is a sentence. */
  static boolean isNamed(Finding finding) {
    String code = finding.code();
    return code.equals(NOT_MET) || code.equals(UNDETERMINED);
  }

  void write(Page page, int columns, String name, Finding finding) {
    boolean now = finding.state() == Finding.State.CURRENT;
    switch (finding.code()) {
      case NOT_MET ->
          page.finding(
              Ink.PLAIN, columns, name, "not met by the counts" + other(finding) + NOT_ASSESSED);
      case UNDETERMINED -> page.finding(Ink.HEADING, columns, name, open(finding));
      default ->
          page.paragraph(now ? Ink.HEADING : Ink.PLAIN, 4, 6, met(finding, now) + other(finding));
    }
  }

  /** Counts that do not meet the criteria are worth a line where somebody would ask. */
  static boolean isWorthALine(Finding finding, Assessment assessment) {
    if (!finding.code().equals(NOT_MET)
        || !finding.alternatives().isEmpty()
        || assessment.facts().aplasticAnemia()) {
      return true;
    }
    return assessment.findings().stream()
        .anyMatch(
            other ->
                !(other.code().equals(finding.code()) && other.state() == finding.state())
                    && (other.family().equals(FAMILY)
                        || (other.state() == finding.state()
                            && other.code().startsWith("pancytopenia"))));
  }

  private static String open(Finding finding) {
    String items = items(finding);
    return "open; " + (items.isEmpty() ? names(finding.missing()) + " not known" : items);
  }

  private String met(Finding finding, boolean now) {
    String severity = finding.code().equals(VERY_SEVERE) ? "very severe" : "severe";
    Moment first = finding.first();
    Moment last = finding.last();
    boolean oneDay = CountWords.isSameDay(first, last);
    StringBuilder text = new StringBuilder("Blood counts ").append(now ? "meet" : "met");
    text.append(" the blood part of the ").append(severity).append(" aplastic anemia criteria");
    if (now) {
      text.append(oneDay || !first.isKnown() ? "" : ", first on " + dates.day(first));
      return text.append(": ").append(items(finding)).append(MARROW).toString();
    }
    if (oneDay) {
      text.append(" on ").append(dates.day(first));
    } else {
      Moment worst = finding.worst().result().time();
      text.append(", last on ").append(dates.day(last)).append("; ");
      text.append(dates.within(first, last).day(worst));
    }
    return text.append(": ").append(items(finding)).append(NOT_ASSESSED).toString();
  }

  private static String other(Finding finding) {
    return finding.alternatives().stream()
        .map(
            other ->
                "; by "
                    + CodeWords.statement(other.limit())
                    + ": "
                    + other.code().substring(other.code().lastIndexOf('.') + 1).replace('-', ' '))
        .collect(Collectors.joining());
  }

  /**
   * The items with their numbers, as the statement lists them between colon and count. Their unit
   * is the same and stands behind the last number.
   */
  private static String items(Finding finding) {
    String statement = finding.criterion().statement();
    int colon = statement.indexOf(": ");
    int from = colon < 0 ? 0 : colon + 2;
    int to = statement.indexOf(" (", from);
    String items = statement.substring(from, to < 0 ? statement.length() : to);
    int end = items.length();
    while (end > 0 && !Character.isDigit(items.charAt(end - 1))) {
      end--;
    }
    boolean bare = end > 0 && !items.contains(UNIT);
    return CodeWords.statement(
        bare ? items.substring(0, end) + Wrapping.JOIN + UNIT + items.substring(end) : items);
  }

  /** Names of analytes and facts inside a sentence. */
  static String names(List<String> ids) {
    List<String> names = new ArrayList<>(ids.size());
    for (String id : ids) {
      names.add(Analyte.of(id).map(FindingLines::lower).orElse(id));
    }
    return String.join(", ", names);
  }
}
