package org.hemogram.assess;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.hemogram.lab.Analyte;
import org.hemogram.lab.Moment;
import org.hemogram.lab.TreatmentEvent;

/**
 * Which treatments the counts of one patient may show, for one purpose. Made and used by one
 * thread.
 */
public final class Supports {
  static final Supports NONE = new Supports(analyte -> List.of());

  /**
   * How long one treatment is shown.
   *
   * @param lastDay the last day on which a count is marked
   */
  record Span(TreatmentEvent event, long lastDay) {

    private long firstDay() {
      return event.time().day();
    }

    /** True when the time is not before the treatment and not after its last day. */
    private boolean holds(Moment time) {
      Moment start = event.time();
      boolean before =
          time.day() == start.day()
              && start.hasClock()
              && time.hasClock()
              && time.days() < start.days();
      return start.isRelative() == time.isRelative()
          && time.day() >= start.day()
          && time.day() <= lastDay
          && !before;
    }
  }

  /** Spans in the order of their first days, each with the latest last day up to it. */
  private static final class Line {
    private final List<Span> spans;
    private final long[] latest;

    Line(List<Span> unordered) {
      spans = new ArrayList<>(unordered);
      spans.sort((a, b) -> Long.compare(a.firstDay(), b.firstDay()));
      latest = new long[spans.size()];
      long last = Long.MIN_VALUE;
      for (int i = 0; i < latest.length; i++) {
        last = Math.max(last, spans.get(i).lastDay());
        latest[i] = last;
      }
    }

    List<TreatmentEvent> at(Moment time) {
      List<TreatmentEvent> found = new ArrayList<>(2);
      for (int i = begun(time.day()) - 1; i >= 0 && latest[i] >= time.day(); i--) {
        if (spans.get(i).holds(time)) {
          found.add(spans.get(i).event());
        }
      }
      Collections.reverse(found);
      return found;
    }

    /** How many spans begin on a day or before it. */
    private int begun(long day) {
      int low = 0;
      int high = spans.size();
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (spans.get(middle).firstDay() <= day) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      return low;
    }
  }

  private final Function<Analyte, List<Span>> spans;
  private final Map<Analyte, Line> lines = new EnumMap<>(Analyte.class);

  /** {@code spans} tells the treatments that counts of an analyte may show, all with a day. */
  Supports(Function<Analyte, List<Span>> spans) {
    this.spans = spans;
  }

  /** The treatments that a count may show, in order of time; none for a time without a day. */
  public List<TreatmentEvent> of(Analyte analyte, Moment time) {
    if (this == NONE || !time.hasDay()) {
      return List.of();
    }
    Line line = lines.get(analyte);
    if (line == null) {
      line = new Line(spans.apply(analyte));
      lines.put(analyte, line);
    }
    return line.spans.isEmpty() ? List.of() : line.at(time);
  }
}
