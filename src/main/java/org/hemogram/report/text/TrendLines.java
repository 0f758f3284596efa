package org.hemogram.report.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.hemogram.assess.Assessment;
import org.hemogram.assess.Reading;
import org.hemogram.assess.Trend;
import org.hemogram.lab.Analyte;

/**
 * What the section "Going" says of trends: a sentence for each of the main counts that goes
 * somewhere, one closing sentence for all the others, nothing where nothing is to be said.
 */
final class TrendLines {
  private static final Set<Analyte> MAIN =
      Set.of(
          Analyte.HEMOGLOBIN,
          Analyte.NEUTROPHILS,
          Analyte.PLATELETS,
          Analyte.RETICULOCYTES,
          Analyte.WBC);
  private static final int DAYS_PER_WEEK = 7;

  /** With fewer days there is no test of a trend, and its absence needs no words. */
  private static final int DAYS_FOR_A_TREND = 5;

  private final DateWords dates;
  private final NumberWords numbers;
  private final List<String> lines = new ArrayList<>();
  private final boolean moving;
  private boolean sloping;

  /**
   * @param quiet whether only the main counts are worth a line
   */
  TrendLines(Assessment assessment, DateWords dates, TextStyle style, boolean quiet) {
    this.dates = dates;
    this.numbers = new NumberWords(style);
    List<Trend> others = new ArrayList<>();
    for (Trend trend : assessment.trends()) {
      boolean main = MAIN.contains(trend.analyte());
      String sentence = main ? sentence(trend) : "";
      if (sentence.isEmpty()) {
        others.add(trend);
      } else {
        lines.add(sentence);
      }
    }
    this.moving = !lines.isEmpty();
    String rest = quiet ? "" : rest(others);
    if (!rest.isEmpty()) {
      lines.add(rest);
    }
  }

  boolean isEmpty() {
    return lines.isEmpty();
  }

  /** What holds for every line; empty when there is no change to tell. */
  String heading() {
    if (!moving) {
      return "";
    }
    return ": changes beyond chance variation" + (sloping ? " (95 % interval)" : "");
  }

  void write(Page page) {
    lines.forEach(line -> page.paragraph(Ink.PLAIN, 4, 6, line));
  }

  private String sentence(Trend trend) {
    Trend.Change change = trend.change();
    boolean stepped = change != null && change.significant();
    String verb = verb(trend);
    if (verb.isEmpty() || trend.slopePerDay() == null) {
      return stepped ? trend.analyte().title() + " " + step(Objects.requireNonNull(change)) : "";
    }
    StringBuilder text =
        new StringBuilder(trend.analyte().title()).append(verb).append(rate(trend));
    text.append(" a week since ").append(dates.day(trend.from()));
    sloping = true;
    List<String> proof = new ArrayList<>(2);
    Double low = trend.low();
    Double high = trend.high();
    if (low != null && high != null) {
      proof.add(interval(trend, low, high));
    }
    Double p = trend.p();
    if (p != null) {
      proof.add(NumberWords.p(p));
    }
    text.append(proof.isEmpty() ? "" : " (" + String.join(", ", proof) + ")");
    if (stepped) {
      Trend.Change last = Objects.requireNonNull(change);
      text.append("; last step ").append(NumberWords.value(last.from())).append(" → ");
      text.append(NumberWords.value(last.to())).append(", too");
    }
    return text.toString();
  }

  private static String verb(Trend trend) {
    boolean one = trend.analyte() == Analyte.HEMOGLOBIN;
    return switch (direction(trend)) {
      case "rising" -> one ? " rises " : " rise ";
      case "falling" -> one ? " falls " : " fall ";
      default -> "";
    };
  }

  /** In percent where the statistics were done on the log scale. */
  private String rate(Trend trend) {
    Double percent = trend.percentPerWeek();
    double slope = Objects.requireNonNull(trend.slopePerDay()) * DAYS_PER_WEEK;
    return percent == null
        ? numbers.amount(Math.abs(slope), trend.analyte().unit())
        : NumberWords.statistic(Math.abs(percent)) + Wrapping.JOIN + "%";
  }

  /** The interval of the slope in the unit of the count, without signs where both are alike. */
  private String interval(Trend trend, double low, double high) {
    double from = low * DAYS_PER_WEEK;
    double to = high * DAYS_PER_WEEK;
    String unit =
        trend.percentPerWeek() == null ? "" : Wrapping.JOIN + numbers.unit(trend.analyte());
    if (from < 0 && to > 0) {
      return NumberWords.signed(from) + " to " + NumberWords.signed(to) + unit;
    }
    double least = Math.min(Math.abs(from), Math.abs(to));
    double most = Math.max(Math.abs(from), Math.abs(to));
    return NumberWords.range(least, most) + unit;
  }

  private String step(Trend.Change change) {
    Reading from = change.from();
    return NumberWords.value(from)
        + " → "
        + numbers.withUnit(change.to())
        + " since "
        + dates.day(from.result().time());
  }

  private static String direction(Trend trend) {
    return trend.code().substring(trend.code().lastIndexOf('.') + 1);
  }

  /**
   * {@code Also rising: hematocrit; falling: MCV; steady: hemoglobin}. That a count goes nowhere is
   * said of the main ones only.
   */
  private String rest(List<Trend> others) {
    List<Trend> main = others.stream().filter(trend -> MAIN.contains(trend.analyte())).toList();
    List<Trend> open = main.stream().filter(trend -> trend.n() >= DAYS_FOR_A_TREND).toList();
    List<String> parts = new ArrayList<>(4);
    add("rising", named(others, "rising"), parts);
    add("falling", named(others, "falling"), parts);
    String also = lines.isEmpty() || parts.isEmpty() ? "" : "also ";
    add("steady", named(main, "stable"), parts);
    add("no trend to tell yet", named(open, "insufficient-data"), parts);
    String text = also + String.join("; ", parts);
    return text.isEmpty() ? "" : Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  private static void add(String what, String names, List<String> parts) {
    if (!names.isEmpty()) {
      parts.add(what + ": " + names);
    }
  }

  private static String named(List<Trend> trends, String direction) {
    return trends.stream()
        .filter(trend -> direction(trend).equals(direction))
        .map(trend -> FindingLines.lower(trend.analyte()))
        .collect(Collectors.joining(", "));
  }
}
