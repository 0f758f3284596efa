package org.hemogram.report.json;

import org.hemogram.assess.Trend;
import org.hemogram.trend.Doubling;
import org.jspecify.annotations.Nullable;

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
        .number("confidence", trend.confidence())
        .number("p", trend.p())
        .text("method", trend.method());
    change(out, "change", trend.change());
    pace(out, trend.pace());
    change(out, "lastStep", trend.lastStep());
    projection(out, trend.projection());
    Trend.Basis basis = trend.basis();
    out.text("window", basis.window())
        .number("bounds", basis.bounds())
        .startObject("leftOut")
        .number("supported", basis.supported())
        .number("closeTogether", basis.closeTogether())
        .endObject();
    DrawingJson.write(out, trend.drawing());
    out.endObject();
  }

  private static void change(JsonOut out, String name, Trend.@Nullable Change change) {
    if (change == null) {
      out.nothing(name);
      return;
    }
    out.startObject(name);
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

  private static void pace(JsonOut out, Trend.@Nullable Pace pace) {
    Doubling doubling = pace == null ? null : pace.doubling();
    out.number("percentPerWeekLow", pace == null ? null : pace.percentLow())
        .number("percentPerWeekHigh", pace == null ? null : pace.percentHigh());
    days(out, "doublingDays", doubling != null && doubling.growing() ? doubling : null);
    days(out, "halvingDays", doubling != null && !doubling.growing() ? doubling : null);
    out.number("smoothed", pace == null ? null : pace.smoothed());
    Double corrected = pace == null ? null : pace.correctedP();
    if (corrected == null) {
      out.nothing("sensitivity");
    } else {
      out.startObject("sensitivity").text("method", "hamed-rao").number("p", corrected).endObject();
    }
  }

  private static void days(JsonOut out, String name, @Nullable Doubling time) {
    if (time == null) {
      out.nothing(name);
    } else {
      out.startObject(name)
          .number("value", time.days())
          .number("low", time.low())
          .number("high", time.high())
          .endObject();
    }
  }

  private static void projection(JsonOut out, Trend.@Nullable Projection projection) {
    if (projection == null) {
      out.nothing("projection");
    } else {
      out.startObject("projection")
          .text("kind", "arithmetic")
          .number("target", projection.target())
          .time("date", projection.day())
          .time("earliest", projection.earliest())
          .time("latest", projection.latest())
          .endObject();
    }
  }
}
