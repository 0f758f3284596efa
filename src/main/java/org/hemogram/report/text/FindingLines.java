package org.hemogram.report.text;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.hemogram.assess.Assessment;
import org.hemogram.assess.Finding;
import org.hemogram.assess.StandingGrade;
import org.hemogram.lab.Analyte;
import org.jspecify.annotations.Nullable;

/**
 * The sections "Now" and "Before": an entry for each finding, worst first. What several findings
 * say of one thing becomes one entry: all alert levels, an anemia and the size of its red cells,
 * pancytopenia and how long it has been there.
 */
final class FindingLines {
  /** Told by the course and the trends, where there is room for them. */
  private static final Set<String> TOLD_ELSEWHERE =
      Set.of("response", "recovery", "relapse", "graft-failure", "trend", "data");

  private static final Set<String> SIZES =
      Set.of("anemia.microcytic", "anemia.normocytic", "anemia.macrocytic");
  private static final Set<String> COMBINED = Set.of("pancytopenia", "bicytopenia");
  private static final String PERSISTENT = "pancytopenia.persistent";

  private static final int WIDEST_NAME = 24;

  private final Assessment assessment;
  private final List<Finding> findings;
  private final DateWords dates;
  private final CodeWords words;
  private final CountWords counts;
  private final LineWords lines;
  private final CriteriaLines criteria;

  FindingLines(Assessment assessment, DateWords dates, TextStyle style, CodeWords words) {
    this.assessment = assessment;
    this.findings =
        assessment.findings().stream()
            .filter(finding -> !TOLD_ELSEWHERE.contains(finding.family()))
            .toList();
    this.dates = dates;
    this.words = words;
    this.counts = new CountWords(assessment, dates, style);
    this.lines = new LineWords(assessment, dates);
    this.criteria = new CriteriaLines(dates);
  }

  /** True when no count has anything to say, now or before. */
  boolean isEmpty() {
    return findings.isEmpty() && assessment.standing().isEmpty();
  }

  void write(Page page) {
    write(page, Finding.State.CURRENT, words.label("now"));
    write(page, Finding.State.PAST, words.label("before"));
  }

  private void write(Page page, Finding.State state, String heading) {
    List<Finding> shown =
        findings.stream().filter(f -> f.state() == state && !isToldByAnother(f)).toList();
    if (shown.isEmpty() && state == Finding.State.PAST) {
      return;
    }
    List<StandingGrade> standing =
        state == Finding.State.CURRENT ? assessment.standing() : List.of();
    page.heading(2, heading);
    if (shown.isEmpty() && standing.isEmpty()) {
      page.paragraph(4, words.label("clean"));
    }
    int columns = columns(shown, standing);
    for (Finding finding : shown) {
      if (finding.family().equals(AlertLine.FAMILY)) {
        AlertLine.write(page, columns, name(finding), findings, dates, assessment.now());
      } else if (finding.family().equals(CriteriaLines.FAMILY)) {
        criteria.write(page, columns, name(finding), finding);
      } else {
        boolean now = state == Finding.State.CURRENT;
        page.finding(
            now ? Ink.HEADING : Ink.PLAIN,
            columns,
            name(finding),
            now ? current(finding) : past(finding));
      }
    }
    for (StandingGrade grade : standing) {
      page.finding(Ink.PLAIN, columns, name(grade), counts.standing(grade));
    }
  }

  /** Columns of the names: as many as the longest needs, but for the few that are very long. */
  private int columns(List<Finding> shown, List<StandingGrade> standing) {
    return Stream.concat(shown.stream().map(this::name), standing.stream().map(FindingLines::name))
        .mapToInt(Wrapping::width)
        .filter(width -> width <= WIDEST_NAME)
        .max()
        .orElse(WIDEST_NAME);
  }

  private static String name(StandingGrade grade) {
    String name = grade.latest().result().analyte().title();
    LimitWords limit = LimitWords.of(grade.latest());
    boolean inside = limit.side().isEmpty() && !limit.limit().isEmpty();
    return inside ? name : name + (grade.low() ? " low" : " high");
  }

  private String name(Finding finding) {
    return switch (finding.family()) {
      case CriteriaLines.FAMILY ->
          CriteriaLines.isNamed(finding) ? words.shortTitle(finding.code()) : "";
      case "erythrocytosis" -> finding.latest().result().analyte().title() + " high";
      default -> words.shortTitle(finding.code());
    };
  }

  /** Whether the entry of another finding says what this one would say. */
  private boolean isToldByAnother(Finding finding) {
    if (finding.family().equals(AlertLine.FAMILY)) {
      return !finding.equals(firstAlert());
    }
    if (SIZES.contains(finding.code())) {
      return findings.stream().anyMatch(other -> finding.equals(size(other)));
    }
    if (finding.code().equals("pancytopenia")) {
      return find(PERSISTENT, finding.state()) != null;
    }
    if (isPersistentLine(finding)) {
      return find(PERSISTENT, finding.state()) != null || hasDepth(finding);
    }
    return !CriteriaLines.isWorthALine(finding, assessment);
  }

  private static boolean isPersistentLine(Finding finding) {
    return finding.code().endsWith(".persistent") && !finding.code().equals(PERSISTENT);
  }

  /** Whether another finding says how deep the same line is at the same time. */
  private boolean hasDepth(Finding persistent) {
    return findings.stream()
        .anyMatch(
            other ->
                !other.equals(persistent)
                    && other.state() == persistent.state()
                    && other.family().equals(persistent.family())
                    && !SIZES.contains(other.code()));
  }

  private Finding firstAlert() {
    return findings.stream()
        .filter(finding -> finding.family().equals(AlertLine.FAMILY))
        .min((a, b) -> a.state().compareTo(b.state()))
        .orElseThrow();
  }

  private String current(Finding finding) {
    if (finding.code().equals(PERSISTENT)) {
      Finding plain = find("pancytopenia", Finding.State.CURRENT);
      return lines.current(plain == null ? finding : plain, finding);
    }
    if (COMBINED.contains(finding.code())) {
      return lines.current(finding, null);
    }
    if (SIZES.contains(finding.code())) {
      return counts.redCells(finding);
    }
    boolean worseBefore =
        findings.stream()
            .anyMatch(f -> f.state() == Finding.State.PAST && f.family().equals(finding.family()));
    return counts.current(finding, worseBefore) + redCells(finding) + persistence(finding);
  }

  /** How long the line has been low, unless pancytopenia says it for all of them. */
  private String persistence(Finding finding) {
    Finding persistent = find(finding.family() + ".persistent", finding.state());
    return persistent == null
            || persistent.equals(finding)
            || find(PERSISTENT, finding.state()) != null
        ? ""
        : "; low since " + dates.day(persistent.first());
  }

  private String past(Finding finding) {
    if (COMBINED.contains(finding.code()) || finding.code().equals(PERSISTENT)) {
      return lines.past(finding);
    }
    return SIZES.contains(finding.code())
        ? counts.redCells(finding)
        : counts.past(finding) + redCells(finding);
  }

  private String redCells(Finding anemia) {
    Finding size = size(anemia);
    return size == null ? "" : "; " + counts.redCells(size);
  }

  /** The size of red cells that goes with a depth of anemia. */
  private @Nullable Finding size(Finding anemia) {
    boolean depth = anemia.family().equals("anemia") && !SIZES.contains(anemia.code());
    return depth
        ? findings.stream()
            .filter(f -> SIZES.contains(f.code()) && f.state() == anemia.state())
            .findFirst()
            .orElse(null)
        : null;
  }

  private @Nullable Finding find(String code, Finding.State state) {
    return findings.stream()
        .filter(f -> f.code().equals(code) && f.state() == state)
        .findFirst()
        .orElse(null);
  }

  /** The name of an analyte inside a sentence; abbreviations keep their capitals. */
  static String lower(Analyte analyte) {
    String title = analyte.title();
    boolean word = title.length() > 1 && Character.isLowerCase(title.charAt(1));
    return word ? Character.toLowerCase(title.charAt(0)) + title.substring(1) : title;
  }
}
