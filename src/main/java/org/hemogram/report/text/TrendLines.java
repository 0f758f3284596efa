package org.hemogram.report.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.hemogram.assess.Assessment;
import org.hemogram.assess.Reading;
import org.hemogram.assess.Trend;
import org.hemogram.lab.Unit;

/** What the section "Going" says of trends: those with a direction, then steps beyond chance. */
final class TrendLines {
  private static final int DAYS_PER_WEEK = 7;

  private final List<Trend> trends;
  private final DateWords dates;
  private final NumberWords numbers;

  TrendLines(Assessment assessment, DateWords dates, TextStyle style) {
    this.trends = assessment.trends();
    this.dates = dates;
    this.numbers = new NumberWords(style);
  }

  boolean isEmpty() {
    return trends.isEmpty();
  }

  void write(Page page) {
    List<String> open = new ArrayList<>();
    for (Trend trend : trends) {
      String direction = direction(trend);
      Trend.Change change = trend.change();
      if (!direction.isEmpty() && trend.slopePerDay() != null) {
        page.entry(Ink.PLAIN, trend.analyte().title() + " " + direction, sentence(trend));
      } else if (change != null && change.significant()) {
        page.entry(Ink.PLAIN, trend.analyte().title() + ", last step", step(change));
      } else {
        open.add(FindingLines.lower(trend.analyte()));
      }
    }
    if (!open.isEmpty()) {
      page.entry(
          Ink.PLAIN,
          "No trend to tell",
          String.join(", ", open) + ": too few or too uneven values");
    }
  }

  private static String direction(Trend trend) {
    String code = trend.code();
    return switch (code.substring(code.lastIndexOf('.') + 1)) {
      case "rising" -> "rising";
      case "falling" -> "falling";
      case "stable" -> "steady";
      default -> "";
    };
  }

  private String sentence(Trend trend) {
    double slope = Objects.requireNonNull(trend.slopePerDay());
    Unit unit = trend.analyte().unit();
    StringBuilder text =
        new StringBuilder(numbers.change(slope * DAYS_PER_WEEK, unit)).append(" a week");
    Double percent = trend.percentPerWeek();
    if (percent != null) {
      text.append(" or ").append(NumberWords.percent(percent));
    }
    Double low = trend.low();
    Double high = trend.high();
    if (low != null && high != null) {
      text.append(" (95").append(Wrapping.JOIN).append("%: ");
      text.append(NumberWords.signed(low * DAYS_PER_WEEK)).append(" to ");
      text.append(NumberWords.signed(high * DAYS_PER_WEEK)).append(')');
    }
    text.append(", from ").append(dates.day(trend.from()));
    text.append(" to ").append(dates.day(trend.to()));
    text.append(", ").append(NumberWords.count(trend.n(), "day", "days")).append(" with a value");
    Double p = trend.p();
    if (p != null) {
      text.append(", ").append(NumberWords.p(p));
    }
    Trend.Change change = trend.change();
    if (change != null) {
      text.append("; last step ").append(step(change));
    }
    return text.toString();
  }

  private String step(Trend.Change change) {
    Reading from = change.from();
    Reading to = change.to();
    StringBuilder text =
        new StringBuilder(NumberWords.value(from))
            .append(" → ")
            .append(numbers.withUnit(to))
            .append(" (")
            .append(dates.day(from.result().time()))
            .append(" to ")
            .append(dates.day(to.result().time()));
    Double percent = change.percent();
    if (percent != null) {
      text.append(", ").append(NumberWords.percent(percent));
    }
    return text.append("), ")
        .append(change.significant() ? "more than" : "within")
        .append(" chance variation")
        .toString();
  }
}
