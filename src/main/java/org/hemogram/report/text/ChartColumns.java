package org.hemogram.report.text;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.hemogram.assess.Reading;
import org.hemogram.lab.Moment;
import org.hemogram.lab.TreatmentEvent;

/**
 * The time axis of a patient's little charts, shared by all rows so that they can be compared: a
 * column for each day with a draw, or, where there are too many days, columns of equal length in
 * time.
 */
final class ChartColumns {
  private static final String LEVELS = "▁▂▃▄▅▆▇█";
  private static final String PLAIN_LEVELS = "_.-=*#";

  private final long[] days;
  private final int columns;

  private ChartColumns(long[] days, int columns) {
    this.days = days;
    this.columns = columns;
  }

  /**
   * An axis for some series.
   *
   * @param most the most columns there is room for
   */
  static ChartColumns of(Collection<List<Reading>> series, int most) {
    long[] days =
        series.stream()
            .flatMap(List::stream)
            .map(reading -> reading.result().time())
            .filter(Moment::hasDay)
            .mapToLong(Moment::day)
            .sorted()
            .distinct()
            .toArray();
    return new ChartColumns(days, Math.min(days.length, most));
  }

  /** The number of columns; a chart needs two. */
  int count() {
    return columns;
  }

  /** True when each day with a draw has a column of its own. */
  boolean isDaily() {
    return columns == days.length;
  }

  /** The chart of one series; where several values share a column, the lowest is drawn. */
  String chart(List<Reading> readings, TextStyle style) {
    double[] values = new double[columns];
    Arrays.fill(values, Double.NaN);
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (Reading reading : readings) {
      if (reading.result().time().hasDay()) {
        int column = column(reading.result().time().day());
        double value = reading.result().value().doubleValue();
        values[column] = Double.isNaN(values[column]) ? value : Math.min(values[column], value);
      }
    }
    for (double value : values) {
      if (!Double.isNaN(value)) {
        low = Math.min(low, value);
        high = Math.max(high, value);
      }
    }
    String levels = style.unicode() ? LEVELS : PLAIN_LEVELS;
    StringBuilder chart = new StringBuilder(columns);
    for (double value : values) {
      chart.append(Double.isNaN(value) ? ' ' : levels.charAt(level(value, low, high, levels)));
    }
    return chart.toString();
  }

  /**
   * A row of letters at the times of events, or at the first draw after them. Where several share a
   * column, the treatment of the illness is shown, not what is given for support.
   */
  String events(Collection<TreatmentEvent> events) {
    char[] row = " ".repeat(columns).toCharArray();
    events.stream()
        .filter(event -> event.time().hasDay())
        .sorted(Comparator.comparing(TreatmentEvent::kind, EventWords.LEAST_TELLING_FIRST))
        .forEach(event -> row[column(event.time().day())] = EventWords.letter(event.kind()));
    return new String(row);
  }

  private static int level(double value, double low, double high, String levels) {
    if (high <= low) {
      return levels.length() / 2;
    }
    return (int) Math.round((value - low) / (high - low) * (levels.length() - 1));
  }

  /** The column of a day, or of the first draw after it. */
  private int column(long day) {
    if (isDaily()) {
      int found = Arrays.binarySearch(days, day);
      return Math.min(found < 0 ? -found - 1 : found, columns - 1);
    }
    long first = days[0];
    long last = days[days.length - 1];
    long within = Math.max(first, Math.min(last, day));
    return (int) ((within - first) * (columns - 1) / (last - first));
  }
}
