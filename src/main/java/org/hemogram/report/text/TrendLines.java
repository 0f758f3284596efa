package org.hemogram.report.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.hemogram.assess.Assessment;
import org.hemogram.assess.Reading;
import org.hemogram.assess.Trend;
import org.hemogram.lab.Analyte;
import org.hemogram.lab.EventKind;
import org.hemogram.lab.Moment;
import org.hemogram.trend.Doubling;
import org.jspecify.annotations.Nullable;

/**
 * What the section "Going" says of trends: a sentence for each of the main counts that goes
 * somewhere, one closing sentence for all the others, nothing where nothing is to be said.
 */
final class TrendLines {
  private static final Set<String> AFTER_A_MOVE = Set.of("turn", "step");

  private static final Set<Analyte> MAIN =
      Set.of(
          Analyte.HEMOGLOBIN,
          Analyte.NEUTROPHILS,
          Analyte.PLATELETS,
          Analyte.RETICULOCYTES,
          Analyte.WBC);
  private static final int DAYS_PER_WEEK = 7;

  /** The longest doubling or halving time worth a word, in days. */
  private static final int LONGEST_DOUBLING = 28;

  private static final Map<Analyte, EventKind> SUPPORTING =
      Map.of(
          Analyte.HEMOGLOBIN, EventKind.RBC_TRANSFUSION,
          Analyte.PLATELETS, EventKind.PLATELET_TRANSFUSION,
          Analyte.NEUTROPHILS, EventKind.G_CSF);
  private static final Map<Analyte, String> GIVEN =
      Map.of(
          Analyte.HEMOGLOBIN, "red cells were given",
          Analyte.PLATELETS, "platelets were given",
          Analyte.NEUTROPHILS, "a growth factor was given");

  private static final double SIGNIFICANCE = 0.05;

  /** With fewer days there is no test of a trend, and its absence needs no words. */
  private static final int DAYS_FOR_A_TREND = 5;

  private final Assessment assessment;
  private final DateWords dates;
  private final NumberWords numbers;
  private final List<String> lines = new ArrayList<>();
  private final boolean moving;
  private boolean sloping;

  /**
   * @param quiet whether only the main counts are worth a line
   */
  TrendLines(Assessment assessment, DateWords dates, TextStyle style, boolean quiet) {
    this.assessment = assessment;
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
    Trend.Change change = trend.lastStep();
    boolean stepped = change != null && change.significant();
    String verb = verb(trend);
    if (verb.isEmpty() || trend.slopePerDay() == null) {
      return stepped ? trend.analyte().title() + " " + step(Objects.requireNonNull(change)) : "";
    }
    sloping = true;
    StringBuilder text = new StringBuilder(trend.analyte().title()).append(verb);
    text.append(rate(trend)).append(" a week").append(interval(trend));
    text.append(" since ").append(dates.day(trend.from()));
    List<String> proof = new ArrayList<>(3);
    Trend.Change total = trend.change();
    if (total != null) {
      proof.add(
          NumberWords.value(total.from())
              + Wrapping.JOIN
              + "→"
              + Wrapping.JOIN
              + numbers.withUnit(total.to()));
    }
    Double p = trend.p();
    if (p != null) {
      proof.add(NumberWords.p(p));
    }
    proof.addAll(pace(trend.pace()));
    text.append(proof.isEmpty() ? "" : ": " + String.join(", ", proof));
    List<String> reserves = reserves(trend, stepped ? change : null);
    text.append(reserves.isEmpty() ? "" : "; " + String.join("; ", reserves));
    return text.toString();
  }

  /** {@code doubling time 9 days}; slow changes need no such word, and seldom keep their pace. */
  private static List<String> pace(Trend.@Nullable Pace pace) {
    Doubling doubling = pace == null ? null : pace.doubling();
    if (doubling == null || doubling.days() > LONGEST_DOUBLING) {
      return List.of();
    }
    String time = NumberWords.count(Math.round(doubling.days()), "day", "days");
    return List.of((doubling.growing() ? "doubling time " : "halving time ") + time);
  }

  /** What a reader has to know beside the trend. */
  private List<String> reserves(Trend trend, Trend.@Nullable Change step) {
    List<String> reserves = new ArrayList<>(4);
    if (step != null && isRise(step) != direction(trend).equals("rising")) {
      reserves.add(
          "but the last step went "
              + NumberWords.value(step.from())
              + " → "
              + NumberWords.value(step.to()));
    }
    Reading beyond = beyondStart(trend);
    if (beyond != null) {
      reserves.add(
          (direction(trend).equals("rising") ? "first down to " : "first up to ")
              + NumberWords.value(beyond)
              + " on "
              + dates.day(beyond.result().time()));
    }
    Double corrected = trend.pace() == null ? null : trend.pace().correctedP();
    if (corrected != null && corrected >= SIGNIFICANCE) {
      reserves.add(
          "not clear if neighboring values are alike by nature (" + NumberWords.p(corrected) + ")");
    }
    Trend.Projection projection = trend.projection();
    if (projection != null) {
      reserves.add(carriedOn(trend, projection));
    }
    int supported = trend.basis().supported();
    if (supported > 0) {
      reserves.add(
          NumberWords.count(supported, "result", "results")
              + " after "
              + (trend.analyte() == Analyte.NEUTROPHILS || trend.analyte() == Analyte.WBC
                  ? "G-CSF"
                  : "transfusion")
              + " not counted");
    }
    String given =
        givenBetween(trend.analyte(), trend.from(), trend.to(), direction(trend).equals("rising"));
    if (supported == 0 && !given.isEmpty()) {
      reserves.add(given);
    }
    return reserves;
  }

  /**
   * The count furthest on the other side of the first one, where it is so by more than chance
   * variation: a fall before the rise. Null where there is none.
   */
  private @Nullable Reading beyondStart(Trend trend) {
    Trend.Change change = trend.change();
    Double limit =
        change == null ? null : direction(trend).equals("rising") ? change.down() : change.up();
    if (change == null || limit == null) {
      return null;
    }
    int sign = limit < 0 ? -1 : 1;
    double start = change.from().result().value().doubleValue();
    double most = start * (1 + limit / 100);
    Reading found = null;
    for (Reading reading : assessment.series().getOrDefault(trend.analyte(), List.of())) {
      double value = reading.result().value().doubleValue();
      boolean free = !reading.isLifted() && !reading.result().isCensored();
      if (free
          && sign * (value - most) > 0
          && isBetween(reading.result().time(), trend.from(), trend.to())) {
        most = value;
        found = reading;
      }
    }
    return found;
  }

  private static boolean isRise(Trend.Change step) {
    return step.to().result().value().compareTo(step.from().result().value()) > 0;
  }

  private String carriedOn(Trend trend, Trend.Projection projection) {
    Moment latest = projection.latest();
    String span =
        latest == null
            ? dates.day(projection.earliest()) + " or later"
            : dates.period(projection.earliest(), latest);
    return "by arithmetic, not a forecast, "
        + NumberWords.value(projection.target())
        + Wrapping.JOIN
        + numbers.unit(trend.analyte())
        + " about "
        + dates.day(projection.day())
        + " ("
        + span
        + ")";
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

  /** The interval of the rate in its own unit, without signs where both are alike. */
  private static String interval(Trend trend) {
    Trend.Pace pace = trend.pace();
    Double low = pace == null ? null : pace.percentLow();
    Double high = pace == null ? null : pace.percentHigh();
    String unit = low == null ? "" : Wrapping.JOIN + "%";
    double scale = low == null ? DAYS_PER_WEEK : 1;
    Double from = low == null ? trend.low() : low;
    Double to = high == null ? trend.high() : high;
    if (from == null || to == null) {
      return "";
    }
    return " (" + range(scale * from, scale * to) + unit + ")";
  }

  private static String range(double from, double to) {
    if (from < 0 && to > 0) {
      return NumberWords.signed(from) + " to " + NumberWords.signed(to);
    }
    double least = Math.min(Math.abs(from), Math.abs(to));
    double most = Math.max(Math.abs(from), Math.abs(to));
    return NumberWords.range(least, most);
  }

  private String step(Trend.Change change) {
    Reading from = change.from();
    Reading to = change.to();
    String values = NumberWords.value(from) + " → " + numbers.withUnit(to);
    Moment start = from.result().time();
    Moment end = to.result().time();
    Reading latest = assessment.latest().get(to.result().analyte());
    boolean ended = latest != null && !CountWords.isSameDay(end, latest.result().time());
    String when =
        ended
            ? " from "
                + dates.day(start)
                + " to "
                + dates.day(end)
                + "; later counts may show a treatment"
            : " since " + dates.day(start);
    String given = givenBetween(to.result().analyte(), start, end, isRise(change));
    return values + when + (given.isEmpty() ? "" : "; " + given);
  }

  /** What was given meanwhile and may explain a rise; empty for a fall. */
  private String givenBetween(Analyte analyte, Moment from, Moment to, boolean rise) {
    EventKind kind = SUPPORTING.get(analyte);
    boolean given =
        rise
            && assessment.events().stream()
                .anyMatch(event -> event.kind() == kind && isBetween(event.time(), from, to));
    return given ? GIVEN.get(analyte) + " in between" : "";
  }

  private static boolean isBetween(Moment time, Moment from, Moment to) {
    return time.hasDay()
        && time.isRelative() == from.isRelative()
        && time.day() >= from.day()
        && time.day() <= to.day();
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
    add("steady", named(main.stream().filter(t -> !isOneWay(t)).toList(), "stable"), parts);
    add("all one way, but within chance variation", oneWay(main), parts);
    add("no trend to tell yet", named(open, "insufficient-data"), parts);
    String text = also + String.join("; ", parts);
    return text.isEmpty() ? "" : Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  /** A clear direction of a change that is too small to be called a trend. */
  private static boolean isOneWay(Trend trend) {
    Double p = trend.p();
    return direction(trend).equals("stable") && p != null && p < SIGNIFICANCE;
  }

  /** {@code platelets falling (40 → 33)}. */
  private String oneWay(List<Trend> trends) {
    List<String> names = new ArrayList<>(1);
    for (Trend trend : trends) {
      Trend.Change change = trend.change();
      if (isOneWay(trend) && change != null) {
        names.add(
            FindingLines.lower(trend.analyte())
                + (isRise(change) ? " rising (" : " falling (")
                + NumberWords.value(change.from())
                + " → "
                + NumberWords.value(change.to())
                + since(trend)
                + ")");
      }
    }
    return String.join(", ", names);
  }

  private static void add(String what, String names, List<String> parts) {
    if (!names.isEmpty()) {
      parts.add(what + ": " + names);
    }
  }

  /** The names, each with the day since which it holds where the series moved before. */
  private String named(List<Trend> trends, String direction) {
    return trends.stream()
        .filter(trend -> direction(trend).equals(direction))
        .map(trend -> FindingLines.lower(trend.analyte()) + aside(since(trend)))
        .collect(Collectors.joining(", "));
  }

  private static String aside(String since) {
    return since.isEmpty() ? "" : " (" + since.substring(1) + ")";
  }

  private String since(Trend trend) {
    return AFTER_A_MOVE.contains(trend.basis().window()) ? " since " + dates.day(trend.from()) : "";
  }
}
