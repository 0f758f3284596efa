package org.hemogram.cli;

import java.util.LinkedHashMap;
import java.util.Map;

/** The options that every command has. */
final class CommonOptions {
  static final String HELP = "--help";
  static final String VERSION = "--version";
  static final String DEBUG = "--debug";
  static final String COLOR = "--color";
  private static final String QUIET = "--quiet";

  private static final Map<String, ColorChoice> COLORS = new LinkedHashMap<>();

  static {
    COLORS.put("always", ColorChoice.ALWAYS);
    COLORS.put("never", ColorChoice.NEVER);
    COLORS.put("auto", ColorChoice.AUTO);
  }

  private CommonOptions() {}

  /** Adds them as a section of that title. */
  static void describe(CommandModel model, String title) {
    model.section(
        title,
        Options.choice(
            "WHEN", "Color in text: always, never, auto (default).", COLORS.keySet(), COLOR),
        Options.flag("Tell errors only, no warnings.", "-q", QUIET),
        Options.flag("Print the stack of an internal error.", DEBUG),
        Options.flag("Print this help.", "-h", HELP),
        Options.flag("Print the version.", "-V", VERSION));
  }

  static ColorChoice color(Arguments arguments) {
    return arguments.choice(COLOR, COLORS, ColorChoice.AUTO);
  }

  static boolean isQuiet(Arguments arguments) {
    return arguments.has(QUIET);
  }
}
