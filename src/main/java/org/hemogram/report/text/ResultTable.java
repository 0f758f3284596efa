package org.hemogram.report.text;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.hemogram.assess.Assessment;
import org.hemogram.assess.Finding;
import org.hemogram.assess.Reading;
import org.hemogram.lab.Analyte;
import org.hemogram.lab.Moment;
import org.hemogram.lab.TreatmentEvent;

/**
 * The counts of a patient, one line for each analyte: first value, chart, latest value, and how
 * that stands to its limit. The main counts are always there, others when a finding is about them.
 */
final class ResultTable {
  private static final List<Analyte> MAIN =
      List.of(
          Analyte.HEMOGLOBIN,
          Analyte.NEUTROPHILS,
          Analyte.PLATELETS,
          Analyte.WBC,
          Analyte.LYMPHOCYTES,
          Analyte.RETICULOCYTES,
          Analyte.MCV);

  private static final String LIMIT = "limit";
  private static final int MOST_COLUMNS = 24;

  /** A long course squeezed into fewer columns would mislead. */
  private static final int FEWEST_COLUMNS = 8;

  private static final int LONGEST_NAME = 22;

  private final Assessment assessment;
  private final DateWords dates;
  private final TextStyle style;
  private final List<Analyte> analytes;

  ResultTable(Assessment assessment, DateWords dates, TextStyle style) {
    this.assessment = assessment;
    this.dates = dates;
    this.style = style;
    this.analytes = analytes(assessment);
  }

  /** The analytes of the table, in its order. */
  static List<Analyte> analytes(Assessment assessment) {
    List<Analyte> shown = new ArrayList<>(MAIN);
    Set<Analyte> found = EnumSet.noneOf(Analyte.class);
    for (Finding finding : assessment.findings()) {
      found.add(finding.latest().result().analyte());
    }
    shown.addAll(found);
    return shown.stream().distinct().filter(assessment.latest()::containsKey).toList();
  }

  void write(Page page) {
    if (analytes.isEmpty()) {
      return;
    }
    List<Row> rows = analytes.stream().map(this::row).toList();
    int names = widest(rows, Row::name);
    int firsts = widest(rows, Row::first);
    int latests = widest(rows, Row::latest);
    int units = widest(rows, Row::unit);
    int sides = widest(rows, Row::side);
    int limits = widest(rows, Row::limit);
    int fixed = 2 + names + 2 + firsts + 1 + 1 + latests + 1 + units + 2 + sides + 1 + limits + 2;
    int room = style.width() - fixed - widest(rows, Row::origin);
    ChartColumns axis = ChartColumns.of(series(), Math.max(2, Math.min(MOST_COLUMNS, room)));
    boolean charted = axis.count() > 1 && (room >= FEWEST_COLUMNS || axis.isDaily());
    int start = 2 + names + 2;
    int chart = charted ? firsts + 1 + axis.count() + 1 : 0;
    int end = start + chart + latests + 1 + units;
    heading(page, start, start + chart, end, end + 2 + sides + 1 + limits);
    for (Row row : rows) {
      StringBuilder line = new StringBuilder();
      line.append(Wrapping.left(row.name(), names)).append("  ");
      if (charted) {
        line.append(Wrapping.right(row.first(), firsts)).append(' ');
        line.append(axis.chart(readings(row.analyte()), style)).append(' ');
      }
      line.append(Wrapping.right(row.latest(), latests)).append(' ');
      line.append(Wrapping.left(row.unit(), units)).append("  ");
      line.append(style.paint(Ink.MARKED, row.side()));
      line.append(" ".repeat(sides - row.side().length())).append(' ');
      line.append(Wrapping.right(row.limit(), limits)).append("  ").append(row.origin());
      page.line("  ", line.toString());
    }
    if (charted) {
      events(page, axis, start + firsts + 1);
    }
  }

  private record Row(
      Analyte analyte,
      String name,
      String first,
      String latest,
      String unit,
      String side,
      String limit,
      String origin) {}

  private Row row(Analyte analyte) {
    Reading latest = Objects.requireNonNull(assessment.latest().get(analyte));
    List<Reading> readings = readings(analyte);
    LimitWords limit = LimitWords.of(latest);
    boolean fromStart =
        !readings.isEmpty() && sameDay(readings.get(0).result().time(), assessment.first());
    Moment time = latest.result().time();
    String when = sameDay(time, assessment.now()) ? "" : ", " + dates.day(time);
    return new Row(
        analyte,
        name(analyte),
        fromStart ? style.show(NumberWords.value(readings.get(0))) : "",
        style.show(NumberWords.value(latest)),
        style.unit(analyte.unit()),
        limit.side(),
        style.show(limit.limit()),
        style.show(limit.origin() + when));
  }

  /**
   * The line above the rows.
   *
   * @param first column of the first values
   * @param latest column of the latest values
   * @param end column after their units
   * @param limits column after the limits
   */
  private void heading(Page page, int first, int latest, int end, int limits) {
    String from = latest == first ? "" : day(assessment.first());
    String to = assessment.now().isKnown() ? day(assessment.now()) : "";
    StringBuilder line = new StringBuilder(" ".repeat(first)).append(from);
    int start = Math.min(latest, end - Wrapping.width(to));
    pad(line, Math.max(start, line.length() + (from.isEmpty() ? 0 : 1))).append(to);
    pad(line, Math.max(limits - LIMIT.length(), line.length() + 1)).append(LIMIT);
    page.line("", style.paint(Ink.QUIET, line.toString()));
  }

  private static StringBuilder pad(StringBuilder line, int column) {
    return line.append(" ".repeat(Math.max(0, column - line.length())));
  }

  private String day(Moment time) {
    return style.show(dates.day(time));
  }

  private void events(Page page, ChartColumns axis, int start) {
    List<TreatmentEvent> events = assessment.events().stream().filter(this::isWithin).toList();
    if (events.isEmpty()) {
      return;
    }
    String row = axis.events(events);
    String legend = EventWords.legend(events);
    String head = Wrapping.left("  events", start) + row;
    int column = Wrapping.width(head) + 2;
    String before = head + "  ";
    for (String line :
        Wrapping.lines(style.show(legend), style.width() - column, style.width() - column)) {
      page.line(before, line);
      before = " ".repeat(column);
    }
  }

  private boolean isWithin(TreatmentEvent event) {
    Moment time = event.time();
    return time.hasDay()
        && time.isRelative() == assessment.first().isRelative()
        && time.dayOnly().compareTo(assessment.first().dayOnly()) >= 0
        && time.dayOnly().compareTo(assessment.now().dayOnly()) <= 0;
  }

  private List<List<Reading>> series() {
    return analytes.stream().map(this::readings).toList();
  }

  private List<Reading> readings(Analyte analyte) {
    return assessment.series().getOrDefault(analyte, List.of());
  }

  private String name(Analyte analyte) {
    String title = analyte.title().replace(", percent", " %");
    if (title.length() <= LONGEST_NAME) {
      return title;
    }
    return style.show(title.substring(0, LONGEST_NAME - 3) + "...");
  }

  private static boolean sameDay(Moment one, Moment other) {
    return one.dayOnly().equals(other.dayOnly());
  }

  private static int widest(List<Row> rows, Function<Row, String> cell) {
    return rows.stream().map(cell).mapToInt(Wrapping::width).max().orElse(0);
  }

  /** The main counts by analyte with their latest readings, in the order of the table. */
  static Map<Analyte, Reading> latest(Assessment assessment) {
    Map<Analyte, Reading> latest = new LinkedHashMap<>();
    for (Analyte analyte : analytes(assessment)) {
      latest.put(analyte, Objects.requireNonNull(assessment.latest().get(analyte)));
    }
    return latest;
  }
}
