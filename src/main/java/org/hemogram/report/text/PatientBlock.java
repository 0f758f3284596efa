package org.hemogram.report.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hemogram.assess.Assessment;
import org.hemogram.assess.DerivedIndex;
import org.hemogram.assess.Reading;
import org.hemogram.lab.Moment;
import org.hemogram.lab.Unit;

/** One patient: who, the counts, then how bad, since when, where it is going, what to check. */
final class PatientBlock {
  private PatientBlock() {}

  /**
   * Writes the block.
   *
   * @param clinician whether the reader expects indices such as the reticulocyte production index
   */
  static void write(
      Assessment assessment, Page page, CodeWords words, ProblemLines problems, boolean clinician) {
    TextStyle style = page.style();
    DateWords dates = DateWords.between(assessment.first(), assessment.now());
    header(assessment, page);
    FindingLines findings = new FindingLines(assessment, dates, style, words);
    boolean quiet = findings.isEmpty() && !assessment.latest().isEmpty();
    if (!assessment.latest().isEmpty()) {
      if (quiet) {
        new QuietLines(assessment, dates, style).write(page);
      } else {
        page.blank();
        new ResultTable(assessment, dates, style).write(page);
        if (clinician) {
          indices(assessment, page, dates);
        }
        page.blank();
        findings.write(page);
      }
      TrendLines trends = new TrendLines(assessment, dates, style, quiet);
      CourseLines course = new CourseLines(assessment, dates, style, words);
      if (!trends.isEmpty() || !course.isEmpty()) {
        page.heading(2, words.label("going") + (course.isEmpty() ? trends.heading() : ""));
        course.write(page);
        if (!course.isEmpty() && !trends.heading().isEmpty()) {
          page.paragraph(4, words.label("counts") + trends.heading());
        }
        trends.write(page);
      }
    }
    new CheckLines(assessment, dates, style, problems, quiet).write(page, words.label("check"));
  }

  /** Indices by the day of their draw, which is named where it is not the last one. */
  private static void indices(Assessment assessment, Page page, DateWords dates) {
    Map<Moment, List<String>> byDay = new LinkedHashMap<>();
    for (DerivedIndex index : assessment.indices()) {
      Moment day = index.completing().result().time().dayOnly();
      byDay.computeIfAbsent(day, d -> new ArrayList<>()).add(index(index));
    }
    Moment last = assessment.now().dayOnly();
    byDay.forEach(
        (day, shown) -> {
          String when = day.equals(last) ? "" : " (" + dates.day(day) + ")";
          String line = "Indices" + when + ": " + String.join(", ", shown);
          page.paragraph(Ink.PLAIN, 2, 4, page.style().show(line));
        });
  }

  private static String index(DerivedIndex index) {
    String value = index.shown().replace("10*9/L", Unit.GIGA_PER_LITER.symbol());
    return index.title() + Wrapping.JOIN + value.replace(' ', Wrapping.JOIN);
  }

  private static void header(Assessment assessment, Page page) {
    TextStyle style = page.style();
    String id = style.show(assessment.patient().isEmpty() ? "(no id)" : assessment.patient());
    long draws = draws(assessment);
    String facts =
        PersonWords.of(assessment)
            + "   "
            + DateWords.span(assessment.first(), assessment.now())
            + "   "
            + (assessment.results() == 0
                ? "no usable result"
                : draws == 0
                    ? NumberWords.count(assessment.results(), "result", "results")
                    : NumberWords.count(draws, "draw", "draws"))
            + (assessment.now().equals(assessment.last()) ? "" : ", later ones left out");
    String shown = style.show(facts);
    String painted = style.paint(Ink.HEADING, id);
    if (Wrapping.width(id) + 2 + Wrapping.width(shown) <= style.width()) {
      page.line(painted, "  " + shown);
    } else {
      page.line(painted, "");
      page.paragraph(2, facts);
    }
  }

  private static long draws(Assessment assessment) {
    return assessment.series().values().stream()
        .flatMap(List::stream)
        .map(Reading::result)
        .map(result -> result.time())
        .filter(Moment::isKnown)
        .distinct()
        .count();
  }
}
