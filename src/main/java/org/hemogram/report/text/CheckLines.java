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
import org.hemogram.lab.ReferenceInterval;
import org.hemogram.lab.Remark;
import org.jspecify.annotations.Nullable;

/** The section "Check": what was left out, assumed or supported, and what stood in for a limit. */
final class CheckLines {
  private final Assessment assessment;
  private final DateWords dates;
  private final NumberWords numbers;

  CheckLines(Assessment assessment, DateWords dates, TextStyle style) {
    this.assessment = assessment;
    this.dates = dates;
    this.numbers = new NumberWords(style);
  }

  void write(Page page) {
    List<String> lines = new ArrayList<>();
    supported(lines);
    remarks(lines);
    standIns(lines);
    if (lines.isEmpty() && assessment.problems().isEmpty()) {
      return;
    }
    page.heading(2, "Check");
    ProblemLines.write(page, assessment.problems());
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
          if (!words.isEmpty()) {
            lines.add(words + ": " + list(analytes) + ".");
          }
        });
  }

  private static String list(Map<Analyte, Integer> analytes) {
    return analytes.entrySet().stream()
        .map(
            count ->
                FindingLines.lower(count.getKey())
                    + " ("
                    + NumberWords.count(count.getValue(), "result", "results")
                    + ")")
        .collect(Collectors.joining(", "));
  }

  private void standIns(List<String> lines) {
    String used =
        ResultTable.latest(assessment).entrySet().stream()
            .map(latest -> standIn(latest.getKey(), latest.getValue().interval()))
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining(", "));
    if (!used.isEmpty()) {
      lines.add("Built-in limits stand in for the laboratory's: " + used + ".");
    }
  }

  private static String standIn(Analyte analyte, @Nullable ReferenceInterval interval) {
    return interval == null || LimitWords.isLab(interval)
        ? ""
        : FindingLines.lower(analyte)
            + " ("
            + interval.origin().substring(interval.origin().indexOf(':') + 1)
            + ")";
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
      case CONFLICT -> "Several different values at one time";
      case WITHIN_INTERVAL, BASELINE_MISSING -> "";
    };
  }
}
