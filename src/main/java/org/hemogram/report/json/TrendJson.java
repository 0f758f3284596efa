package org.hemogram.report.json;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.hemogram.assess.Trend;
import org.jspecify.annotations.Nullable;

/** Writes TREND objects. Threads may share it. */
final class TrendJson {
  /** The text of numbers that stand in a table and not in a patient: level, limits. */
  private final Map<Double, String> limits = new ConcurrentHashMap<>();

  void write(JsonOut out, Trend trend) {
    out.startObject()
        .text("analyte", trend.analyte().id())
        .text("code", trend.code())
        .time("from", trend.from())
        .time("to", trend.to())
        .number("n", trend.n())
        .number("slopePerDay", trend.slopePerDay())
        .number("percentPerWeek", trend.percentPerWeek())
        .number("low", trend.low())
        .number("high", trend.high())
        .number("confidence", limit(trend.confidence()))
        .number("p", trend.p())
        .text("method", trend.method());
    Trend.Change change = trend.change();
    if (change == null) {
      out.nothing("change");
    } else {
      out.startObject("change");
      ReadingJson.write(out, "from", change.from());
      ReadingJson.write(out, "to", change.to());
      out.number("percent", change.percent())
          .startObject("referenceChangeValue")
          .number("up", limit(change.up()))
          .number("down", limit(change.down()))
          .endObject()
          .truth("significant", change.significant())
          .endObject();
    }
    out.endObject();
  }

  private @Nullable String limit(@Nullable Double value) {
    if (value == null) {
      return null;
    }
    // Asked first, because computing where nothing is to compute may lock.
    String known = limits.get(value);
    return known != null ? known : limits.computeIfAbsent(value, JsonOut::decimal);
  }
}
