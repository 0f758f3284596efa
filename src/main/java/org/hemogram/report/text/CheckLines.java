package org.hemogram.report.text;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.hemogram.assess.Assessment;
import org.hemogram.assess.Reading;
import org.hemogram.lab.Analyte;
import org.hemogram.lab.Remark;

/** The section "Check": what was left out, assumed or supported. */
final class CheckLines {
  private final Assessment assessment;
  private final ProblemLines problems;
  private final boolean quiet;
  private final DateWords dates;
  private final NumberWords numbers;

  /**
   * The lines of a patient.
   *
   * @param quiet whether the counts stand in a sentence, which tells which of them are computed
   */
  CheckLines(
      Assessment assessment,
      DateWords dates,
      TextStyle style,
      ProblemLines problems,
      boolean quiet) {
    this.quiet = quiet;
    this.assessment = assessment;
    this.problems = problems;
    this.dates = dates;
    this.numbers = new NumberWords(style);
  }

  /** Writes the lines below a heading, where there are any. */
  void write(Page page, String heading) {
    List<String> lines = new ArrayList<>();
    supported(lines);
    remarks(lines);
    if (lines.isEmpty() && assessment.problems().isEmpty()) {
      return;
    }
    if (quiet && assessment.problems().isEmpty()) {
      lines.forEach(line -> page.paragraph(Ink.PLAIN, 2, 4, line));
      return;
    }
    page.heading(2, heading);
    problems.write(page, assessment.problems());
    lines.forEach(line -> page.paragraph(Ink.PLAIN, 4, 6, line));
  }

  private void supported(List<String> lines) {
    for (Map.Entry<Analyte, Reading> latest : ResultTable.latest(assessment).entrySet()) {
      Reading reading = latest.getValue();
      if (!reading.supported().isEmpty()) {
        String events =
            reading.supported().stream()
                .map(event -> EventWords.words(event, dates))
                .collect(Collectors.joining(", "));
        lines.add(
            String.format(
                Locale.ROOT,
                "%s %s may show treatment: %s.",
                latest.getKey().title(),
                numbers.withUnit(reading),
                events));
      }
    }
  }

  private void remarks(List<String> lines) {
    Map<Remark, Map<Analyte, Integer>> counts = new EnumMap<>(Remark.class);
    for (Analyte analyte : ResultTable.analytes(assessment)) {
      for (Reading reading : assessment.series().getOrDefault(analyte, List.of())) {
        for (Remark remark : Remark.values()) {
          if (reading.remarks().contains(remark)
              || reading.result().assay().remarks().contains(remark)) {
            counts
                .computeIfAbsent(remark, r -> new EnumMap<>(Analyte.class))
                .merge(analyte, 1, Integer::sum);
          }
        }
      }
    }
    counts.forEach(
        (remark, analytes) -> {
          String words = words(remark);
          if (!words.isEmpty() && !(quiet && remark == Remark.DERIVED)) {
            lines.add(words + ": " + list(analytes) + ".");
          }
        });
  }

  /** The analytes, with the number of results where not all of them are meant. */
  private String list(Map<Analyte, Integer> analytes) {
    return analytes.entrySet().stream()
        .map(
            count -> {
              int all = assessment.series().getOrDefault(count.getKey(), List.of()).size();
              String name = FindingLines.lower(count.getKey());
              return count.getValue() == all
                  ? name
                  : name + " (" + count.getValue() + " of " + all + ")";
            })
        .collect(Collectors.joining(", "));
  }

  /** What a remark means; empty for one that belongs to a grade, not to a value. */
  private static String words(Remark remark) {
    return switch (remark) {
      case DERIVED -> "Computed from other results";
      case UNIT_ASSUMED -> "Unit not printed and taken from other evidence";
      case CORRECTED -> "Corrected by the laboratory";
      case PRELIMINARY -> "Preliminary";
      case STATUS_UNKNOWN -> "Status not known";
      case REPORT_TIME -> "Dated by the report, not by the sample";
      case RANGE_IGNORED -> "Printed range not used";
      case UNRELIABLE -> "May not be reliable";
      case UNIT_SUSPECT -> "Value and unit do not fit each other";
      case CONFLICT -> "Several different values at one time";
      case WITHIN_INTERVAL, BASELINE_MISSING, BASELINE_FIRST, BEYOND_TABLE -> "";
    };
  }
}
