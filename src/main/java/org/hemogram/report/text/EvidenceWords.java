package org.hemogram.report.text;

import java.util.ArrayList;
import java.util.List;
import org.hemogram.assess.Reading;

/** The readings behind a statement, in few words: a day is named once, and so is an analyte. */
final class EvidenceWords {
  private final DateWords dates;
  private final NumberWords numbers;

  EvidenceWords(DateWords dates, NumberWords numbers) {
    this.dates = dates;
    this.numbers = numbers;
  }

  /** For example {@code neutrophils 0.63 ×10⁹/L, platelets 24 ×10⁹/L on 10 Apr 2024}. */
  String of(List<Reading> readings) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < readings.size(); i++) {
      Reading reading = readings.get(i);
      text.append(i == 0 ? "" : ", ")
          .append(FindingLines.lower(reading.result().analyte()))
          .append(Wrapping.JOIN)
          .append(numbers.withUnit(reading));
      boolean last = i + 1 == readings.size();
      if (last || !day(reading).equals(day(readings.get(i + 1)))) {
        text.append(" on ").append(day(reading));
      }
    }
    return text.toString();
  }

  /** Readings of one analyte: {@code 0.5, 0.7, 0.9 ×10⁹/L on 18, 19 and 20 Feb}. */
  String series(List<Reading> readings) {
    if (readings.isEmpty()) {
      return "";
    }
    List<String> values = new ArrayList<>(readings.size());
    List<String> days = new ArrayList<>(readings.size());
    for (Reading reading : readings) {
      values.add(NumberWords.value(reading));
      days.add(day(reading));
    }
    String unit = numbers.unit(readings.get(0).result().analyte());
    String span = days.size() == 1 ? days.get(0) : days.get(0) + " to " + days.get(days.size() - 1);
    return String.join(", ", values) + " " + unit + ", " + span;
  }

  private String day(Reading reading) {
    return dates.day(reading.result().time());
  }
}
