package org.hemogram.report.json;

import org.hemogram.assess.Trend;

/** Writes TREND objects. */
final class TrendJson {
  private TrendJson() {}

  static void write(JsonOut out, Trend trend) {
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
        .number("confidence", (Double) trend.confidence())
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
          .number("up", change.up())
          .number("down", change.down())
          .endObject()
          .truth("significant", change.significant())
          .endObject();
    }
    out.endObject();
  }
}
