package org.hemogram.report.json;

import java.util.Locale;
import org.hemogram.assess.TrendDrawing;
import org.jspecify.annotations.Nullable;

/** Writes what a plot of a trend may show: {@code curve} and {@code control}. */
final class DrawingJson {
  private DrawingJson() {}

  /** Both are null where no drawing was asked for. */
  static void write(JsonOut out, @Nullable TrendDrawing drawing) {
    if (drawing == null) {
      out.nothing("curve").nothing("control");
      return;
    }
    curve(out, drawing.curve());
    control(out, drawing.control());
  }

  private static void curve(JsonOut out, TrendDrawing.Curve curve) {
    out.startObject("curve")
        .text("method", curve.method())
        .number("span", curve.span())
        .number("halfLifeDays", curve.halfLife())
        .startArray("points");
    for (TrendDrawing.Point point : curve.points()) {
      out.startObject().time("date", point.day()).number("value", point.value()).endObject();
    }
    out.endArray().endObject();
  }

  private static void control(JsonOut out, TrendDrawing.@Nullable Control control) {
    if (control == null) {
      out.nothing("control");
      return;
    }
    TrendDrawing.ControlRules rules = control.rules();
    out.startObject("control")
        .number("target", control.target())
        .number("sigma", control.sigma())
        .text("scale", control.scale().name().toLowerCase(Locale.ROOT))
        .time("from", control.from())
        .time("until", control.until())
        .number("n", control.n())
        .startObject("cusum")
        .number("k", rules.slack())
        .number("h", rules.limit());
    signal(out, control.cusum());
    out.startObject("ewma").number("lambda", rules.lambda()).number("limit", rules.width());
    signal(out, control.ewma());
    out.endObject();
  }

  /** Ends the object of the chart. */
  private static void signal(JsonOut out, TrendDrawing.@Nullable Signal signal) {
    out.time("alarm", signal == null ? null : signal.day())
        .text("direction", signal == null ? null : signal.above() ? "above" : "below")
        .endObject();
  }
}
