package org.hemogram.cli;

import picocli.CommandLine.Model.OptionSpec;

/** Whether trends come with what a plot may show. */
final class CurveOption {
  static final String CURVE = "--curve";

  private CurveOption() {}

  static OptionSpec.Builder option() {
    return Options.flag(
        "Give each trend a smooth curve and control charts for plots. Only with --format json or"
            + " ndjson; nothing is found by them.",
        CURVE);
  }

  /** Text has no place for points. */
  static void check(Arguments arguments, boolean text) {
    if (text && arguments.has(CURVE)) {
      arguments.mistake(
          "usage.curve-format",
          "--curve gives points for plots, and text has no place for them. Add --format json or"
              + " --format ndjson, or leave out --curve.");
    }
  }
}
