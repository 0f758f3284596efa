package org.hemogram.report.text;

import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hemogram.assess.Assessment;
import org.hemogram.assess.Reading;
import org.hemogram.lab.Analyte;
import org.hemogram.lab.Moment;
import org.hemogram.lab.Remark;

/**
 * A patient without any finding: the latest counts with their limits in a few lines. What all of
 * them share, day and origin of the limits, is said once.
 */
final class QuietLines {
  private final Assessment assessment;
  private final DateWords dates;
  private final NumberWords numbers;

  QuietLines(Assessment assessment, DateWords dates, TextStyle style) {
    this.assessment = assessment;
    this.dates = dates;
    this.numbers = new NumberWords(style);
  }

  void write(Page page) {
    Map<Analyte, Reading> latest = ResultTable.latest(assessment);
    if (latest.isEmpty()) {
      page.paragraph(2, "None of the main counts was measured.");
      return;
    }
    Collection<Reading> readings = latest.values();
    String origin = shared(readings, QuietLines::origin);
    String day = shared(readings, this::day);
    String counts =
        readings.stream()
            .map(reading -> words(reading, origin.isEmpty(), day.isEmpty()))
            .collect(Collectors.joining(", "));
    page.paragraph(
        Ink.PLAIN,
        2,
        4,
        "No finding by the criteria chosen"
            + (origin.isEmpty() ? "" : ", " + origin + " limits")
            + (day.isEmpty() ? "" : ", on " + day)
            + ": "
            + counts
            + ".");
  }

  /** {@code hemoglobin 128 g/L (120–160 lab)}; a value outside its limits says so. */
  private String words(Reading reading, boolean withOrigin, boolean withDay) {
    LimitWords limit = LimitWords.of(reading);
    String origin = withOrigin || limit.limit().isEmpty() ? limit.origin() : "";
    String range =
        limit.limit() + (limit.limit().isEmpty() || origin.isEmpty() ? "" : " ") + origin;
    String about =
        Stream.of(
                limit.side(),
                range.replace(' ', Wrapping.JOIN),
                reading.remarks().contains(Remark.DERIVED)
                        || reading.result().assay().remarks().contains(Remark.DERIVED)
                    ? "computed"
                    : "",
                withDay ? day(reading) : "")
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(", "));
    return FindingLines.lower(reading.result().analyte())
        + Wrapping.JOIN
        + numbers.withUnit(reading)
        + " ("
        + about
        + ")";
  }

  private static String origin(Reading reading) {
    LimitWords limit = LimitWords.of(reading);
    return limit.limit().isEmpty() ? "" : limit.origin();
  }

  /** The day, unless it is that of the last result. */
  private String day(Reading reading) {
    Moment time = reading.result().time();
    return CountWords.isSameDay(time, assessment.now()) ? "" : dates.day(time);
  }

  /** What is the same for all; empty when they differ. */
  private static String shared(Collection<Reading> readings, Function<Reading, String> of) {
    return readings.stream().map(of).distinct().count() == 1
        ? of.apply(readings.iterator().next())
        : "";
  }
}
