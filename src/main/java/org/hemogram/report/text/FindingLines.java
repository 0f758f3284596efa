package org.hemogram.report.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hemogram.assess.Assessment;
import org.hemogram.assess.Finding;
import org.hemogram.assess.Reading;
import org.hemogram.lab.Analyte;
import org.hemogram.lab.Moment;

/** The sections "Now" and "Before": an entry for each finding, worst first. */
final class FindingLines {
  /** Told by the course and the trends, where there is room for them. */
  private static final Set<String> TOLD_ELSEWHERE =
      Set.of("response", "recovery", "relapse", "graft-failure", "trend", "data");

  private final Assessment assessment;
  private final DateWords dates;
  private final NumberWords numbers;
  private final CodeWords words;

  FindingLines(Assessment assessment, DateWords dates, TextStyle style, CodeWords words) {
    this.assessment = assessment;
    this.dates = dates;
    this.numbers = new NumberWords(style);
    this.words = words;
  }

  void writeCurrent(Page page) {
    List<Finding> current = in(Finding.State.CURRENT);
    page.heading(2, "Now");
    if (current.isEmpty()) {
      page.paragraph(4, compared());
    }
    for (Finding finding : current) {
      page.entry(Ink.HEADING, words.title(finding.code()), current(finding));
    }
  }

  void writePast(Page page) {
    List<Finding> past = in(Finding.State.PAST);
    if (!past.isEmpty()) {
      page.heading(2, "Before");
    }
    for (Finding finding : past) {
      page.entry(Ink.PLAIN, words.title(finding.code()), past(finding));
    }
  }

  private List<Finding> in(Finding.State state) {
    return assessment.findings().stream()
        .filter(finding -> finding.state() == state)
        .filter(finding -> !TOLD_ELSEWHERE.contains(finding.family()))
        .toList();
  }

  /** What was held against which limits when nothing was found; it says no more than that. */
  private String compared() {
    List<String> with = new ArrayList<>();
    List<String> without = new ArrayList<>();
    for (Map.Entry<Analyte, Reading> latest : ResultTable.latest(assessment).entrySet()) {
      boolean limited = latest.getValue().interval() != null;
      (limited ? with : without).add(lower(latest.getKey()));
    }
    StringBuilder text = new StringBuilder("No current finding by the criteria chosen.");
    if (!with.isEmpty()) {
      text.append(" Held against limits: ").append(String.join(", ", with)).append('.');
    }
    if (!without.isEmpty()) {
      text.append(" No limit known: ").append(String.join(", ", without)).append('.');
    }
    return text.append(" What was not measured stays open.").toString();
  }

  private String current(Finding finding) {
    List<String> parts = new ArrayList<>();
    parts.add(isCombined(finding) ? evidence(finding) : dated(finding.latest(), assessment.last()));
    statement(finding, parts);
    if (!sameDay(finding.first(), finding.last()) && finding.first().isKnown()) {
      parts.add("since " + dates.day(finding.first()));
    }
    boolean worse = !isCombined(finding) && !finding.worst().equals(finding.latest());
    if (worse) {
      parts.add("worst " + NumberWords.value(finding.worst()) + on(finding.worst()));
    }
    grades(finding, worse, parts);
    rest(finding, parts);
    return String.join("; ", parts);
  }

  private String past(Finding finding) {
    List<String> parts = new ArrayList<>();
    parts.add(isCombined(finding) ? evidence(finding) : dated(finding.worst(), Moment.NONE));
    statement(finding, parts);
    if (!sameDay(finding.first(), finding.last())) {
      parts.add("met from " + dates.day(finding.first()) + " to " + dates.day(finding.last()));
    } else if (isCombined(finding) && finding.last().isKnown()) {
      parts.add("met on " + dates.day(finding.last()));
    }
    grades(finding, false, parts);
    rest(finding, parts);
    return String.join("; ", parts);
  }

  private static void statement(Finding finding, List<String> parts) {
    String by = CodeWords.criteria(finding.criterion().id());
    String statement = CodeWords.statement(finding.criterion().statement());
    parts.add(statement.isBlank() ? "by " + by : statement + " (" + by + ")");
  }

  private static void grades(Finding finding, boolean worse, List<String> parts) {
    String grades =
        finding.grades().entrySet().stream()
            .filter(grade -> grade.getValue() > 0 && !isSaid(grade.getKey(), finding))
            .map(grade -> CodeWords.grade(grade.getKey(), grade.getValue()))
            .collect(Collectors.joining(", "));
    if (!grades.isEmpty()) {
      parts.add(grades + (worse ? " at worst" : ""));
    }
  }

  /** The bands of WHO are in the title of the finding already. */
  private static boolean isSaid(String criteria, Finding finding) {
    return criteria.startsWith("who-") && criteria.equals(finding.criterion().id());
  }

  private void rest(Finding finding, List<String> parts) {
    if (!finding.sets().isEmpty()) {
      parts.add("limit sets met: " + String.join(", ", finding.sets()));
    }
    for (Finding.Alternative other : finding.alternatives()) {
      parts.add("by " + other.limit() + ": " + words.title(other.code()));
    }
    if (!finding.missing().isEmpty()) {
      parts.add("not known: " + String.join(", ", finding.missing()));
    }
  }

  private String evidence(Finding finding) {
    return finding.evidence().stream()
        .map(reading -> lower(reading.result().analyte()) + " " + dated(reading, finding.last()))
        .collect(Collectors.joining(", "));
  }

  /** The value, with its day unless that is the expected one. */
  private String dated(Reading reading, Moment expected) {
    boolean asExpected = sameDay(reading.result().time(), expected) && expected.isKnown();
    return numbers.withUnit(reading) + (asExpected ? "" : on(reading));
  }

  private String on(Reading reading) {
    Moment time = reading.result().time();
    return time.isKnown() ? " on " + dates.day(time) : " (no date)";
  }

  private static boolean isCombined(Finding finding) {
    return finding.evidence().stream().map(r -> r.result().analyte()).distinct().count() > 1;
  }

  private static boolean sameDay(Moment one, Moment other) {
    return one.dayOnly().equals(other.dayOnly());
  }

  /** The name of an analyte inside a sentence; abbreviations keep their capitals. */
  static String lower(Analyte analyte) {
    String title = analyte.title();
    boolean word = title.length() > 1 && Character.isLowerCase(title.charAt(1));
    return word ? Character.toLowerCase(title.charAt(0)) + title.substring(1) : title;
  }
}
